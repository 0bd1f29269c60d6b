import type Database from 'better-sqlite3';
import { type Reading, statementsIn } from '../model/reading.ts';
import type { Bodies, EntryType } from './entry.ts';

/** The entries, still with their body, that hold or quote a document: superseded readings and what was decided on its accounts included. */
export function entriesAbout(db: Database.Database, documentId: string): number[] {
  const rows = db.prepare(
    'SELECT e.seq, e.type, b.content FROM main.entry e JOIN main.body b USING (seq) WHERE e.type = ? ORDER BY e.seq',
  );
  const found: number[] = [];
  const ids = new Set([documentId]);
  const collect = <T extends EntryType>(type: T, isAbout: (body: Bodies[T]) => boolean) => {
    for (const row of rows.iterate(type) as IterableIterator<{ seq: number; content: string }>) {
      if (isAbout(JSON.parse(row.content))) found.push(row.seq);
    }
  };
  collect('document', ({ id }) => id === documentId);
  collect('report', (report) => report.documentId === documentId);
  collect('sighting', (sighting) => sighting.documentId === documentId);
  collect('reading', (reading) => {
    if (reading.documentId !== documentId) return false;
    for (const id of idsIn(reading)) ids.add(id);
    return true;
  });
  collect('review', ({ statementId, replacementId }) => ids.has(statementId) || ids.has(replacementId ?? ''));
  collect('judgement', (judgement) => {
    const about = judgement.subjects.some((id) => ids.has(id));
    if (about) ids.add(judgement.id);
    return about;
  });
  collect('verdict', ({ documentId: from, claimId }) => from === documentId || ids.has(claimId));
  return found.sort((a, b) => a - b);
}

function* idsIn(reading: Reading): Generator<string> {
  for (const { id } of reading.mentions) yield id;
  for (const { id } of reading.accounts) yield id;
  for (const { id } of reading.claims) yield id;
  for (const { id } of statementsIn(reading)) yield id;
}
