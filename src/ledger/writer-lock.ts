import { hostname } from 'node:os';
import Database from 'better-sqlite3';
import { LedgerError } from './ledger-error.ts';

/** Who writes to a ledger. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

const PATIENCE_MS = 300;
const PAUSE_MS = 25;

/**
 * The right to write, held by one process at a time. It is a lock of the operating system (SQLite's RESERVED lock on a small file
 * beside the ledger), so it goes when its process goes, however it ends: there is no stale lock to judge. A RESERVED lock lets
 * others read, so that whoever is refused can name the holder from what the holder wrote before.
 */
export class WriterLock {
  private readonly db: Database.Database;

  private constructor(db: Database.Database) {
    this.db = db;
  }

  /** Throws LedgerError `held`, naming the holder, when the right is not to be had within a second. */
  static take(ledgerFile: string, since: string): WriterLock {
    const db = new Database(`${ledgerFile}-writer`, { timeout: 0 });
    try {
      const deadline = Date.now() + PATIENCE_MS;
      for (;;) {
        if (tryTake(db, { pid: process.pid, host: hostname(), since })) return new WriterLock(db);
        if (Date.now() > deadline) throw refusal(ledgerFile, currentHolder(db));
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
      }
    } catch (error) {
      db.close();
      throw error;
    }
  }

  release(): void {
    if (this.db.open) this.db.close();
  }
}

/** Writes who we are, then takes the lock for good. Between the two another may be quicker: then it is theirs. */
function tryTake(db: Database.Database, holder: Holder): boolean {
  try {
    db.exec('BEGIN IMMEDIATE');
    db.exec(
      'CREATE TABLE IF NOT EXISTS holder (one INTEGER PRIMARY KEY CHECK (one = 1), pid INTEGER, host TEXT, since TEXT)',
    );
    db.prepare('INSERT OR REPLACE INTO holder VALUES (1, ?, ?, ?)').run(holder.pid, holder.host, holder.since);
    db.exec('COMMIT');
    db.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    if (isBusy(error)) return false;
    throw error;
  }
}

function currentHolder(db: Database.Database): Holder | null {
  try {
    return (db.prepare('SELECT pid, host, since FROM holder').get() as Holder | undefined) ?? null;
  } catch {
    return null;
  }
}

function refusal(file: string, holder: Holder | null): LedgerError {
  const who = holder ? `process ${holder.pid} on ${holder.host} since ${holder.since}` : 'another process';
  return new LedgerError(
    'held',
    `${file}: expected to be the only writer, found ${who}. Wait until it ends, stop it, or write to another ledger (--ledger FILE).`,
  );
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
