import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** Parts of a day as TIMEX3 codes them: `MO` morning, `MI` midday, `AF` afternoon, `EV` evening, `NI` night, `DT` daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century';

type Named<T> = Readonly<Record<string, T>>;

/** A day that every year has elsewhere: days from Western Easter, or the nth weekday of a month (-1: the last; weekdays from 0, Sunday). */
export type MovingHoliday =
  | { readonly easter: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number };

/** English words of time, all lower case. Months count from 1, weekdays from 0 (Sunday), zones in hours east of UTC. */
export interface EnglishCalendar {
  readonly months: Named<number>;
  readonly weekdays: Named<number>;
  readonly seasons: Named<'SP' | 'SU' | 'FA' | 'WI'>;
  readonly units: Named<TimeUnit>;
  readonly parts: Named<DayPart>;
  readonly numbers: Named<number>;
  readonly ordinals: Named<number>;
  readonly references: Named<'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>;
  readonly sets: Named<string>;
  /** Fixed days of the year, `MM-DD`. */
  readonly holidays: Named<string>;
  readonly movingHolidays: Named<MovingHoliday>;
  readonly zones: Named<number>;
}

/** Month names of the two Hijri calendars in Latin and Arabic script, lower case; a name may be several words. */
export interface HijriCalendar {
  readonly solar: Named<number>;
  readonly lunar: Named<number>;
  /** Days of the year with a name of their own. */
  readonly feasts: Named<{ readonly calendar: 'solar' | 'lunar'; readonly month: number; readonly day: number }>;
}

function load(name: string): unknown {
  return JSON.parse(readFileSync(join(packageRoot, 'src/codebook/data', name), 'utf8'));
}

export const englishCalendar = load('calendar-english.json') as EnglishCalendar;
export const hijriCalendar = load('calendar-hijri.json') as HijriCalendar;
