import { yearTailAt } from './calendar-date.ts';
import type { Match, Which } from './form.ts';
import { isDash, says, type Word, wordAt } from './words.ts';
import { yearNumberAt } from './year.ts';

const QUARTERS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, final: 4 };
const HALVES: Readonly<Record<string, number>> = { first: 1, second: 2, latter: 2 };

/** "the third quarter", "first-quarter", "the second half of 2008": parts of a year. A half needs its year; a game has halves too. */
export function fractionAt(words: readonly Word[], i: number): Match | null {
  return yearFirstAt(words, i) ?? ordinalFractionAt(words, i);
}

// "1989 first-half", "2012 fourth quarter"
function yearFirstAt(words: readonly Word[], i: number): Match | null {
  const year = yearNumberAt(words, i);
  const ordinal = year ? wordAt(words, year.to).lower : '';
  const at = year && isDash(wordAt(words, year.to + 1)) ? year.to + 2 : (year?.to ?? 0) + 1;
  const noun = wordAt(words, at).lower;
  const number = noun === 'quarter' ? QUARTERS[ordinal] : noun === 'half' ? HALVES[ordinal] : undefined;
  if (!year || number === undefined) return null;
  const months = noun === 'quarter' ? 3 : 6;
  return { from: i, to: at + 1, form: { kind: 'fraction', months, number, year: year.value, yearOf: null } };
}

function ordinalFractionAt(words: readonly Word[], i: number): Match | null {
  const start = says(words, i, 'the') ? i + 1 : i;
  const ordinal = wordAt(words, start).lower;
  const at = isDash(wordAt(words, start + 1)) ? start + 2 : start + 1;
  const noun = wordAt(words, at).lower;
  const number = noun === 'quarter' ? QUARTERS[ordinal] : noun === 'half' ? HALVES[ordinal] : undefined;
  if (number === undefined) return null;
  const year = yearOf(words, at + 1);
  if (!year && (noun === 'half' || says(words, at + 1, 'of'))) return null;
  const months = noun === 'quarter' ? 3 : 6;
  return {
    from: i,
    to: year?.to ?? at + 1,
    form: { kind: 'fraction', months, number, year: year?.year ?? null, yearOf: year?.yearOf ?? null },
  };
}

function yearOf(words: readonly Word[], i: number): { year: number | null; yearOf: Which | null; to: number } | null {
  if (says(words, i, 'of', 'the', 'year')) return { year: null, yearOf: 'same', to: i + 3 };
  const tail = yearTailAt(words, i);
  return tail ? { ...tail.value, to: tail.to } : null;
}
