import Database from 'better-sqlite3';
import { LedgerError } from './ledger-error.ts';
import { requireSoundTail } from './sqlite-chain.ts';
import { APPLICATION_ID, createSchema, SCHEMA_VERSION } from './sqlite-schema.ts';

/** Opens the file, refuses what is no ledger of ours, and creates the tables in an empty one. */
export function openDatabase(file: string, mode: 'write' | 'read'): Database.Database {
  const db = new Database(file, { readonly: mode === 'read', timeout: 5000 });
  try {
    const isEmpty = db.pragma('schema_version', { simple: true }) === 0;
    if (!isEmpty || mode === 'read') requireOurs(db, file);
    if (mode === 'read') return db;
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('secure_delete = ON');
    if (isEmpty) createSchema(db);
    requireSoundTail(db, file);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function requireOurs(db: Database.Database, file: string): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new LedgerError(
      'foreign',
      `${file}: expected a ledger of onrecord, found another database. Name another file.`,
    );
  }
  const version = db.pragma('user_version', { simple: true });
  if (version !== SCHEMA_VERSION) {
    throw new LedgerError(
      'foreign',
      `${file}: expected a ledger of version ${SCHEMA_VERSION}, found version ${version}. Use the onrecord that wrote it.`,
    );
  }
}

/** SQLite's own errors become LedgerErrors that name the file and a remedy. */
export function inWords<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Database.SqliteError || error instanceof TypeError)) throw error;
    const code = error instanceof Database.SqliteError ? error.code : 'SQLITE_CANTOPEN';
    if (code === 'SQLITE_NOTADB') {
      throw new LedgerError('foreign', `${file}: expected a ledger, found a file that is none. Name another file.`);
    }
    const hint =
      code === 'SQLITE_FULL'
        ? 'Free some space'
        : code.startsWith('SQLITE_CORRUPT')
          ? 'Run "onrecord verify"'
          : 'Check the folder, its rights and its disk';
    throw new LedgerError(
      'storage',
      `${file}: expected to read and write, found "${error.message}" (${code}). ${hint}; nothing of this addition was written.`,
      {
        cause: error,
      },
    );
  }
}
