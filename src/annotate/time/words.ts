import type { Span } from '../../model/span.ts';

/** A run of letters, a run of digits, or one other character that is not white space. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** The number that a run of digits spells, NaN for the rest. */
  readonly number: number;
  /** True where nothing stands between this word and the one before it. */
  readonly glued: boolean;
}

/** Stands before the first and after the last word, so that a pattern may look past the ends. */
export const noWord: Word = { start: 0, end: 0, text: '', lower: '', number: Number.NaN, glued: false };

const WORD = /\p{L}[\p{L}\p{M}]*|[0-9]+|[^\s\p{L}0-9]/gu;

/** Cuts `text` into words, in one linear pass. Finer than a tokenizer's tokens: "19th" and "month's" are two and three. */
export function cutWords(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const m of text.matchAll(WORD)) {
    const [found] = m;
    const digit = found.charCodeAt(0) >= 48 && found.charCodeAt(0) <= 57;
    const number = digit && found.length <= 9 ? Number(found) : Number.NaN;
    words.push({
      start: m.index,
      end: m.index + found.length,
      text: found,
      lower: digit ? found : found.toLowerCase(),
      number,
      glued: m.index === last && m.index > 0,
    });
    last = m.index + found.length;
  }
  return words;
}

/** The word at `i`, or `noWord` outside the text. */
export function wordAt(words: readonly Word[], i: number): Word {
  return words[i] ?? noWord;
}

/** As `says`, for a phrase that is kept as a list. */
export function saysAll(words: readonly Word[], i: number, phrase: readonly string[]): boolean {
  for (let k = 0; k < phrase.length; k++) if (words[i + k]?.lower !== phrase[k]) return false;
  return true;
}

/** True where the words from `i` on are `phrase`, word by word, in lower case. */
export function says(words: readonly Word[], i: number, ...phrase: readonly string[]): boolean {
  return saysAll(words, i, phrase);
}

export function isCapitalised(word: Word): boolean {
  const first = word.text.charAt(0);
  return first !== first.toLowerCase();
}

export function isDash(word: Word): boolean {
  return word.lower === '-' || word.lower === '–' || word.lower === '—' || word.lower === '‑';
}
