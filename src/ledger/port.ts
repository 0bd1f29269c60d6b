import type { Document } from '../model/document.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Reading } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import type { Review } from '../model/review.ts';
import type { Source } from '../model/source.ts';
import type { Evidence } from '../model/sourced-record.ts';
import type { VerdictChange } from '../model/verdict-change.ts';
import type { Bodies, Entry, EntryType } from './entry.ts';

/** A report with all that belongs to it. It goes in whole or not at all. */
export interface Addition {
  readonly document: Document;
  readonly report: Report;
  readonly source: Source | null;
  readonly readings: readonly Reading[];
  /** Where the report was met: a path, `stdin line 4`, a URL. */
  readonly where: string;
}

/**
 * `added`: the report is new; `reread`: it was known, a reading is new or changed; `sighted`: it was known and is now met at
 * another place; `known`: nothing was new, nothing was written.
 */
export type ReceiptOutcome = 'added' | 'reread' | 'sighted' | 'known';

/** The acknowledgement: once it is given, the addition survives a crash of the process, the machine or the power. */
export interface Receipt {
  readonly documentId: string;
  readonly reportId: string;
  readonly outcome: ReceiptOutcome;
}

/** An entry as stored, with its hash and its body; `body` is null once erased. */
export interface StoredEntry<T extends EntryType = EntryType> {
  readonly entry: Entry;
  readonly hash: string;
  readonly body: Bodies[T] | null;
}

/** The last entry. Written down outside the ledger it proves, later, that nothing before it was changed or cut off. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export interface Verification {
  readonly intact: boolean;
  readonly entries: number;
  readonly erased: number;
  readonly documents: number;
  readonly citations: number;
  readonly head: Head;
  /** The first thing that is wrong: at which entry (null when it is none of one entry), expected and found. */
  readonly fault: { readonly seq: number | null; readonly words: string } | null;
}

/**
 * The append-only record. Every store (SQLite here, PostgreSQL for servers) keeps this contract; test/ledger/conformance.ts checks it.
 * Corrections, judgements and erasures are new entries; the current state is a projection that `rebuild` makes again from zero.
 * Methods reject with a LedgerError, and then nothing was written.
 */
export interface Ledger {
  /** Adds all or none, in one transaction. Refuses a document, report or citation that contradicts itself. */
  add(additions: readonly Addition[]): Promise<readonly Receipt[]>;
  /** Puts a judgement on record; false when the same one already stands last on these subjects and was not undone since. */
  judge(judgement: Judgement): Promise<boolean>;
  /** Puts a review on record; false when the same one already stands last on this statement. */
  review(review: Review): Promise<boolean>;
  /** Puts on record how claims came to stand; one whose verdict is that which its claim had last is left out. Returns how many were written. */
  recordVerdicts(changes: readonly VerdictChange[]): Promise<number>;
  /** The entries of how claims came to stand, in order. What was erased is not among them. */
  verdicts(): Promise<readonly StoredEntry<'verdict'>[]>;
  /** Destroys the text of a document and all that quotes it. Returns the number of bodies destroyed. */
  erase(documentId: string, reason: string): Promise<number>;
  /** The current state. Of several readings of one document by one rule, model or import the last one stands; a person's all stand. */
  evidence(): Promise<Evidence>;
  /** Where a report was met, in the order of meeting. */
  sightings(reportId: string): Promise<readonly string[]>;
  /** All entries from `seq` on, in order. */
  entries(from?: number): AsyncIterable<StoredEntry>;
  /** The last entries by which people decided something, at most `most`, the latest first. What was erased is not among them. */
  decisions(most: number): Promise<readonly StoredEntry<'review' | 'judgement'>[]>;
  /** The entries of the reports put on record last, at most `most`, the latest first. What was erased is not among them. */
  additions(most: number): Promise<readonly StoredEntry<'report'>[]>;
  /** The entries of the reports and readings of these documents, superseded readings too, in order. What was erased is not among them. */
  entriesOf(documentIds: readonly string[]): Promise<readonly StoredEntry<'report' | 'reading'>[]>;
  head(): Promise<Head>;
  /** Checks everything there is, offline. With `expected`, a head noted earlier, also that the ledger still contains it. */
  verify(expected?: Head): Promise<Verification>;
  /** Makes the projection again from the entries. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
}
