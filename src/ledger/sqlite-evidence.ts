import type Database from 'better-sqlite3';
import { sha256 } from '../model/content-id.ts';
import type { Evidence } from '../model/sourced-record.ts';
import { type Bodies, type Entry, type EntryType, entryHash } from './entry.ts';
import type { Head } from './port.ts';
import { readHead } from './sqlite-chain.ts';
import { readerKey } from './sqlite-projection.ts';

type Kept = Omit<Bodies, 'sighting' | 'erasure' | 'judgement' | 'review' | 'verdict'>;
type Row = Entry & { readonly content: string };

/**
 * The current state, read once and then brought up to date entry by entry. What later entries do not touch stays the same object from
 * one picture to the next, so that what was worked out of it need not be worked out again. A picture once given never changes.
 */
export class EvidenceReader {
  private head: Head | null = null;
  private kept: { [T in keyof Kept]: Map<string, Kept[T]> } = nothing();
  private judgements: Evidence['judgements'] = [];
  private reviews: Evidence['reviews'] = [];
  private picture: Evidence = this.pictured(null, new Set());

  constructor(private readonly db: Database.Database) {}

  /** The state at the head, from one snapshot: a writer at work is seen whole or not at all. */
  read(): Evidence {
    return this.db.transaction(() => {
      const head = readHead(this.db);
      if (this.head?.hash === head.hash) return this.picture;
      const changed = this.head && this.holds(this.head) ? this.follow(this.head.seq) : null;
      this.picture = changed ? this.pictured(this.picture, changed) : this.readAll();
      this.head = head;
      return this.picture;
    })();
  }

  /** Whether the ledger still has the entry at which this stopped. */
  private holds({ seq, hash }: Head): boolean {
    const columns = 'v, seq, prev, at, actor, type, subject, "commitment"';
    const entry = this.db.prepare(`SELECT ${columns} FROM main.entry WHERE seq = ?`).get(seq) as Entry | undefined;
    return entry !== undefined && entryHash(entry) === hash;
  }

  /** Applies the entries after `seq`; null where some of them erased what stood before. */
  private follow(seq: number): Set<EntryType> | null {
    const rows = this.db.prepare(
      'SELECT e.type, b.content FROM main.entry e JOIN main.body b USING (seq) WHERE e.seq > ? ORDER BY e.seq',
    );
    const changed = new Set<EntryType>();
    for (const { type, content } of rows.iterate(seq) as IterableIterator<Row>) {
      if (type === 'erasure') return null;
      this.apply(type, content);
      changed.add(type);
    }
    return changed;
  }

  private readAll(): Evidence {
    this.kept = nothing();
    [this.judgements, this.reviews] = [[], []];
    const tables = ['source', 'document', 'report', 'reading', 'judgement', 'review'] as const;
    for (const table of tables) {
      const contents = this.db.prepare(
        `SELECT b.content FROM main.${table} t JOIN main.body b USING (seq) ORDER BY t.seq`,
      );
      if (table === 'judgement' || table === 'review') {
        const all = (contents.pluck().all() as string[]).map((content) => JSON.parse(content));
        if (table === 'judgement') this.judgements = all;
        else this.reviews = all;
      } else for (const content of contents.pluck().iterate()) this.apply(table, content as string);
    }
    return this.pictured(null, new Set());
  }

  /** As the projection does: of a thing put on record twice the first stands, of a reading the last. */
  private apply(type: EntryType, content: string): void {
    if (type === 'sighting' || type === 'erasure' || type === 'verdict') return;
    const body = JSON.parse(content) as Bodies[typeof type];
    if (type === 'judgement') this.judgements = [...this.judgements, body as Bodies['judgement']];
    else if (type === 'review') this.reviews = [...this.reviews, body as Bodies['review']];
    else if (type === 'reading') {
      const reading = body as Bodies['reading'];
      this.kept.reading.set(`${reading.documentId} ${readerKey(reading, sha256(content))}`, reading);
    } else {
      const { id } = body as Bodies[typeof type];
      if (!this.kept[type].has(id)) (this.kept[type] as Map<string, unknown>).set(id, body);
    }
  }

  /** A picture of what is kept, of `before` all that no entry of these types touched. */
  private pictured(before: Evidence | null, changed: ReadonlySet<EntryType>): Evidence {
    const { document, source, report, reading } = this.kept;
    return {
      documents: before && !changed.has('document') ? before.documents : new Map(ascending(document)),
      sources: before && !changed.has('source') ? before.sources : new Map(ascending(source)),
      reports: before && !changed.has('report') ? before.reports : ascending(report).map(([, body]) => body),
      readings: before && !changed.has('reading') ? before.readings : ascending(reading).map(([, body]) => body),
      judgements: this.judgements,
      reviews: this.reviews,
    };
  }
}

function nothing(): { [T in keyof Kept]: Map<string, Kept[T]> } {
  return { source: new Map(), document: new Map(), report: new Map(), reading: new Map() };
}

function ascending<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
