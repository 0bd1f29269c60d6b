import { englishCalendar } from '../../codebook/calendar.ts';
import { dayNumberAt, type Found, monthAt, weekdayAt } from './calendar-words.ts';
import { type CalendarForm, calendarForm, type Match, type Which } from './form.ts';
import { isDash, says, saysAll, type Word, wordAt } from './words.ts';
import { yearNumberAt } from './year.ts';

type YearTail = Found<{ readonly year: number | null; readonly yearOf: Which | null; readonly yearTail: boolean }>;

const NO_YEAR = { year: null, yearOf: null, yearTail: false };

const given = (year: number) => ({ year, yearOf: null, yearTail: true });
const said = (yearOf: Which) => ({ year: null, yearOf, yearTail: true });

/** The year after a day or month: ", 2013", "of 1940", "of that year", "last year", "'99", "480 BC". */
export function yearTailAt(words: readonly Word[], i: number): YearTail | null {
  const named = saidYearAt(words, i);
  if (named) return named;
  const at = says(words, i, ',') || says(words, i, 'of') ? i + 1 : i;
  const year = yearNumberAt(words, at);
  if (year && !countsThings(words, year.to)) return { value: given(year.value), to: year.to };
  const mark = wordAt(words, at);
  const short = wordAt(words, at + 1);
  if ((mark.lower === "'" || mark.lower === '’') && short.glued && /^[0-9]{2}$/.test(short.text) && !mark.glued) {
    return { value: given(short.number), to: at + 2 };
  }
  return null;
}

// "in August 2000 people fled" counts people; a comma, a stop or a verb after the number leaves it a year.
const countsThings = (words: readonly Word[], i: number) =>
  /^(?:people|troops|soldiers|civilians|men)$/.test(wordAt(words, i).lower);

function saidYearAt(words: readonly Word[], i: number): YearTail | null {
  if (says(words, i, 'of', 'that', 'year')) return { value: said('same'), to: i + 3 };
  if (says(words, i, 'that', 'year')) return { value: said('same'), to: i + 2 };
  if (says(words, i, 'the', 'same', 'year')) return { value: said('same'), to: i + 3 };
  if (says(words, i, 'of', 'the', 'same', 'year')) return { value: said('same'), to: i + 4 };
  if (says(words, i, 'of', 'the', 'following', 'year')) return { value: said('following'), to: i + 4 };
  if (says(words, i, 'the', 'following', 'year')) return { value: said('following'), to: i + 3 };
  const at = says(words, i, 'of') ? i + 1 : i;
  for (const which of ['last', 'this', 'next'] as const) {
    if (says(words, at, which, 'year')) return { value: said(which), to: at + 2 };
  }
  return null;
}

/** "December 11, 2013", "Dec. 11", "May the 9th", "March 2020", "August of that year", "June". */
function monthFirstAt(words: readonly Word[], i: number): Match | null {
  const month = monthAt(words, i);
  if (!month) return null;
  const start = says(words, month.to, 'the') ? month.to + 1 : month.to;
  const day = dayNumberAt(words, start);
  if (day && !isClockOrCount(words, day)) {
    const year = yearTailAt(words, day.to) ?? { value: NO_YEAR, to: day.to };
    return { from: i, to: year.to, form: calendarForm({ month: month.value, day: day.value, ...year.value }) };
  }
  const year = yearTailAt(words, month.to) ?? { value: NO_YEAR, to: month.to };
  return { from: i, to: year.to, form: calendarForm({ month: month.value, ...year.value }) };
}

// "in June 12 soldiers died", "May 9:30pm": the number belongs to what follows.
function isClockOrCount(words: readonly Word[], day: Found<number>): boolean {
  const next = wordAt(words, day.to);
  if (next.glued && next.lower === ':' && wordAt(words, day.to + 1).glued)
    return !Number.isNaN(wordAt(words, day.to + 1).number);
  return /^(?:people|soldiers|troops|civilians|men|police|policemen|years?|days?|weeks?|months?|percent|%)$/.test(
    next.lower,
  );
}

/** "11 December 2013", "the 19th of October", "3 JAN 90", "20 September". */
function dayFirstAt(words: readonly Word[], i: number): Match | null {
  const start = says(words, i, 'the') ? i + 1 : i;
  const day = dayNumberAt(words, start);
  if (!day) return null;
  const at = says(words, day.to, 'of') || isDash(wordAt(words, day.to)) ? day.to + 1 : day.to;
  const month = monthAt(words, at);
  if (!month) return null;
  // "3-JAN-90": a dash before the year only where one stands before the month; "14 August-24 August" is two dates.
  const joint = isDash(wordAt(words, day.to)) && isDash(wordAt(words, month.to)) ? month.to + 1 : month.to;
  const year = yearTailAt(words, joint) ?? telegraphicYearAt(words, joint) ?? { value: NO_YEAR, to: month.to };
  return { from: i, to: year.to, form: calendarForm({ month: month.value, day: day.value, ...year.value }) };
}

