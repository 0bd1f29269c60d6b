import type { WordTable } from '../words/word-table.ts';
import { BEGINS_NAME } from './lexicon.ts';

/** Kinds of names that are listed whole, each the bit of its number in the table. */
export const ORGANISATION_NAME = 1;
export const DOUBTFUL_NAME = 2;
export const PLACE_NAME = 4;
export const BODY_NAME = 8;
export const PUBLISHER_NAME = 16;

/** Words of the longest name that is looked for. */
const LONGEST = 6;
/** Letters of the longest name that counts only as it is written: "WHO" is listed, "who" and "Who" are not meant. */
const SHORT = 5;
/** Kinds whose names of one word count with a capital only. */
const CAPITAL_ONLY = DOUBTFUL_NAME | BODY_NAME | PUBLISHER_NAME;

/**
 * The key under which a whole name stands: its letters and figures alone, so that "Coca - Cola", "Coca-Cola" and "coca cola" meet, and
 * "McDonald 's" and "McDonalds".
 */
export function wholeNameKey(words: readonly string[]): string {
  return `~${words.join('').replace(/[^\p{L}\p{N}]/gu, '')}`;
}

/** The key of a short name with capitals inside, an acronym mostly; null for others, which count however they are written. */
export function acronymKey(word: string): string | null {
  const bare = word.replace(/[^\p{L}\p{N}]/gu, '');
  return bare.length <= SHORT && /\p{Lu}/u.test(bare.slice(1)) ? `=${bare}` : null;
}

/**
 * What listed name each word of a sentence is part of: 0 for none, else the name's number times four, and 0, 1, 2 or 3 for its first
 * word, one inside, its last, its only one. Of names that overlap the first counts, and of those that begin together the longest.
 */
export function wholeNames(words: readonly string[], lower: readonly string[], table: WordTable): Int32Array {
  const found = new Int32Array(lower.length);
  for (let i = 0; i < lower.length; ) {
    const begins = (table.of(lower[i]!) & BEGINS_NAME) !== 0;
    const length = begins ? longestAt(lower, i, table, found) : 0;
    if (length <= 1 && begins) found[i] = 4 * oneWord(words[i]!, lower[i]!, table) + 3;
    if (found[i] === 3) found[i] = 0;
    i += Math.max(1, length);
  }
  return found;
}

/** Marks the longest listed name of several words that begins at `from` and says how many words it has; 0 where there is none. */
function longestAt(lower: readonly string[], from: number, table: WordTable, found: Int32Array): number {
  for (let length = Math.min(LONGEST, lower.length - from); length > 1; length--) {
    const number = table.of(wholeNameKey(lower.slice(from, from + length)));
    if (number === 0) continue;
    for (let k = 0; k < length; k++) found[from + k] = 4 * number + (k === 0 ? 0 : k === length - 1 ? 2 : 1);
    return length;
  }
  return 0;
}

function oneWord(word: string, lower: string, table: WordTable): number {
  const acronym = acronymKey(word);
  const number = (acronym === null ? 0 : table.of(acronym)) | table.of(wholeNameKey([lower]));
  return word === lower ? number & ~CAPITAL_ONLY : number;
}
