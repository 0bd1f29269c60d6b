import type { Annotated } from '../annotate/annotated.ts';
import { cite } from '../model/citation.ts';
import { createMention, type Mention, type MentionKind } from '../model/mention.ts';
import { type Line, spanOf } from './line.ts';
import type { Proper, ProperKind } from './proper-names.ts';

const KINDS: Readonly<Partial<Record<ProperKind, MentionKind>>> = {
  person: 'person',
  group: 'armed_group',
  body: 'organisation',
};

/** The mentions that statements speak of: one for each place in the text, made when first asked for. */
export class MentionBook {
  private readonly made = new Map<string, Mention>();
  private readonly full = new Map<string, string>();

  constructor(
    private readonly document: Annotated,
    lines: readonly Line[],
  ) {
    // "Haqqani" after "Khalil-ur-Rehman Haqqani" goes under the full name; a name that two full names end in stays as it is.
    const names = lines.flatMap((line) =>
      line.words.flatMap((word) => (word.name?.kind === 'person' ? [word.name.text] : [])),
    );
    for (const name of new Set(names)) {
      const longer = new Set(names.filter((other) => other !== name && other.split(/[\s-]+/).includes(name)));
      if (longer.size === 1) this.full.set(name, [...longer][0]!);
    }
  }

  /** The mention of the name at word `at`, or null when no name stands there. */
  at(line: Line, at: number): Mention | null {
    const { name } = line.words[at] ?? { name: null };
    const kind = name ? KINDS[name.kind] : undefined;
    if (!name || !kind) return null;
    return this.of(kind, name, line, at, at + 1);
  }

  private of(kind: MentionKind, name: Proper, line: Line, first: number, last: number): Mention {
    const key = `${line.sentence.index}:${first}`;
    const known = this.made.get(key);
    if (known) return known;
    const mention = createMention(
      kind,
      this.fullName(name.text),
      cite(this.document.document, spanOf(this.document, line, first, last)),
    );
    this.made.set(key, mention);
    return mention;
  }

  /** The fullest form of a person's name in this document. */
  fullName(name: string): string {
    return this.full.get(name) ?? name;
  }

  /** All mentions asked for, in document order. */
  all(): Mention[] {
    return [...this.made.values()].sort((a, b) => a.citation.span.start - b.citation.span.start);
  }
}
