import { daysInMonth } from '../../model/partial-date.ts';
import { calendarForm, type Match } from './form.ts';
import { type Word, wordAt } from './words.ts';

const SEPARATORS = new Set(['-', '/', '.']);

/** Three glued numbers with one separator twice: the numbers, or null. Anything glued around them (a serial number) rules it out. */
function numbersAt(words: readonly Word[], i: number): readonly [Word, Word, Word] | null {
  const run = words.slice(i, i + 5);
  const [a, s, b, t, c] = run;
  if (!a || !s || !b || !t || !c || !run.slice(1).every((w) => w.glued)) return null;
  if (s.lower !== t.lower || !SEPARATORS.has(s.lower)) return null;
  if (Number.isNaN(a.number) || Number.isNaN(b.number) || Number.isNaN(c.number)) return null;
  const before = wordAt(words, i - 1);
  if (a.glued && /^[-/.\p{L}\d_]$/u.test(before.lower.slice(-1))) return null;
  const after = wordAt(words, i + 5);
  const more = after.glued && !/^[.,;:)\]"'”’?!T]/i.test(after.text);
  const runsOn =
    after.glued &&
    /^[.:]$/.test(after.lower) &&
    wordAt(words, i + 6).glued &&
    !Number.isNaN(wordAt(words, i + 6).number);
  return more || runsOn ? null : [a, b, c];
}

/** `2024-12-11`, `2024/12/11`, `11/12/2024`, `11.12.2024`. Which of two small numbers is the month is left open. */
export function numericDateAt(words: readonly Word[], i: number): Match | null {
  const numbers = numbersAt(words, i);
  if (!numbers) return null;
  const [a, b, c] = numbers;
  const to = i + 5;
  if (a.text.length === 4 && b.text.length <= 2 && c.text.length <= 2) {
    return { from: i, to, form: dayOrFault(words, i, a.number, b.number, c.number) };
  }
  if (a.text.length <= 2 && b.text.length <= 2 && c.text.length === 4 && c.number >= 1000 && c.number < 2200) {
    const dayFirst = b.number >= 1 && b.number <= 12 && a.number >= 1 && a.number <= daysInMonth(c.number, b.number);
    const monthFirst = a.number >= 1 && a.number <= 12 && b.number >= 1 && b.number <= daysInMonth(c.number, a.number);
    if (dayFirst && monthFirst && a.number !== b.number) {
      return { from: i, to, form: { kind: 'numeric', first: a.number, second: b.number, year: c.number } };
    }
    if (monthFirst) return { from: i, to, form: calendarForm({ year: c.number, month: a.number, day: b.number }) };
    if (dayFirst) return { from: i, to, form: calendarForm({ year: c.number, month: b.number, day: a.number }) };
    return { from: i, to, form: { kind: 'fault', reason: `no calendar day reads ${wordsOf(words, i)}` } };
  }
  return null;
}

function dayOrFault(words: readonly Word[], i: number, year: number, month: number, day: number): Match['form'] {
  // 1200-1499 written with digits is a Solar Hijri or lunar year in the reports this reads; both calendars began in 622.
  if (year >= 1200 && year < 1500)
    return { kind: 'hijri', calendar: year >= 1420 ? 'lunar' : 'solar', year, month, day };
  if (month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))
    return calendarForm({ year, month, day });
  return { kind: 'fault', reason: `the calendar has no day ${wordsOf(words, i)}` };
}

const wordsOf = (words: readonly Word[], i: number) =>
  words
    .slice(i, i + 5)
    .map((w) => w.text)
    .join('');
