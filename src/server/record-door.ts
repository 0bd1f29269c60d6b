import { existsSync } from 'node:fs';
import { type Ledger, openSqliteLedger, type StoredEntry, type Verification } from '../ledger/index.ts';
import { FollowedRecord } from '../pipeline.ts';
import { RecordIndex } from '../query/index.ts';

/** How the server gets at the record. Reading keeps nobody from writing; the ledger is held only for the length of a write. */
export interface RecordDoor {
  /** The record as it stands now. */
  index(): Promise<RecordIndex>;
  verify(): Promise<Verification>;
  /** The last entries by which people decided something, at most `most`, the latest first. */
  decisions(most: number): Promise<readonly StoredEntry<'review' | 'judgement'>[]>;
  /** The entries of the reports put on record last, at most `most`, the latest first. */
  additions(most: number): Promise<readonly StoredEntry<'report'>[]>;
  /** The entries of how claims came to stand, in order. */
  verdicts(): Promise<readonly StoredEntry<'verdict'>[]>;
  /** The entries of the reports and readings of these documents, in order. */
  entriesOf(documentIds: readonly string[]): Promise<readonly StoredEntry<'report' | 'reading'>[]>;
  /** The entry of this number; null when there is none. */
  entry(seq: number): Promise<StoredEntry | null>;
  /** Runs `work` with the ledger held for writing. Rejects with a LedgerError while another process writes. */
  write<T>(work: (ledger: Ledger) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The door to a ledger in a file; makes an empty one where there is none. `actor` is named in the entries of its writes. */
export async function openRecordDoor(file: string, actor: string): Promise<RecordDoor> {
  if (!existsSync(file)) await openSqliteLedger(file, { mode: 'write', actor }).close();
  const reader = openSqliteLedger(file, { mode: 'read', actor });
  let followed = new FollowedRecord(reader);
  let held: { readonly hash: string; readonly index: RecordIndex } | null = null;
  let coming: Promise<unknown> = Promise.resolve();
  let writing: Promise<unknown> = Promise.resolve();
  /** One at a time: each picture is made from the one before. */
  const current = async () => {
    const { hash } = await reader.head();
    if (held?.hash === hash) return held.index;
    try {
      const { record, accounts } = await followed.now();
      held = { hash, index: new RecordIndex(record, { before: held?.index ?? null, accounts }) };
      return held.index;
    } catch (error) {
      [followed, held] = [new FollowedRecord(reader), null];
      throw error;
    }
  };
  return {
    index() {
      const turn = coming.then(current);
      coming = turn.catch(() => undefined);
      return turn;
    },
    verify: () => reader.verify(),
    async entry(seq) {
      for await (const stored of reader.entries(seq)) return stored.entry.seq === seq ? stored : null;
      return null;
    },
    decisions: (most) => reader.decisions(most),
    additions: (most) => reader.additions(most),
    verdicts: () => reader.verdicts(),
    entriesOf: (documentIds) => reader.entriesOf(documentIds),
    write(work) {
      const turn = writing.then(async () => {
        const ledger = openSqliteLedger(file, { mode: 'write', actor });
        try {
          return await work(ledger);
        } finally {
          await ledger.close();
        }
      });
      writing = turn.catch(() => undefined);
      return turn;
    },
    close: () => reader.close(),
  };
}
