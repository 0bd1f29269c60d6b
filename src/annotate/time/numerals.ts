import { englishCalendar } from '../../codebook/calendar.ts';
import { isDash, says, type Word, wordAt } from './words.ts';

/** An amount read at a word: null for "a few", "several"; `to` is the index after it. */
export interface Amount {
  readonly amount: number | null;
  readonly to: number;
}

const VAGUE = new Set(['several', 'some', 'many', 'few', 'numerous', 'couple']);

function spelled(words: readonly Word[], i: number): Amount | null {
  const first = englishCalendar.numbers[wordAt(words, i).lower];
  if (first === undefined) return null;
  const dashed = isDash(wordAt(words, i + 1)) ? i + 2 : i + 1;
  const second = englishCalendar.numbers[wordAt(words, dashed).lower];
  if (first >= 20 && first < 100 && second !== undefined && second < 10)
    return { amount: first + second, to: dashed + 1 };
  if (second === 100 && first < 10) return { amount: first * 100, to: dashed + 1 };
  return { amount: first, to: i + 1 };
}

function digits(words: readonly Word[], i: number): Amount | null {
  const word = wordAt(words, i);
  if (Number.isNaN(word.number)) return null;
  const next = wordAt(words, i + 1);
  const after = wordAt(words, i + 2);
  if (next.glued && after.glued && next.lower === '.' && !Number.isNaN(after.number)) {
    return { amount: Number(`${word.text}.${after.text}`), to: i + 3 };
  }
  if (next.glued && after.glued && next.lower === ',' && after.text.length === 3 && !Number.isNaN(after.number)) {
    return { amount: word.number * 1000 + after.number, to: i + 3 };
  }
  return word.text.length <= 4 ? { amount: word.number, to: i + 1 } : null;
}

function vague(words: readonly Word[], i: number): Amount | null {
  const article = says(words, i, 'a') ? i + 1 : i;
  if (says(words, article, 'couple', 'of')) return { amount: null, to: article + 2 };
  return VAGUE.has(wordAt(words, article).lower) ? { amount: null, to: article + 1 } : null;
}

/** "two", "14", "2.5", "twenty-one", "a hundred", "a few", "a"; "two and a half". */
export function amountAt(words: readonly Word[], i: number): Amount | null {
  const found = digits(words, i) ?? spelled(words, i) ?? vague(words, i);
  if (!found) {
    if (!says(words, i, 'a') && !says(words, i, 'an')) return null;
    return says(words, i + 1, 'hundred') ? { amount: 100, to: i + 2 } : { amount: 1, to: i + 1 };
  }
  if (found.amount !== null && says(words, found.to, 'and', 'a', 'half'))
    return { amount: found.amount + 0.5, to: found.to + 3 };
  if (found.amount !== null && says(words, found.to, 'and', 'half'))
    return { amount: found.amount + 0.5, to: found.to + 2 };
  return found;
}

/** "19th", "3rd", "first", "twenty-first" as a number with the index after it. */
export function ordinalAt(words: readonly Word[], i: number): { readonly ordinal: number; readonly to: number } | null {
  const word = wordAt(words, i);
  if (!Number.isNaN(word.number) && word.text.length <= 2) {
    const tail = wordAt(words, i + 1);
    return tail.glued && /^(?:st|nd|rd|th)$/.test(tail.lower) ? { ordinal: word.number, to: i + 2 } : null;
  }
  const named = englishCalendar.ordinals[word.lower];
  if (named !== undefined) return { ordinal: named, to: i + 1 };
  const tens = englishCalendar.numbers[word.lower];
  const ones = isDash(wordAt(words, i + 1)) ? englishCalendar.ordinals[wordAt(words, i + 2).lower] : undefined;
  return tens !== undefined && tens >= 20 && ones !== undefined && ones < 10
    ? { ordinal: tens + ones, to: i + 3 }
    : null;
}
