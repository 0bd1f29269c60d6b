import type { Annotated } from '../../annotate/annotated.ts';
import { type ArmedGroup, armedGroups, findArmedGroup } from '../../codebook/armed-groups.ts';
import type { Span } from '../../model/span.ts';
import type { Line, LineWord } from '../line.ts';

/** An armed group that an operation was aimed at, with the words that name it. */
export interface TargetGroup {
  readonly words: string;
  readonly code: string;
  readonly span: Span;
}

/** The groups named in an operation's lines, in order: whose leader was sought, whose men were taken. Forces are none. */
export function targetGroups(document: Annotated, lines: readonly Line[]): TargetGroup[] {
  const found = new Map<string, TargetGroup>();
  for (const line of lines) {
    line.words.forEach((word) => {
      const group = groupOf(word);
      if (!group || group.kind === 'state_forces' || found.has(group.code)) return;
      const span = { start: word.start, end: word.end };
      found.set(group.code, { words: document.document.text.slice(span.start, span.end), code: group.code, span });
    });
  }
  return [...found.values()];
}

/** A listed group, or a network by the first word of its name alone: "a Haqqani leader". */
function groupOf({ name }: LineWord): ArmedGroup | null {
  if (!name || name.kind === 'place') return null;
  if (name.kind === 'group') return name.codebookId ? (armedGroups().get(name.codebookId) ?? null) : null;
  return findArmedGroup(name.text) ?? findArmedGroup(`${name.text} network`);
}
