import type { DayPart, MovingHoliday, TimeUnit } from '../../codebook/calendar.ts';
import type { Season } from '../../model/partial-date.ts';

/** Where a relative expression points from: `last`/`next` from the time of speaking, `previous`/`following`/`same` from the story's. */
export type Which = 'last' | 'this' | 'next' | 'previous' | 'following' | 'same';

/** How a clock's zone is given: hours east of UTC, or null where the words give none. */
export interface Clock {
  readonly hour: number;
  readonly minute: number | null;
  readonly zone: number | null;
}

/** A date by the names of its parts. Null where the words leave a part out; `year` below 1 is before our era (-480: 480 BC). */
export interface CalendarForm {
  readonly kind: 'calendar';
  readonly year: number | null;
  /** "of that year", "last August": the year is to be found from here. */
  readonly yearOf: Which | null;
  /** True where `yearOf` is said of a year ("March last year"), not of the month itself ("last March"). */
  readonly yearTail: boolean;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  readonly season: Season | null;
  readonly part: DayPart | null;
  readonly clock: Clock | null;
}

/** What the words mean before anything is resolved against a date. */
export type Form =
  | CalendarForm
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly which: Which | null;
      readonly part: DayPart | null;
      readonly indefinite: boolean;
    }
  | { readonly kind: 'spoken-day'; readonly days: number; readonly part: DayPart | null }
  | {
      readonly kind: 'shift';
      /** Null for "a few", "several". */
      readonly amount: number | null;
      readonly unit: TimeUnit;
      readonly sign: -1 | 1;
      readonly from: 'speech' | 'story';
      /** "two years after the raid": counted from an event that the words go on to name. */
      readonly ofEvent: boolean;
    }
  | {
      readonly kind: 'unit';
      readonly unit: TimeUnit;
      readonly which: Which;
      readonly part: DayPart | null;
      /** "the end of the month", "earlier this month". */
      readonly edge: boolean;
    }
  | { readonly kind: 'duration'; readonly amount: number | null; readonly unit: TimeUnit; readonly of: Which | null }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | { readonly kind: 'part'; readonly part: DayPart; readonly which: Which | null }
  | { readonly kind: 'clock'; readonly clock: Clock }
  /** "11am on Friday", "7 p.m. yesterday". */
  | { readonly kind: 'timed'; readonly clock: Clock; readonly day: Form }
  | { readonly kind: 'day-of-month'; readonly day: number }
  | { readonly kind: 'decade'; readonly year: number }
  | { readonly kind: 'century'; readonly century: number; readonly bc: boolean }
  | { readonly kind: 'vague'; readonly about: 'time' | 'period' }
  | { readonly kind: 'numeric'; readonly first: number; readonly second: number; readonly year: number }
  | {
      readonly kind: 'hijri';
      readonly calendar: 'solar' | 'lunar';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
    }
  | {
      readonly kind: 'fraction';
      /** 3 for a quarter, 6 for a half. */
      readonly months: 3 | 6;
      readonly number: number;
      readonly year: number | null;
      readonly yearOf: Which | null;
    }
  /** "Easter", "Thanksgiving": a day that each year has elsewhere. */
  | {
      readonly kind: 'feast';
      readonly rule: MovingHoliday;
      readonly year: number | null;
      readonly yearOf: Which | null;
      readonly yearTail: boolean;
    }
  | { readonly kind: 'fault'; readonly reason: string };

/** A form found at a run of words, `[from, to)` in indices of words. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly form: Form;
}

const bare: CalendarForm = {
  kind: 'calendar',
  year: null,
  yearOf: null,
  yearTail: false,
  month: null,
  day: null,
  weekday: null,
  season: null,
  part: null,
  clock: null,
};

export function calendarForm(parts: Partial<Omit<CalendarForm, 'kind'>>): CalendarForm {
  return { ...bare, ...parts };
}
