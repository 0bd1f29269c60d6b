import type { DatePrecision } from '../partial-date.ts';
import type { Place } from '../place.ts';

/** Incidents of one month or year: those known to lie in it, and those that may. */
export interface TimeBin {
  /** ISO prefix, `2023-05` or `2023`. */
  readonly start: string;
  readonly certain: number;
  readonly possible: number;
}

/** An incident with the first and last day on which it may lie: never a point. */
export interface UncertainDate {
  readonly id: string;
  readonly type: string | null;
  readonly place: Place | null;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: DatePrecision;
}

export interface Timeline {
  readonly unit: 'month' | 'year';
  readonly bins: readonly TimeBin[];
  /** Incidents whose day is not known, earliest first; at most as many as can be drawn. */
  readonly ranges: readonly UncertainDate[];
  /** How many incidents with a date have no known day. */
  readonly uncertain: number;
  readonly undated: number;
}
