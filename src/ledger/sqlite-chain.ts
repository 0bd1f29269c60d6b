import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import { canonicalJson } from '../model/content-id.ts';
import { type Bodies, type Entry, type EntryType, entryHash, GENESIS, seal, subjectId } from './entry.ts';
import { LedgerError } from './ledger-error.ts';
import type { Head } from './port.ts';
import { type Apply, projectInto } from './sqlite-projection.ts';

export const EMPTY_HEAD: Head = { seq: 0, hash: GENESIS };

/** The head record, kept beside the entries so that a tail cut off is missed; of an empty ledger the genesis. */
export function readHead(db: Database.Database): Head {
  return (db.prepare('SELECT seq, hash FROM main.head').get() as Head | undefined) ?? EMPTY_HEAD;
}

/** The last entry as stored, whatever the head record says. */
export function lastEntry(db: Database.Database): Head {
  const entry = db
    .prepare('SELECT v, seq, prev, at, actor, type, subject, commitment FROM main.entry ORDER BY seq DESC LIMIT 1')
    .get() as Entry | undefined;
  return entry ? { seq: entry.seq, hash: entryHash(entry) } : EMPTY_HEAD;
}

/** Refuses to build on a chain whose last link is not the one that the head record names. */
export function requireSoundTail(db: Database.Database, file: string): void {
  const [expected, found] = [readHead(db), lastEntry(db)];
  if (expected.seq !== found.seq || expected.hash !== found.hash) {
    throw new LedgerError(
      'unsound',
      `${file}: expected the last entry to be ${expected.seq}, found ${found.seq}, or another content: it was changed outside onrecord. Run "onrecord verify" and go back to a copy that is intact.`,
    );
  }
}

/** Writes entries at the end of the chain. All calls belong inside a transaction; `begin` reads where the chain ends. */
export class Appender {
  private readonly project: Apply;
  private readonly insertEntry: Database.Statement;
  private readonly insertBody: Database.Statement;
  private readonly setHead: Database.Statement;
  private head: Head = EMPTY_HEAD;
  private start = 0;

  constructor(
    private readonly db: Database.Database,
    private readonly actor: string,
    private readonly clock: () => string,
  ) {
    this.project = projectInto(db);
    this.insertEntry = db.prepare(
      'INSERT INTO entry VALUES (@seq, @v, @prev, @at, @actor, @type, @subject, @commitment)',
    );
    this.insertBody = db.prepare('INSERT INTO body VALUES (?, ?, ?)');
    this.setHead = db.prepare('INSERT OR REPLACE INTO head VALUES (1, ?, ?)');
  }

  begin(): void {
    this.head = readHead(this.db);
    this.start = this.head.seq;
  }

  append<T extends EntryType>(type: T, body: Bodies[T], content: string = canonicalJson(body)): void {
    const { salt, subject, commitment } = seal(type, subjectId(type, body), content, randomBytes(32));
    const seq = this.head.seq + 1;
    const entry: Entry = {
      v: 1,
      seq,
      prev: this.head.hash,
      at: this.clock(),
      actor: this.actor,
      type,
      subject,
      commitment,
    };
    this.insertEntry.run(entry);
    this.insertBody.run(seq, salt, content);
    this.project(type, seq, body, content);
    this.head = { seq, hash: entryHash(entry) };
  }

  end(): void {
    if (this.head.seq > this.start) this.setHead.run(this.head.seq, this.head.hash);
  }
}
