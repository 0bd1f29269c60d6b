import type { TimeExpression } from '../annotate/annotated.ts';
import { scheduledEvents } from '../codebook/scheduled-events.ts';
import {
  datesOverlap,
  dayDate,
  type PartialDate,
  parsePartialDate,
  shiftDay,
  yearDate,
} from '../model/partial-date.ts';
import type { Anniversary } from './anniversary.ts';
import { bearingOf } from './bearing.ts';
import { type Clause, textOf } from './clauses.ts';

/** A time expression that can date what a clause tells, with how well it does. */
export interface EventTime {
  readonly time: TimeExpression;
  readonly date: PartialDate;
  /**
   * `event`: it dates the happening; `report`: the telling ("said on Friday"); `dateline`: the report; `custom`: a day by what is
   * done on it ("Friday prayers"), which dates only where nothing else does. `after`: of a scene after the happening, which dates it
   * only where nothing at all does.
   */
  readonly of: 'event' | 'report' | 'dateline' | 'custom' | 'after';
}

const SAID =
  'dated|circulated|website|channel|emailed|aired|said|says|told|wrote|writes|announced|confirmed|revealed|stated|reported|tweeted|posted|condemned|warned|released|published|shows|disclosed|declared|added|issued|rose|sentenced|convicted|jailed|charged|remembered|remember|commemorated|marched|protested|stood|buried|mourned|visited|claimed responsibility|took responsibility|claimed(?! the (?:lives|life))';
