import type { NetworkTie } from '../api/shapes.ts';
import type { Said } from '../parts/words-pane.tsx';
import { strings } from '../strings.ts';
import { dayWords } from '../text/value-words.ts';

/** "Northern Front is part of Free Army" with the words of every report that says so. */
export function saidOfTie({ id, kind, from, to, sayings }: NetworkTie, nameOf: ReadonlyMap<string, string>): Said {
  const title = `${nameOf.get(from) ?? from} ${strings.relation[kind]} ${nameOf.get(to) ?? to}`;
  return { key: `tie ${id}`, title, words: sayings.map(({ words }) => words) };
}

/** The days on which reports say so: one, or the first and the last. */
export function tieDays({ sayings }: NetworkTie): string {
  const days = sayings.flatMap(({ asOf }) => (asOf?.earliest ? [asOf.earliest] : [])).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return strings.unknownDate;
  return first === last ? dayWords(first) : `${dayWords(first)} – ${dayWords(last)}`;
}

/** What is said beside the kind: the posts held, and who says so where it is not the report itself. */
export function tieNotes({ sayings }: NetworkTie): string {
  const posts = sayings.flatMap(({ post }) => post ?? []);
  const voices = sayings.flatMap(({ by }) => (by ? [`${strings.says} ${by}`] : []));
  return [...new Set([...posts, ...voices])].join('; ');
}
