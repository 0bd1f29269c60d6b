import type { Annotated } from '../../annotate/annotated.ts';
import { type ArmedGroup, armedGroups, findArmedGroup } from '../../codebook/armed-groups.ts';
import type { Span } from '../../model/span.ts';
import type { Line, LineWord } from '../line.ts';
import type { Operation } from './operations.ts';

/** An armed group that an operation was aimed at, with the words that name it. */
export interface TargetGroup {
  readonly words: string;
  readonly code: string;
  readonly span: Span;
}

const SOUGHT = / (?:search|searching|searched|targeted|targeting|targets|pursuit|pursuing|pursued|looking) /;

/** The groups an operation was aimed at: those named where people were taken or sought, else those named anywhere in it. */
export function aimedAt(document: Annotated, { lines, takings }: Operation): TargetGroup[] {
  const taking = new Set(takings.map(({ line }) => line));
  for (const some of [
    lines.filter((line) => taking.has(line)),
    lines.filter((line) => SOUGHT.test(line.text)),
    lines,
  ]) {
    const found = groupsIn(document, some);
    if (found.length > 0) return found;
  }
  return [];
}

/** The groups that lines name, in order; forces are none. */
function groupsIn(document: Annotated, lines: readonly Line[]): TargetGroup[] {
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
