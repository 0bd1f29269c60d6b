import { existsSync } from 'node:fs';
import { type Ledger, openSqliteLedger, type StoredEntry, type Verification } from '../ledger/index.ts';
import { recordOf } from '../pipeline.ts';
import { RecordIndex } from '../query/index.ts';

/** How the server gets at the record. Reading keeps nobody from writing; the ledger is held only for the length of a write. */
export interface RecordDoor {
  /** The record as it stands now. */
  index(): Promise<RecordIndex>;
  verify(): Promise<Verification>;
  /** The last entries by which people decided something, at most `most`, the latest first. */
  decisions(most: number): Promise<readonly StoredEntry[]>;
  /** Runs `work` with the ledger held for writing. Rejects with a LedgerError while another process writes. */
  write<T>(work: (ledger: Ledger) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The door to a ledger in a file; makes an empty one where there is none. `actor` is named in the entries of its writes. */
export async function openRecordDoor(file: string, actor: string): Promise<RecordDoor> {
  if (!existsSync(file)) await openSqliteLedger(file, { mode: 'write', actor }).close();
  const reader = openSqliteLedger(file, { mode: 'read', actor });
  let held: { readonly hash: string; readonly index: Promise<RecordIndex> } | null = null;
  let writing: Promise<unknown> = Promise.resolve();
  return {
    async index() {
      const { hash } = await reader.head();
      if (held?.hash !== hash) {
        held = { hash, index: recordOf(reader).then((record) => new RecordIndex(record)) };
        held.index.catch(() => {
          held = null;
        });
      }
      return held.index;
    },
    verify: () => reader.verify(),
    async decisions(most) {
      const found: StoredEntry[] = [];
      for await (const stored of reader.entries()) {
        if (stored.entry.type !== 'review' && stored.entry.type !== 'judgement') continue;
        found.push(stored);
        if (found.length > most) found.shift();
      }
      return found.reverse();
    },
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
