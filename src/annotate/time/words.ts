import type { Span } from '../../model/span.ts';

/** A run of letters, a run of digits, or one other character that is not white space. */
export interface Word extends Span {
  /** As it stands in the text, but for digits: those of other scripts are written 0 to 9. */
  readonly text: string;
  readonly lower: string;
  /** The number that a run of digits spells, NaN for the rest. */
  readonly number: number;
  /** True where nothing stands between this word and the one before it. */
  readonly glued: boolean;
}

/** Stands before the first and after the last word, so that a pattern may look past the ends. */
export const noWord: Word = { start: 0, end: 0, text: '', lower: '', number: Number.NaN, glued: false };

const WORD = /\p{L}[\p{L}\p{M}]*|\p{Nd}+|[^\s\p{L}\p{Nd}]/gu;

/** The digits of a run in any script as 0 to 9: Unicode keeps each script's ten in one row, the nought first. */
const plainDigits = (digits: string): string =>
  digits.replace(/[^0-9]/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let nought = code;
    while (nought > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought--;
    return String(code - nought);
  });

const isDigit = (found: string): boolean => {
  const code = found.charCodeAt(0);
  return code < 0x80 ? code >= 48 && code <= 57 : /^\p{Nd}/u.test(found);
};

/** Cuts `text` into words, in one linear pass. Finer than a tokenizer's tokens: "19th" and "month's" are two and three. */
export function cutWords(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const m of text.matchAll(WORD)) {
    const [found] = m;
    const digit = isDigit(found);
    const plain = digit ? plainDigits(found) : found;
    const number = digit && plain.length <= 9 ? Number(plain) : Number.NaN;
    words.push({
      start: m.index,
      end: m.index + found.length,
      text: plain,
      lower: digit ? plain : found.toLowerCase(),
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

/** True of a letter in upper case, and of any letter of a script without cases. */
export function isCapitalised(word: Word): boolean {
  const first = word.text.charAt(0);
  return first !== first.toLowerCase() || (first > '\u02af' && first === first.toUpperCase() && /\p{L}/u.test(first));
}

export function isDash(word: Word): boolean {
  return word.lower === '-' || word.lower === '–' || word.lower === '—' || word.lower === '‑';
}
