import type { Property } from '../statement.ts';

/** What a decision is about: a value in a report, or one of two things that were joined or parted. */
export interface DecidedOn {
  readonly id: string;
  /** Null where it is an account, a mention or another judgement. */
  readonly property: Property | null;
  readonly value: unknown;
  readonly documentId: string | null;
  /** Title of the report. */
  readonly title: string | null;
  /** The incident that it is of now. */
  readonly incidentId: string | null;
}

/** What a person decided, when, on what and why. Several entries of the ledger may be one act: parting an account from each of the others. */
export interface Decision {
  /** Numbers of its entries, the last first. */
  readonly seqs: readonly number[];
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly kind: 'review' | 'judgement';
  readonly word: 'accepted' | 'rejected' | 'corrected' | 'withdrawn' | 'same' | 'different' | 'undo';
  readonly about: readonly DecidedOn[];
  /** Where corrected: the person's own value. */
  readonly replacement: DecidedOn | null;
  readonly note: string;
  /** No later decision overtook it, so it can be undone. */
  readonly stands: boolean;
}
