import type { Anchor } from './context.ts';
import { hasDay, isoDay, type Moment, moment, plusDays, weekdayOf } from './moment.ts';

/** What relative expressions are resolved against while a text is read from its beginning to its end. */
export interface Story {
  /** When the report speaks: its dateline, else its publication, else its address; null when none is known. */
  readonly speech: Moment | null;
  readonly speechAnchor: Anchor;
  /** True where dates hang on the story's own last date rather than on the day of speaking. */
  readonly narrative: boolean;
  /** Weekdays that the text itself dates ("Tuesday, November 2"): weekday -> day. */
  readonly named: ReadonlyMap<number, Moment>;
  readonly locale: string | null;
  /** The last date that the text told; null before the first. */
  focus: Moment | null;
  /** The year that the story has reached: like `focus`, but a passing mention of a far year does not move it. */
  line: number | null;
  /** True once a date before our era was read. */
  antiquity: boolean;
}

/** How far ahead of the day of speaking a date without a year may lie before last year's is meant. */
const AHEAD_DAYS = 31;

/** The year of a day without one: that of the day of speaking, or its neighbour when that puts the day far into the future (or past). */
export function yearNear(speech: Moment, month: number, day: number | null, future: boolean): number | null {
  if (speech.year === null) return null;
  if (speech.month === null) return speech.year;
  if (day === null || speech.day === null) {
    if (future && month < speech.month) return speech.year + 1;
    return month > speech.month && !future ? speech.year - 1 : speech.year;
  }
  const gap = (month - speech.month) * 30.5 + day - speech.day;
  if (gap > AHEAD_DAYS && !future) return speech.year - 1;
  if (gap < -AHEAD_DAYS && future) return speech.year + 1;
  return gap < -300 ? speech.year + 1 : speech.year;
}

/** The day that a weekday names seen from `from`: `sign` -1 looks back, 1 ahead; the day itself counts only where `today` does. */
export function weekdayFrom(from: Moment, weekday: number, sign: -1 | 1, today: boolean): Moment | null {
  if (!hasDay(from)) return null;
  const gap = ((((weekday - weekdayOf(isoDay(from))) * sign) % 7) + 7) % 7;
  return plusDays(from, sign * (gap === 0 && !today ? 7 : gap));
}

/** `inner` with the year (and month) of `outer` where it has none. */
export function within(outer: Moment | null, inner: Partial<Moment>): Moment {
  return moment({ ...inner, year: inner.year ?? outer?.year ?? null });
}
