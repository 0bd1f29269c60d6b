import type Database from 'better-sqlite3';

/** Marks the file as a ledger in SQLite's own header: "onre". */
export const APPLICATION_ID = 0x6f6e7265;
export const SCHEMA_VERSION = 1;

/** What is stored. Triggers keep honest code honest; `verify` finds what a dishonest hand did past them. */
const CHAIN = `
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY, v INTEGER NOT NULL, prev TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
  type TEXT NOT NULL, subject TEXT NOT NULL, commitment TEXT NOT NULL
) STRICT;
CREATE TABLE body (seq INTEGER PRIMARY KEY, salt BLOB NOT NULL, content TEXT NOT NULL) STRICT;
CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER entry_remains BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END;
CREATE TRIGGER body_stays BEFORE UPDATE ON body BEGIN SELECT RAISE(ABORT, 'bodies are never changed'); END;
`;

/**
 * What follows from it: which entry holds the current state of what. Keys of what belongs to a document lead with its hash, so that
 * the tables can be spread over machines without a rewrite. Each table can be dropped and made again from the entries.
 */
export const PROJECTION: Readonly<Record<string, string>> = {
  source: '(id TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  document: '(doc_key TEXT PRIMARY KEY, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  report: '(doc_key TEXT, id TEXT, seq INTEGER NOT NULL, PRIMARY KEY (doc_key, id)) STRICT, WITHOUT ROWID',
  sighting:
    '(doc_key TEXT, report_id TEXT, place TEXT, seq INTEGER NOT NULL, PRIMARY KEY (doc_key, report_id, place)) STRICT, WITHOUT ROWID',
  reading:
    '(doc_key TEXT, reader TEXT, content_hash TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (doc_key, reader)) STRICT, WITHOUT ROWID',
  judgement: '(seq INTEGER PRIMARY KEY, id TEXT NOT NULL, subjects TEXT NOT NULL) STRICT',
  review: '(seq INTEGER PRIMARY KEY, id TEXT NOT NULL, statement_id TEXT NOT NULL) STRICT',
};

const INDEXES = `
CREATE INDEX sighting_of_report ON sighting (report_id);
CREATE INDEX judgement_on ON judgement (subjects);
CREATE INDEX review_of ON review (statement_id);
`;

/** Creates the tables in one transaction: a crash leaves none or all. */
export function createSchema(db: Database.Database): void {
  db.transaction(() => {
    db.exec(CHAIN);
    for (const [name, columns] of Object.entries(PROJECTION)) db.exec(`CREATE TABLE ${name} ${columns}`);
    db.exec(INDEXES);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  }).immediate();
}
