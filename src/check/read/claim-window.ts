import { type KnownEvent, knownEventIn } from '../../codebook/known-events.ts';
import { type PartialDate, parsePartialDate, shiftDay } from '../../model/partial-date.ts';
import type { Window } from '../claim-query.ts';
import type { IncidentDigest } from '../digest.ts';
import { monthsBefore } from '../window.ts';
import { numberInWords } from './number-in-words.ts';

/** The windows that a claim's words allow, the likeliest first, and what it counts from, which also tells the country. */
export interface ClaimWindows {
  readonly windows: readonly Window[];
  /** The turning point, "the takeover". */
  readonly event: KnownEvent | null;
  /** The incident, "the mosque blast". */
  readonly since: IncidentDigest | null;
}

/** A date found in the claim's words, as the time annotator gives it. */
export interface DatedWords {
  readonly start: number;
  readonly end: number;
  readonly date: PartialDate;
}

const MONTHS_IN: Record<string, number> = { year: 12, month: 1, decade: 120 };
const DAYS_IN: Record<string, number> = { week: 7, day: 1, fortnight: 14, hour: 1 / 24 };

/**
 * How "since May" is meant. `order`: "the first since May" says that the last one was in May, or else counts it in; `none`: "none since
 * May" leaves it out; `any`: "four since May" counts it in.
 */
export type Counting = 'order' | 'none' | 'any';

/** What windows are read from. */
export interface WindowWords {
  readonly words: string;
  /** ISO day on which the claim was made: no window runs past it. */
  readonly on: string | null;
  /** ISO day from which "in three years" counts back: that of the incident the claim is news of, else that of the claim. */
  readonly from: string | null;
  /** ISO day of the incident that the claim is about; null where none is known. */
  readonly subjectDay: string | null;
  /** The dates in the words. */
  readonly dates: readonly DatedWords[];
  /** The incident that words name, "the mosque blast", where its day is known. */
  readonly incidentNamed: (words: string) => IncidentDigest | null;
  readonly order: Counting;
}

/**
 * How far back a claim speaks.
 *
 *     the first in three years          2021-12-11 .. 2024-12-11
 *     the deadliest since the takeover  2021-08-15 .. 2024-12-11
 *     the worst since the mosque blast  the day after that incident .. 2024-12-11
 *     the worst since October 2021      2021-11-01 .. 2024-12-11, or from 2021-10-01
 *     the third this month              2024-12-01 .. 2024-12-11, or the thirty days before
 */
export function readWindows(asked: WindowWords): ClaimWindows {
  const { words, on, dates, incidentNamed } = asked;
  const since = /\b(?:since|after|following|from|under)\b/i.exec(words);
  const event = knownEventIn(words);
  const from = (windows: readonly Window[], incident: IncidentDigest | null = null) => ({
    windows,
    event,
    since: incident,
  });
  if (event !== null && (since !== null || /\b(?:takeover|withdrawal|invasion)\b/i.test(words)))
    return from([{ from: event.from, until: on, words: `since ${event.name} (${event.from})` }]);
  const told = /\bsince (?=\S+ \S)/i.exec(words);
  const named = told === null ? null : incidentNamed(words.slice(told.index + told[0].length));
  const day = named?.date?.latest ?? null;
  if (day !== null) return from([{ from: shiftDay(day, 1), until: on, words: `since the incident of ${day}` }], named);
  const part = partOfYear(words, on);
  if (part !== null) return from([part]);
  const length = spanOfTime(words);
  if (length !== null && on !== null) return from([length(asked.from ?? on, on)]);
  // "In April of this year" is a month, and the time annotator has it.
  const finer = dates.some(
    ({ start, end, date }) => date.precision !== 'year' && /\bof this (?:year|month)\b/i.test(words.slice(start, end)),
  );
  const calendar = on === null || finer ? [] : [...thisUnit(words, on), ...thatUnit(words, asked.subjectDay ?? on, on)];
  if (calendar.length > 0) return from(calendar);
  const dated = fromDates(words, on, dates, asked.order);
  if (dated.length > 0) return from(dated);
  return from([{ from: null, until: on, words: on === null ? 'at any time' : `up to ${on}` }]);
}

/** "The first six months of 2019": a part of a calendar year, by whole months. */
function partOfYear(words: string, on: string | null): Window | null {
  const found = /\b(first|last) ([a-z]{3,6}|\d{1,2}) months of ((?:19|20)\d\d|this year|the year)\b/i.exec(words);
  const n = found === null ? null : numberInWords(found[2]!);
  if (found === null || n === null || n < 1 || n > 12) return null;
  const year = /^\d/.test(found[3]!) ? found[3]! : (on?.slice(0, 4) ?? null);
  if (year === null) return null;
  const [first, last] = found[1]!.toLowerCase() === 'first' ? [1, n] : [13 - n, 12];
  const month = (m: number) => `${year}-${String(m).padStart(2, '0')}`;
  const until = parsePartialDate(month(last))!.latest;
  return {
    from: `${month(first)}-01`,
    until: earlier(until, on),
    words: `in the ${found[1]!.toLowerCase()} ${n} months of ${year}`,
  };
}

