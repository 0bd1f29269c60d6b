import type { Check } from '../check.ts';
import type { Citation } from '../citation.ts';
import type { IncidentRow } from './incident-row.ts';
import type { ReportHead } from './report-head.ts';

/** A claim as the board lists it, with the verdict of its likeliest reading. */
export interface ClaimRow {
  readonly id: string;
  readonly quote: string;
  readonly kind: string | null;
  readonly speaker: string | null;
  readonly side: string | null;
  /** ISO day. */
  readonly on: string | null;
  readonly sources: readonly string[];
  readonly verdict: Check['verdict'];
  readonly reason: string;
  readonly against: number;
  readonly for: number;
}

/** A claim with every reading of it, and the incidents that its checks name. */
export interface ClaimView {
  readonly row: ClaimRow;
  readonly report: ReportHead;
  readonly anchor: Citation;
  readonly alsoAs: readonly string[];
  /** The actor who speaks; null where the speaker has no page. */
  readonly speakerId: string | null;
  readonly checks: readonly Check[];
  readonly incidents: readonly IncidentRow[];
}
