import { type KnownEvent, knownEventIn } from '../../codebook/known-events.ts';
import { type PartialDate, shiftDay } from '../../model/partial-date.ts';
import type { Window } from '../claim-query.ts';
import { monthsBefore } from '../window.ts';
import { numberInWords } from './number-in-words.ts';

/** The windows that a claim's words allow, the likeliest first, and the turning point it counts from, which also tells the country. */
export interface ClaimWindows {
  readonly windows: readonly Window[];
  readonly event: KnownEvent | null;
}

/** A date found in the claim's words, as the time annotator gives it. */
export interface DatedWords {
  readonly start: number;
  readonly end: number;
  readonly date: PartialDate;
}

const MONTHS_IN: Record<string, number> = { year: 12, month: 1, decade: 120 };
const DAYS_IN: Record<string, number> = { week: 7, day: 1, fortnight: 14 };

/**
 * How far back a claim speaks. `on` is the day it was made: the window never runs past it. `dates` are the dates in its words.
 *
 *     the first in three years          2021-12-11 .. 2024-12-11
 *     the deadliest since the takeover  2021-08-15 .. 2024-12-11
 *     the worst since the mosque blast  the day after that incident, by `incidentDay`, .. 2024-12-11
 *     the third this month              2024-12-01 .. 2024-12-11, or the thirty days before
 */
export function readWindows(
  words: string,
  on: string | null,
  dates: readonly DatedWords[],
  incidentDay: (words: string) => string | null = () => null,
): ClaimWindows {
  const since = /\b(?:since|after|following|from|under)\b/i.exec(words);
  const event = knownEventIn(words);
  if (event !== null && (since !== null || /\b(?:takeover|withdrawal|invasion)\b/i.test(words))) {
    return { windows: [{ from: event.from, until: on, words: `since ${event.name} (${event.from})` }], event };
  }
  const told = /\bsince (?=(?:the|an?|last|that) )/i.exec(words);
  const day = told === null ? null : incidentDay(words.slice(told.index + told[0].length));
  if (day !== null)
    return { windows: [{ from: shiftDay(day, 1), until: on, words: `since the incident of ${day}` }], event };
  const length = spanOfTime(words);
  if (length !== null && on !== null) return { windows: [length(on)], event };
  const calendar = on === null ? [] : thisUnit(words, on);
  if (calendar.length > 0) return { windows: calendar, event };
  const dated = fromDates(words, on, dates);
  if (dated !== null) return { windows: [dated], event };
  return { windows: [{ from: null, until: on, words: on === null ? 'at any time' : `up to ${on}` }], event };
}

/** "in three years", "for the past six months", "in nearly a decade". */
function spanOfTime(words: string): ((on: string) => Window) | null {
  const found =
    /\b(?:in|for|over|during|within)\s+(?:(?:the|at least|more than|over|nearly|almost|about|around|some|past|last|previous|preceding|recent)\s+){0,4}([a-z]+(?:-[a-z]+)?|\d{1,3})?\s*(years?|months?|weeks?|days?|decades?|fortnight)\b/i.exec(
      words,
    );
  if (!found) return null;
  const unit = found[2]!.toLowerCase().replace(/s$/, '');
  const n = found[1] === undefined ? 1 : numberInWords(found[1]);
  if (n === null || n === 0) return null;
  const text = `in the ${n === 1 ? unit : `${n} ${unit}s`} before`;
  return (on) => ({
    from: unit in MONTHS_IN ? monthsBefore(on, n * MONTHS_IN[unit]!) : shiftDay(on, -n * DAYS_IN[unit]!),
    until: on,
    words: `${text} ${on}`,
  });
}

/** "this year", "so far this month": the calendar unit up to the day of the claim; a month or week may also mean the last 30 or 7 days. */
function thisUnit(words: string, on: string): Window[] {
  const found = /\bthis (year|month|week)\b/i.exec(words);
  if (!found) return [];
  if (found[1]!.toLowerCase() === 'year')
    return [{ from: `${on.slice(0, 4)}-01-01`, until: on, words: `in ${on.slice(0, 4)} up to ${on}` }];
  if (found[1]!.toLowerCase() === 'month') {
    return [
      { from: `${on.slice(0, 7)}-01`, until: on, words: `in the calendar month up to ${on}` },
      { from: shiftDay(on, -30), until: on, words: `in the 30 days up to ${on}` },
    ];
  }
  const monday = shiftDay(on, -((new Date(`${on}T00:00:00Z`).getUTCDay() + 6) % 7));
  return [
    { from: monday, until: on, words: `in the calendar week up to ${on}` },
    { from: shiftDay(on, -7), until: on, words: `in the seven days up to ${on}` },
  ];
}

/** "since March 2023" runs from its first day to the claim; "in 2022" and "between May and June 2023" are windows of their own. */
function fromDates(words: string, on: string | null, dates: readonly DatedWords[]): Window | null {
  const known = dates
    .filter((d) => d.date.earliest !== null && d.date.latest !== null)
    .sort((a, b) => a.start - b.start);
  const [first, second] = known;
  if (!first) return null;
  const before = words.slice(Math.max(0, first.start - 24), first.start).toLowerCase();
  if (second && /\b(?:between|from)\s+$/.test(before)) {
    return {
      from: first.date.earliest,
      until: second.date.latest,
      words: `from ${first.date.earliest} to ${second.date.latest}`,
    };
  }
  if (/\bsince\s+(?:\w+\s+){0,2}$/.test(before))
    return { from: first.date.earliest, until: on, words: `since ${first.date.value}` };
  if (/\b(?:before|until|up to)\s+$/.test(before))
    return { from: null, until: shiftDay(first.date.earliest!, -1), words: `before ${first.date.value}` };
  if (/\bafter\s+$/.test(before))
    return { from: shiftDay(first.date.latest!, 1), until: on, words: `after ${first.date.value}` };
  return { from: first.date.earliest, until: first.date.latest, words: `in ${first.date.value}` };
}
