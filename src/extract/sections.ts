import type { Annotated } from '../annotate/annotated.ts';
import type { Clause } from './clauses.ts';
import type { Line } from './line.ts';

/** How far into a paragraph its heading may reach, in words. */
const LONGEST = 16;

/**
 * The lines that open a section of a bulletin or a list: "Homs province: ...", "INDIRA GANDHI, prime minister, 31 October 1984: ...".
 * Each tells of its own matter. Empty where a text has fewer than two, as a dateline is no section.
 */
export function sectionLines(document: Annotated, clauses: readonly Clause[]): ReadonlySet<Line> {
  const { text } = document.document;
  const found: Line[] = [];
  for (const clause of clauses) {
    if (!clause.opens || clause.line.sentence.start === 0) continue;
    const { line } = clause;
    if (!/\n\s*(?:[-•*]\s*)?$/.test(text.slice(Math.max(0, line.sentence.start - 6), line.sentence.start))) continue;
    const colon = line.words.findIndex(({ text: word }, i) => i > 0 && i < LONGEST && word === ':');
    if (colon < 0 || line.words.slice(0, colon).some(({ text: word }) => /^(?:said|says|told|"|“)$/.test(word)))
      continue;
    const end = line.words[colon]!.start;
    const dated = document.times.some(
      (time) => time.start >= line.sentence.start && time.end <= end && time.type === 'date',
    );
    const named = line.words.slice(0, colon).some(({ name }) => name?.kind === 'place' || name?.kind === 'person');
    if (dated || named) found.push(line);
  }
  return new Set(found.length > 1 ? found : []);
}
