import type Database from 'better-sqlite3';
import type { Document } from '../model/document.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Reading } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import type { Review } from '../model/review.ts';
import type { Source } from '../model/source.ts';
import type { Evidence } from '../model/sourced-record.ts';

/** The current state, from one snapshot: a writer at work is seen whole or not at all. */
export function readEvidence(db: Database.Database): Evidence {
  const bodies = <T>(table: string, order: string): T[] => {
    const contents = db
      .prepare(`SELECT b.content FROM main.${table} t JOIN main.body b USING (seq) ORDER BY ${order}`)
      .pluck();
    const found: T[] = [];
    for (const content of contents.iterate()) found.push(JSON.parse(content as string));
    return found;
  };
  const byId = <T extends { readonly id: string }>(found: T[]) => new Map(found.map((body) => [body.id, body]));
  return db.transaction(() => ({
    documents: byId(bodies<Document>('document', 't.doc_key')),
    sources: byId(bodies<Source>('source', 't.id')),
    reports: bodies<Report>('report', 't.id'),
    readings: bodies<Reading>('reading', 't.doc_key, t.reader'),
    judgements: bodies<Judgement>('judgement', 't.seq'),
    reviews: bodies<Review>('review', 't.seq'),
  }))();
}
