import type { PartialDate } from '../partial-date.ts';
import type { StatementView } from './statement-view.ts';

/** What an entry of the ledger did to one value. */
export interface ValueChange {
  /** `told`: a report says so; `dropped`: a later reading of the same report no longer has it; the rest are people's decisions. */
  readonly change: 'told' | 'dropped' | 'accepted' | 'rejected' | 'corrected' | 'withdrawn';
  readonly statement: StatementView;
  readonly documentId: string;
  /** Earlier values that this one took the place of: the same source's older figure, or what a person corrected. */
  readonly supersedes: readonly StatementView[];
}

/** One entry of the ledger that bears on an incident. Nothing of it is ever changed; later entries only follow it. */
export interface HistoryEntry {
  readonly seq: number;
  /** When it was put on record, ISO 8601 UTC. */
  readonly at: string;
  /** `reading`: values taken from a report; `reprint`: its text met again; `review` and `judgement`: a person's decision. */
  readonly kind: 'reading' | 'reprint' | 'review' | 'judgement';
  /** Who had it written. */
  readonly actor: string;
  /** Of a report: whose it is, its title, and when it was published. */
  readonly source: string | null;
  readonly title: string | null;
  readonly published: PartialDate | null;
  readonly documentId: string | null;
  /** Of a reading: who read, with the version. */
  readonly reader: string | null;
  /** Of a judgement: what was judged of the accounts. */
  readonly verdict: 'same' | 'different' | 'undo' | null;
  /** Why, in the words of who decided. */
  readonly note: string;
  readonly changes: readonly ValueChange[];
}

/** How the values of an incident came on record and what became of them, in the order put on record. */
export interface IncidentHistory {
  readonly entries: readonly HistoryEntry[];
}