const SPAN =
  /\b(?:in|for|over|during|within|gone|went|after|first|every)\s+(?:(?:the|a|at least|more than|less than|fewer than|just|only|slightly|little|a little|roughly|under|over|nearly|almost|about|around|some|past|last|previous|preceding|recent|space of|span of|course of|matter of|as little as)\s+){0,5}([a-z]+(?:-[a-z]+)?|\d{1,3})?\s*(years?|months?|weeks?|days?|hours?|decades?|fortnight)\b(?! (?:after|later|earlier|ago|before|of)\b)/i;

/** "in three years", "for the past six months", "in nearly a decade"; "in years" sets no number of them and no window. */
function spanOfTime(words: string): ((from: string, on: string) => Window) | null {
  const found = SPAN.exec(words);
  if (!found) return null;
  const unit = found[2]!.toLowerCase().replace(/s$/, '');
  const one = found[1] === undefined && !/s$/i.test(found[2]!) ? 1 : null;
  const stated = found[1] === undefined ? one : numberInWords(found[1]);
  if (stated === null || stated === 0) return null;
  // "In just over five years": a tenth more takes in what lies just over.
  const n = /\b(?:just|a little|slightly|little|a bit) (?:over|more than)\b|\b(?:about|around|some|roughly)\b/i.test(
    found[0],
  )
    ? stated * 1.1
    : stated;
  return (day, on) => ({ ...windowBack(day, n, unit), until: on });
}

/** The `n` units of time up to a day: "three years" before 2024-12-11 begin on 2021-12-11. */
export function windowBack(day: string, n: number, units: string): Window {
  const unit = units.toLowerCase().replace(/s$/, '');
  return {
    from:
      unit in MONTHS_IN
        ? monthsBefore(day, Math.ceil(n * MONTHS_IN[unit]!))
        : shiftDay(day, -Math.ceil(n * DAYS_IN[unit]!)),
    until: day,
    words: `in the ${n === 1 ? unit : `${Math.round(n * 10) / 10} ${unit}s`} before ${day}`,
  };
}

/** "this year", "so far this month": the calendar unit up to the day of the claim; a month or week may also mean the last 30 or 7 days. */
function thisUnit(words: string, on: string): Window[] {
  const found = /\b(?:this|the current|of the) (year|month|week)\b(?! (?:before|after|ending|of))/i.exec(words);
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

/** "that year", "the same month": the calendar unit in which the incident that the claim is about lies. */
function thatUnit(words: string, day: string, on: string): Window[] {
  const found = /\b(?:that|the same) (year|month)\b/i.exec(words);
  if (!found) return [];
  const unit = found[1]!.toLowerCase() === 'year' ? day.slice(0, 4) : day.slice(0, 7);
  const last = parsePartialDate(unit)?.latest ?? on;
  return [
    { from: unit.length === 4 ? `${unit}-01-01` : `${unit}-01`, until: last < on ? last : on, words: `in ${unit}` },
  ];
}

/** "since March 2023" runs from its first day to the claim; "in 2022" and "between May and June 2023" are windows of their own. */
function fromDates(words: string, on: string | null, dates: readonly DatedWords[], order: Counting): Window[] {
  const known = dates
    .filter((d) => d.date.earliest !== null && d.date.latest !== null)
    .sort((a, b) => a.start - b.start);
  const [first, second] = known;
  if (!first) return [];
  const { value } = first.date;
  const [from, until] = [first.date.earliest!, first.date.latest!];
  const before = words.slice(Math.max(0, first.start - 24), first.start).toLowerCase();
  if (second && /\b(?:between|from)\s+$/.test(before))
    return [{ from, until: earlier(second.date.latest, on), words: `from ${from} to ${second.date.latest}` }];
  if (/\bsince\s+(?:[^\s,;:]+\s+){0,9}$/.test(words.slice(Math.max(0, first.start - 80), first.start).toLowerCase())) {
    const all = { from, until: on, words: `since ${value}` };
    const past = { from: shiftDay(until, 1), until: on, words: `since ${value}, which itself had one` };
    if (order === 'any' || (on !== null && until >= on)) return [all];
    return order === 'none' ? [past] : [past, all];
  }
  if (/\b(?:before|until|up to)\s+$/.test(before))
    return [{ from: null, until: shiftDay(from, -1), words: `before ${value}` }];
  if (/\bafter\s+$/.test(before)) return [{ from: shiftDay(until, 1), until: on, words: `after ${value}` }];
  return [{ from, until: on !== null && on > from ? earlier(until, on) : until, words: `in ${value}` }];
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}