const REPORTING = new RegExp(` (?:${SAID})(?: (?!(?:that|when|after|in which) )[^ ]+){0,8} $`);
/** "convicted him in February of ..." */
const AFTER_VERB = / [a-z]+ed (?:(?:him|her|them|#|@|the [a-z]+) )?(?:in|last|this) (?:the )?$/;
/** "wrote in March that ..." */
const WRITTEN = new RegExp(` (?:${SAID}) (?:in|on|last|this|early in|late in) (?:the )?$`);
const REPORTED_NEXT = new RegExp(`^ (?:[a-z~&%#]+ ){0,4}?(?:${SAID}) `);
/** Before it stands a word that makes the time a bound of a period, or the date of something else. */
const BOUND =
  / (?:since|until|till|by|between|from|before|after|following|through|ahead of|prior to|as of|scheduled for|deadline of)(?: (?:the|about|around|early|late|middle of|end of))*(?: [^ ]+){0,1} $/;
const ANAPHORA =
  /^(?:(?:later|earlier|early|late) )?(?:in |on )?(?:that|this|the|the same) (?:same )?(?:day|time|moment|period|year|month)$/i;
/** "before dawn on Tuesday" is on that day. */
const HOURS = /^(?:dawn|daybreak|midnight|midday|noon|lunchtime|sunrise|sunset|dusk|nightfall|\d)/i;
const HOLIDAY = /^(?:christmas|easter|eid|ramadan|nowruz|new year)/i;

/** The times of a clause that can date an incident, those nearest to its event words first. */
export function eventTimes(clause: Clause): EventTime[] {
  const { anniversary } = clause;
  if (anniversary !== null) return commemorated(clause, anniversary);
  return datedBy(clause, clause.times);
}

/** Beside a commemoration, the days told are its own, but for those that lie near what it looks back to. */
function commemorated(clause: Clause, { time, date }: Anniversary): EventTime[] {
  const then = datedBy(
    clause,
    clause.times.filter(
      (other) => other !== time && datesOverlap(yearOf(date), other.date) && other.date.earliest !== null,
    ),
  );
  return then.length > 0 ? then : [{ time, date, of: 'event' }];
}

function yearOf(date: PartialDate): PartialDate {
  return date.earliest === null ? date : yearDate(Number(date.earliest.slice(0, 4)));
}

function datedBy(clause: Clause, times: readonly TimeExpression[]): EventTime[] {
  const dated = times.flatMap((time): EventTime[] => {
    if (time.type === 'duration' || time.type === 'set' || time.date.precision === 'unknown') return [];
    if (time.anchor === 'publication_fallback') return [];
    const words = clause.line.words.slice(clause.from, clause.to);
    const [first, last] = wordRange(clause, time);
    const before = textOf(clause.line, Math.max(clause.from, first - 8), first);
    const after = textOf(clause.line, last, Math.min(clause.to, last + 8));
    // "Saturday's assault", "the Friday attack": the day of what follows.
    const owns = clause.mentions.some(
      (m) => m.first >= last && m.first - last < 5 && m.word.part !== 'verb' && /^ (?:'s|’s) /.test(after),
    );
    if (owns) return [{ time, date: time.date, of: 'event' }];
    if (ownsScheduled(after)) return [];
    const own = written(clause, time);
    // "between 2020 and 2022" is read as a number of its own.
    if (clause.line.words.slice(first, last).some((word) => word.number !== null && /^\d{4}$/.test(time.value)))
      return [];
    if (
      (BOUND.test(before) && !(/ (?:before|after) $/.test(before) && HOURS.test(own))) ||
      ANAPHORA.test(own) ||
      (HOLIDAY.test(own) && !/ on (?:the )?$/.test(before)) ||
      isSince(clause, first)
    )
      return [];
    if (/^\d{4}$/.test(time.value) && / of $/.test(before)) return [];
    const kind = (of: EventTime['of']) => [{ time, date: time.date, of }];
    if (/^ (?:prayers?|sermon) /.test(after) || (time.type === 'time' && time.anchor === 'narrative'))
      return kind('custom');
    const opens = clause.opens && first - clause.from < 9 && /^ (?:[)\]] )?(?:[:–—]|--?) /.test(after);
    if (opens || (words.length <= 6 && clause.mentions.length === 0 && clause.opens)) return kind('dateline');
    const bearing = bearingOf(clause, first, last);
    // A month or a year is seldom when a court sat: only one right beside the verb is.
    const sat = time.date.precision === 'day' || AFTER_VERB.test(before);
    if (bearing === 'afterwards' && sat) return kind('report');
    if (bearing === 'content' && time.date.precision === 'day') return kind('report');
    if (bearing === 'after' && time.date.precision === 'day') return kind('after');
    if (WRITTEN.test(before) && /^ that /.test(after)) return kind('report');
    const reports = (REPORTING.test(before) && !hasEventBetween(clause, first)) || REPORTED_NEXT.test(after);
    return kind(reports && (time.date.precision === 'day' || time.date.precision === 'range') ? 'report' : 'event');
  });
  return dated.sort((a, b) => distance(clause, a.time) - distance(clause, b.time));
}

/** "a candidate in Sunday's upper house election": the day of something else that is told of. */
function ownsScheduled(after: string): boolean {
  const owned = /^ (?:'s|’s) ((?:[^ .,;]+ ){1,4})/.exec(after)?.[1] ?? '';
  return owned.split(' ').some((word) => scheduledEvents.has(word));
}

/** "the first attack since the vote in May": the date of something else, unless an event stands between the two. */
function isSince(clause: Clause, first: number): boolean {
  const at = clause.line.words.findLastIndex(({ text }, i) => i >= clause.from && i < first && text === 'since');
  if (at < 0 || first - at > 10) return false;
  return (
    !clause.mentions.some((m) => m.first > at && m.first < first) &&
    !clause.tolls.some((t) => t.verb > at && t.verb < first)
  );
}

/** Words `[first, last)` of the line that the time covers. */
function wordRange(clause: Clause, time: TimeExpression): [number, number] {
  const first = clause.starts.findIndex((start) => start >= time.start);
  const last = clause.starts.findIndex((start) => start >= time.end);
  return [first < 0 ? clause.to : clause.from + first, last < 0 ? clause.to : clause.from + last];
}

function written(clause: Clause, time: TimeExpression): string {
  const [first, last] = wordRange(clause, time);
  return clause.line.words
    .slice(first, last)
    .map((word) => word.name?.text ?? word.text)
    .join(' ');
}

/** Words between a time and the nearest event word or toll of its clause. */
function distance(clause: Clause, time: TimeExpression): number {
  const [first] = wordRange(clause, time);
  const told = [...clause.mentions.map((m) => m.first), ...clause.tolls.map((t) => t.verb)];
  return Math.min(...told.map((at) => Math.abs(at - first)), 99);
}

/** An event verb between the reporting verb and the time takes the time: "said a bomb exploded on Friday". */
function hasEventBetween(clause: Clause, word: number): boolean {
  const said = clause.line.words.findLastIndex(({ text }, i) => i >= clause.from && i < word && SAY.test(text));
  const between = clause.mentions.filter((m) => m.first > said && m.first < word && said >= 0);
  return between.some((m) => m.word.part === 'verb' || m.last >= word - 1);
}

const SAY =
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

/** True when `date` ends more than `days` before `reference` begins. */
export function liesBefore(date: PartialDate, reference: PartialDate | null, days: number): boolean {
  if (reference === null || reference.earliest === null || date.latest === null) return false;
  return date.latest < shiftDay(reference.earliest, -days);
}

const NUMBERS: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5 };

/** The day that "a day earlier" means beside another, or the year that "two years earlier" does; null for other words and without a day. */
export function dayBefore(turn: string, from: PartialDate | null): PartialDate | null {
  const years = yearBefore(turn, from);
  if (years) return years;
  const found = /(?:^| )(?<n>a|one|two|three|four|five) (?<unit>day|week)s? (?:before|earlier|previously|prior)/.exec(
    turn.replace(/#/, 'one'),
  );
  if (!found || from === null || from.precision !== 'day') return null;
  const days = (NUMBERS[found.groups!.n!] ?? 1) * (found.groups!.unit === 'week' ? 7 : 1);
  if (from.earliest !== null) return parsePartialDate(shiftDay(from.earliest, -days));
  const [, month, day] = from.value.split('-').map(Number);
  return day! > days ? dayDate(null, month!, day! - days) : null;
}

/** "a year and a half earlier": the year that lies so many months back. */
function yearBefore(turn: string, from: PartialDate | null): PartialDate | null {
  const found =
    /(?:^| )(?<n>a|one|two|three|four|five) years?(?<half> and (?:a|one) half)? (?:before|earlier|previously|prior)/.exec(
      turn.replace(/#/g, 'one'),
    );
  if (!found || from === null || from.earliest === null) return null;
  const [year = 0, month = 1] = from.earliest.split('-').map(Number);
  const months = (NUMBERS[found.groups!.n!] ?? 1) * 12 + (found.groups!.half ? 6 : 0);
  return yearDate(Math.floor((year * 12 + month - 1 - months) / 12));
}
