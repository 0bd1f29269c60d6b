import type { TimeExpression } from '../annotate/annotated.ts';
import { datesOverlap, type PartialDate, shiftDay } from '../model/partial-date.ts';
import { type Clause, textOf } from './clauses.ts';

/** A time expression that can date what a clause tells, with how well it does. */
export interface EventTime {
  readonly time: TimeExpression;
  readonly date: PartialDate;
  /** `event`: it dates the happening; `report`: it dates the telling ("said on Friday"). */
  readonly of: 'event' | 'report';
}

const REPORTING =
  / (?:said|says|told|wrote|writes|announced|confirmed|revealed|stated|reported|tweeted|posted|condemned|warned|claimed responsibility|took responsibility|claimed the [a-z]+|released|published|shows|disclosed|declared|added|issued|rose)(?: (?!(?:that|when|after|in which) )[^ ]+){0,6} $/;

/** Before it stands a word that makes the time a bound of a period, or the date of something else. */
const BOUND =
  / (?:since|until|till|by|between|from|before|through|ahead of|prior to|as of|scheduled for|deadline of)(?: (?:the|about|around|early|late|middle of|end of))*(?: [^ ]+){0,1} $/;

/** The times of a clause that can date an incident, in the order told. Clock times, durations and bounds of periods cannot. */
export function eventTimes(clause: Clause): EventTime[] {
  return clause.times.flatMap((time): EventTime[] => {
    if (time.type === 'duration' || time.type === 'set' || time.date.precision === 'unknown') return [];
    const before = textBefore(clause, time);
    if (BOUND.test(before)) return [];
    const monthOfYear = /^\d{4}$/.test(time.value) && / of $/.test(before);
    if (monthOfYear) return [];
    return [
      { time, date: time.date, of: REPORTING.test(before) && !hasEventBetween(clause, time) ? 'report' : 'event' },
    ];
  });
}

/** Up to eight words before the time, within its clause. */
function textBefore(clause: Clause, time: TimeExpression): string {
  const at = clause.starts.findIndex((start) => start >= time.start);
  const word = at < 0 ? clause.to : clause.from + at;
  return textOf(clause.line, Math.max(clause.from, word - 8), word);
}

/** An event verb between the reporting verb and the time takes the time: "said a bomb exploded on Friday". */
function hasEventBetween(clause: Clause, time: TimeExpression): boolean {
  const at = clause.starts.findIndex((start) => start >= time.start);
  const word = at < 0 ? clause.to : clause.from + at;
  const said = clause.line.words.findLastIndex(({ text }, i) => i >= clause.from && i < word && SAID.test(text));
  return clause.mentions.some((m) => m.first > said && m.first < word && said >= 0 && m.word.part === 'verb');
}

const SAID =
  /^(?:said|says|told|wrote|announced|confirmed|revealed|stated|reported|tweeted|posted|claimed|disclosed|declared)$/;

/** Two days that can be one: relative words ("last night") and zones shift a date by one. */
export function sameTime(a: PartialDate, b: PartialDate): boolean {
  if (a.earliest === null || b.earliest === null) return yearlessAgree(a, b);
  if (datesOverlap(a, b)) return true;
  if (a.precision !== 'day' || b.precision !== 'day') return false;
  return shiftDay(a.earliest, 1) === b.earliest || shiftDay(b.earliest, 1) === a.earliest;
}

/** Where a year is missing on one side, month and day are compared. */
function yearlessAgree(a: PartialDate, b: PartialDate): boolean {
  const [x, y] = [a.value.slice(5), b.value.slice(5)];
  if (a.precision === 'unknown' || b.precision === 'unknown' || x === '' || y === '') return true;
  return x.startsWith(y) || y.startsWith(x);
}

/** The more exact of two dates that agree. */
export function finer(a: PartialDate | null, b: PartialDate): PartialDate {
  const rank = ['unknown', 'decade', 'year', 'season', 'month', 'range', 'day'];
  return a === null || rank.indexOf(b.precision) > rank.indexOf(a.precision) ? b : a;
}
