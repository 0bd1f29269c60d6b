import { dataEntries, type Sourced } from './data-file.ts';
import { once } from './form-index.ts';

interface Entry extends Sourced {
  readonly words: readonly string[];
  readonly types: readonly string[];
}

/** An incident noun found in a text, with the incident types it takes in; an empty list takes in every type. */
export interface ClaimNoun {
  readonly words: string;
  /** UTF-16 units from the start of the text. */
  readonly index: number;
  readonly types: readonly string[];
}

const typesByWords = once(
  () => new Map(dataEntries<Entry>('claim-nouns').flatMap(({ words, types }) => words.map((w) => [w, types] as const))),
);

/** All nouns in one expression, the longer first, so that one pass over a text finds the longest at each place. */
const anyNoun = once(() => {
  const longestFirst = [...typesByWords().keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(`(?<![\\p{L}-])(?:${longestFirst.join('|')})(?![\\p{L}-])`, 'giu');
});

/** The incident noun of `text`: the longest there is, of equals the first; null when it names no incident. */
export function claimNounIn(text: string): ClaimNoun | null {
  let best: ClaimNoun | null = null;
  for (const found of text.matchAll(anyNoun())) {
    const words = found[0];
    if (best !== null && words.length <= best.words.length) continue;
    best = { words, index: found.index, types: typesByWords().get(words.toLowerCase()) ?? [] };
  }
  return best;
}
