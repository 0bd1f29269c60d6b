import type { ReportHead } from './report-head.ts';

/** A report put on record: when, by whom, and how much was taken from its text. */
export interface AdditionRow {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  /** Incidents that it tells of, and claims. */
  readonly incidents: number;
  readonly claims: number;
  readonly head: ReportHead;
}
