import type { AttributionStatus } from '../account-values.ts';

/** One thing that was said about who did it, with the statements that say so. */
export interface AttributionEntry {
  readonly status: AttributionStatus;
  /** Who says so; null for the reports' own voice. */
  readonly by: string | null;
  readonly documentIds: readonly string[];
  readonly statementIds: readonly string[];
}

/** All that is on record about one possible perpetrator of one incident. */
export interface AttributionLine {
  /** The form of the name that most statements use. */
  readonly name: string;
  readonly key: string;
  readonly entries: readonly AttributionEntry[];
}

/** Who claimed an incident, who was accused by whom, and who denied it: side by side, never settled here. */
export interface AttributionLedger {
  readonly lines: readonly AttributionLine[];
  /** Where what was said cannot all be true, in words. */
  readonly disputes: readonly string[];
}
