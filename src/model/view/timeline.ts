/** Incidents of one month or year: those known to lie in it, and those that may. */
export interface TimeBin {
  /** ISO prefix, `2023-05` or `2023`. */
  readonly start: string;
  readonly certain: number;
  readonly possible: number;
}

export interface Timeline {
  readonly unit: 'month' | 'year';
  readonly bins: readonly TimeBin[];
  /** Each incident with the first and last day it may lie on; empty where there are too many to draw each. */
  readonly ranges: readonly { readonly id: string; readonly earliest: string; readonly latest: string }[];
  readonly undated: number;
}