// "3 JAN 90": two digits right after an abbreviated or capital month are the year.
function telegraphicYearAt(words: readonly Word[], i: number): YearTail | null {
  const word = wordAt(words, i);
  const capitals = wordAt(words, i - 1).text === wordAt(words, i - 1).text.toUpperCase();
  if (!/^[0-9]{2}$/.test(word.text) || !capitals) return null;
  return { value: given(word.number), to: i + 1 };
}

/** A date by day, month or year, with its weekday where one stands before it: "Sunday, Oct. 1, 2023". */
export function calendarDateAt(words: readonly Word[], i: number): Match | null {
  const weekday = weekdayAt(words, i);
  if (weekday) {
    const at = says(words, weekday.to, ',') ? weekday.to + 1 : weekday.to;
    const date = monthFirstAt(words, at) ?? dayFirstAt(words, at);
    const form = date?.form as CalendarForm | undefined;
    if (date && form?.day != null) return { from: i, to: date.to, form: { ...form, weekday: weekday.value } };
    return null;
  }
  return monthFirstAt(words, i) ?? dayFirstAt(words, i) ?? holidayAt(words, i);
}

/** "Christmas Eve", "New Year's Day 2010": fixed days of the year. */
function holidayAt(words: readonly Word[], i: number): Match | null {
  for (const [name, date] of holidays) {
    if (!saysAll(words, i, name)) continue;
    const at = i + name.length;
    const year = yearTailAt(words, at) ?? { value: NO_YEAR, to: at };
    const [month, day] = date.split('-').map(Number);
    return { from: i, to: year.to, form: calendarForm({ month: month!, day: day!, ...year.value }) };
  }
  return null;
}

const holidays = Object.entries(englishCalendar.holidays)
  .map(([name, date]) => [name.match(/[a-z]+|'/g)!, date] as const)
  .sort((a, b) => b[0].length - a[0].length);

/** Dates that lean on a neighbour: the second day of "June 6–12, 1944" and the first of "25-27 November". */
export function seriesAround(words: readonly Word[], match: Match): Match[] {
  const form = match.form;
  if (form.kind !== 'calendar' || form.month === null || form.day === null) return [];
  const found: Match[] = [];
  const behind = dayBefore(words, match.from);
  if (behind) found.push({ ...behind, form: { ...form, weekday: null, day: words[behind.from]!.number } });
  if (monthAt(words, match.from) && form.year === null) {
    for (let at = match.to; ; ) {
      const next = joiner(words, at) ? dayNumberAt(words, at + 1) : null;
      if (!next || !endsDay(words, next.to) || monthAt(words, next.to)) break;
      const year = yearTailAt(words, next.to) ?? { value: NO_YEAR, to: next.to };
      found.push({ from: at + 1, to: year.to, form: { ...form, weekday: null, day: next.value, ...year.value } });
      at = year.to;
    }
  }
  return found;
}

const joiner = (words: readonly Word[], i: number) =>
  isDash(wordAt(words, i)) || /^(?:to|and|or|through|,|\/|until)$/.test(wordAt(words, i).lower);

// A number after "and" is a day only where no counted thing follows it.
function endsDay(words: readonly Word[], i: number): boolean {
  const next = wordAt(words, i);
  if (next.glued && /^[:%]$/.test(next.lower)) return false;
  return (
    next.lower === '' ||
    /^[^\p{L}\d]/u.test(next.lower) ||
    /^(?:and|to|in|at|the|a|when|that|by|of|as|with|which|but|for|on|were|was)$/.test(next.lower) ||
    next.text.length === 4
  );
}

function dayBefore(words: readonly Word[], i: number): { from: number; to: number } | null {
  if (Number.isNaN(wordAt(words, i).number) || !/^(?:to|and|or|-|–|—|&)$/.test(wordAt(words, i - 1).lower)) return null;
  const ordinal = /^(?:st|nd|rd|th)$/.test(wordAt(words, i - 2).lower) ? i - 3 : i - 2;
  const day = dayNumberAt(words, ordinal);
  return day && day.to === i - 1 && day.value <= 31 && day.value >= 1 ? { from: ordinal, to: i - 1 } : null;
}
