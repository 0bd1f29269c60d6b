import type { PartialDate } from '../partial-date.ts';
import type { StatementView } from './statement-view.ts';

/** What an entry of the ledger did to one value. */
export interface ValueChange {
  /** `told`: a report says so; `dropped`: a later reading of the same report no longer does; the rest are people's decisions. */
  readonly change: 'told' | 'dropped' | 'accepted' | 'rejected' | 'corrected' | 'withdrawn';
  readonly statement: StatementView;
  readonly documentId: string;
  /** Earlier values that this one took the place of: the same source's older figure, or what a person corrected. */
  readonly supersedes: readonly string[];
}

/** One entry of the ledger that bears on an incident; nothing in it is ever changed, later entries only follow it. */
export interface HistoryEntry {
  readonly seq: number;
  /** When it was put on record, ISO 8601 UTC. */
  readonly at: string;
  /** Who had it written. */
  readonly actor: string;
  readonly kind: 'report' | 'reading' | 'review' | 'judgement';
  /** Of a report or reading: whose it is and when it was published. */
  readonly source: string | null;
  readonly title: string | null;
  readonly published: PartialDate | null;
  readonly documentId: string | null;
  /** Of a reading: who read; of a decision: who decided. */
  readonly by: string | null;
  /** Of a judgement: what was judged. */
  readonly verdict: 'same' | 'different' | 'undo' | null;
  readonly note: string;
  readonly changes: readonly ValueChange[];
}

export interface IncidentHistory {
  /** In the order put on record. */
  readonly entries: readonly HistoryEntry[];
}
