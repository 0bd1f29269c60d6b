import type Database from 'better-sqlite3';
import { sha256 } from '../model/content-id.ts';
import type { Reading } from '../model/reading.ts';
import type { Bodies, EntryType } from './entry.ts';
import { PROJECTION } from './sqlite-schema.ts';

/** Applies one entry to the projection. The same function serves writing and rebuilding, so that the two cannot differ. */
export type Apply = <T extends EntryType>(type: T, seq: number, body: Bodies[T], content: string) => void;

/**
 * Which reading of a document gives way to which: a machine's next reading takes the place of its last one, while what a person
 * states stands until a review withdraws it, so each of a person's readings has a key of its own.
 */
export function readerKey({ reader }: Reading, contentHash: string): string {
  return reader.origin === 'person' ? `${reader.name} ${contentHash}` : reader.name;
}

type Schema = 'main' | 'temp';

/** Prepares the statements that keep the projection in `schema`. Of a thing put on record twice the first entry stands, of a reading the last. */
export function projectInto(db: Database.Database, schema: Schema = 'main'): Apply {
  const insert = (table: string, marks: string) =>
    db.prepare(`INSERT OR IGNORE INTO ${schema}.${table} VALUES (${marks})`);
  const source = insert('source', '?, ?');
  const document = insert('document', '?, ?');
  const report = insert('report', '?, ?, ?');
  const sighting = insert('sighting', '?, ?, ?, ?');
  const reading = db.prepare(`INSERT OR REPLACE INTO ${schema}.reading VALUES (?, ?, ?, ?)`);
  const judgement = insert('judgement', '?, ?, ?');
  const review = insert('review', '?, ?, ?');
  const steps: { [T in EntryType]: (seq: number, body: Bodies[T], content: string) => void } = {
    source: (seq, { id }) => source.run(id, seq),
    document: (seq, { id }) => document.run(id, seq),
    report: (seq, { id, documentId }) => report.run(documentId, id, seq),
    sighting: (seq, { documentId, reportId, where }) => sighting.run(documentId, reportId, where, seq),
    reading: (seq, body, content) => {
      const hash = sha256(content);
      reading.run(body.documentId, readerKey(body, hash), hash, seq);
    },
    judgement: (seq, { id, subjects }) => judgement.run(seq, id, subjects.join(' ')),
    review: (seq, { id, statementId }) => review.run(seq, id, statementId),
    // How claims stand follows from the rest; what is stored is that it was found, and when.
    verdict: () => {},
    erasure: (_, { entries }) => forget(db, schema, entries),
  };
  return (type, seq, body, content) => steps[type](seq, body as never, content);
}

function forget(db: Database.Database, schema: Schema, entries: readonly number[]): void {
  for (const table of Object.keys(PROJECTION)) {
    const remove = db.prepare(`DELETE FROM ${schema}.${table} WHERE seq = ?`);
    for (const seq of entries) remove.run(seq);
  }
}

interface BodyRow {
  readonly seq: number;
  readonly type: EntryType;
  readonly content: string;
}

/** Applies all entries that still have their body, in order. */
export function replay(db: Database.Database, apply: Apply): void {
  // In pages: SQLite's driver forbids writing on a connection while one of its cursors is open.
  const page = db.prepare(
    'SELECT e.seq, e.type, b.content FROM main.entry e JOIN main.body b USING (seq) WHERE e.seq > ? ORDER BY e.seq LIMIT 500',
  );
  for (let last = 0; ; ) {
    const found = page.all(last) as BodyRow[];
    for (const { seq, type, content } of found) apply(type, seq, JSON.parse(content), content);
    if (found.length === 0) return;
    last = found.at(-1)!.seq;
  }
}

/** Empties the projection and makes it again from the entries; inside a transaction. */
export function rebuildProjection(db: Database.Database): void {
  for (const table of Object.keys(PROJECTION)) db.exec(`DELETE FROM main.${table}`);
  replay(db, projectInto(db));
}

/** The name of the first table of the projection that differs from what the entries say; null when all are equal. */
export function projectionFault(db: Database.Database): string | null {
  for (const [table, columns] of Object.entries(PROJECTION)) {
    db.exec(`DROP TABLE IF EXISTS temp.${table}; CREATE TEMP TABLE ${table} ${columns}`);
  }
  try {
    db.transaction(() => replay(db, projectInto(db, 'temp')))();
    const differs = (table: string) =>
      db
        .prepare(
          `SELECT EXISTS (SELECT * FROM main.${table} EXCEPT SELECT * FROM temp.${table})
               OR EXISTS (SELECT * FROM temp.${table} EXCEPT SELECT * FROM main.${table})`,
        )
        .pluck()
        .get() === 1;
    return Object.keys(PROJECTION).find(differs) ?? null;
  } finally {
    for (const table of Object.keys(PROJECTION)) db.exec(`DROP TABLE temp.${table}`);
  }
}
