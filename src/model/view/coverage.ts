/** The reports of one source over the same bins. */
export interface SourceCoverage {
  readonly name: string;
  readonly reports: number;
  /** ISO days of its first and last dated report; null where none is dated. */
  readonly first: string | null;
  readonly last: string | null;
  /** Reports in each bin. */
  readonly bins: readonly number[];
}

/** A run of months without any report. */
export interface CoverageGap {
  /** First and last month, `2022-09`. */
  readonly from: string;
  readonly until: string;
  readonly months: number;
}

/** When the record has reports and when it has none: what it cannot tell of, however sure it is of the rest. */
export interface Coverage {
  readonly unit: 'month' | 'year';
  /** ISO prefixes, from the first report to the last. */
  readonly starts: readonly string[];
  /** Reports in each bin, of all sources. */
  readonly reports: readonly number[];
  /** Those with most reports. */
  readonly sources: readonly SourceCoverage[];
  readonly otherSources: number;
  readonly undated: number;
  /** Months from the first report to the last, and how many of them have none. */
  readonly months: number;
  readonly monthsWithout: number;
  /** The longest runs, longest first. */
  readonly gaps: readonly CoverageGap[];
}
