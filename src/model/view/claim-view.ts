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
  /** ISO day of publication since which it stands so, where the ledger says; of the first verdict the day that was looked at first. */
  readonly since: string | null;
  /** How it stood before; null where it never stood otherwise, or nothing of it is on record. */
  readonly was: Check['verdict'] | null;
}

/** A claim came to stand otherwise: from which day on, why, and by which incidents. */
export interface VerdictStep {
  readonly was: Check['verdict'] | null;
  readonly verdict: Check['verdict'];
  /** ISO day of publication; null where the record is too large to tell. */
  readonly since: string | null;
  readonly reason: string;
  readonly incidents: readonly string[];
  /** ISO time. */
  readonly recordedAt: string;
}

/** A claim with every reading of it, and the incidents that its checks name. */
export interface ClaimView {
  readonly row: ClaimRow;
  readonly report: ReportHead;
  readonly anchor: Citation;
  readonly alsoAs: readonly string[];
  /** The actor who speaks; null where the speaker has no page. */
  readonly speakerId: string | null;
  /** How it came to stand as it does, in order; empty where that is not on record. */
  readonly history: readonly VerdictStep[];
  readonly checks: readonly Check[];
  readonly incidents: readonly IncidentRow[];
}
