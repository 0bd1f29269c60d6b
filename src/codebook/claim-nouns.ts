import { dataEntries, type Sourced } from './data-file.ts';
import { once } from './form-index.ts';

interface Entry extends Sourced {
  readonly words: readonly string[];
  readonly types: readonly string[];
  readonly not?: readonly string[];
}

/** An incident noun found in a text, with the incident types it takes in; an empty list takes in every type. */
export interface ClaimNoun {
  readonly words: string;
  /** UTF-16 units from the start of the text. */
  readonly index: number;
  readonly types: readonly string[];
  /** Incident types that it leaves out. */
  readonly not: readonly string[];
}

const entryByWords = once(
  () => new Map(dataEntries<Entry>('claim-nouns').flatMap((entry) => entry.words.map((w) => [w, entry] as const))),
);

/** All nouns in one expression, the longer first, so that one pass over a text finds the longest at each place. */
const anyNoun = once(() => {
  const longestFirst = [...entryByWords().keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(`(?<![\\p{L}-])(?:${longestFirst.join('|')})(?![\\p{L}-])`, 'giu');
});

/** Every incident noun of `text`, from left to right. */
export function claimNounsIn(text: string): ClaimNoun[] {
  return [...text.matchAll(anyNoun())].map((found) => {
    const entry = entryByWords().get(found[0].toLowerCase());
    return { words: found[0], index: found.index, types: entry?.types ?? [], not: entry?.not ?? [] };
  });
}

/** The incident noun of `text`: the longest there is, of equals the first; null when it names no incident. */
export function claimNounIn(text: string): ClaimNoun | null {
  return claimNounsIn(text).reduce<ClaimNoun | null>(
    (best, noun) => (best === null || noun.words.length > best.words.length ? noun : best),
    null,
  );
}
