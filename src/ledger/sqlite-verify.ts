import Database from 'better-sqlite3';
import { citationFault } from '../model/citation.ts';
import type { Document } from '../model/document.ts';
import type { Reading } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import { type Bodies, type Entry, type EntryType, entryHash, seal, subjectId } from './entry.ts';
import type { Head, Verification } from './port.ts';
import { citationsIn, documentFault, reportFault } from './soundness.ts';
import { EMPTY_HEAD, readHead } from './sqlite-chain.ts';
import { projectionFault } from './sqlite-projection.ts';

interface Row extends Entry {
  readonly salt: Buffer | null;
  readonly content: string | null;
}

/** The first thing found wrong, thrown to end the walk. */
class Fault extends Error {
  constructor(
    readonly seq: number | null,
    readonly words: string,
  ) {
    super(words);
  }
}

/** Walks the chain once, keeping of each document only which entry holds it. */
class Walk {
  head: Head = EMPTY_HEAD;
  erased = 0;
  documents = 0;
  citations = 0;
  private readonly documentAt = new Map<string, number>();
  private readonly erasedSeqs: ReadonlySet<number>;
  private readonly contentAt: Database.Statement;
  private last: Document | null = null;

  constructor(
    private readonly db: Database.Database,
    private readonly expected: Head | null,
  ) {
    this.erasedSeqs = erasedEntries(db);
    this.contentAt = db.prepare('SELECT content FROM main.body WHERE seq = ?').pluck();
  }

  run(): void {
    const rows = this.db.prepare(
      `SELECT e.seq, e.v, e.prev, e.at, e.actor, e.type, e.subject, e.commitment, b.salt, b.content
       FROM main.entry e LEFT JOIN main.body b USING (seq) ORDER BY e.seq`,
    );
    for (const row of rows.iterate() as IterableIterator<Row>) this.step(row);
    const head = readHead(this.db);
    if (head.seq !== this.head.seq || head.hash !== this.head.hash) {
      throw new Fault(
        this.head.seq + 1,
        head.seq > this.head.seq
          ? `expected ${head.seq} entries, found ${this.head.seq}: the end was cut off`
          : `expected the head record to name entry ${this.head.seq}, found ${head.seq}, or another content of it`,
      );
    }
    if (this.expected && this.expected.seq > this.head.seq) {
      throw new Fault(this.head.seq + 1, `expected at least ${this.expected.seq} entries, found ${this.head.seq}`);
    }
  }

  private step({ salt, content, ...entry }: Row): void {
    const { seq, prev } = entry;
    const wanted = this.head.seq + 1;
    if (seq !== wanted) throw new Fault(wanted, `expected entry ${wanted}, found ${seq}: entries are missing`);
    if (prev !== this.head.hash) {
      throw new Fault(seq, `expected prev ${this.head.hash}, the hash of the entry before it, found ${prev}`);
    }
    this.head = { seq, hash: entryHash(entry) };
    if (this.expected?.seq === seq && this.expected.hash !== this.head.hash) {
      throw new Fault(seq, `expected an entry with hash ${this.expected.hash}, found ${this.head.hash}`);
    }
    if (salt === null || content === null) this.requireErased(seq);
    else this.body(entry, salt, content);
  }

  private requireErased(seq: number): void {
    if (!this.erasedSeqs.has(seq)) throw new Fault(seq, 'expected a body or an erasure on record, found neither');
    this.erased += 1;
  }

  private body({ seq, type, subject, commitment }: Entry, salt: Buffer, content: string): void {
    if (seal(type, '', content, salt).commitment !== commitment) {
      throw new Fault(seq, `expected a ${type} that the entry commits to, found another content`);
    }
    const body = JSON.parse(content);
    if (seal(type, subjectId(type, body), '', salt).subject !== subject) {
      throw new Fault(seq, `expected the ${type} that the entry is about, found one of another id`);
    }
    if (this.erasedSeqs.has(seq)) throw new Fault(seq, `expected an erased ${type}, found it in place`);
    const fault = this.contentFault(type, seq, body);
    if (fault) throw new Fault(seq, fault);
  }

  private contentFault<T extends EntryType>(type: T, seq: number, body: Bodies[T]): string | null {
    if (type === 'report') return reportFault(body as Report);
    if (type === 'reading') return this.readingFault(body as Reading);
    if (type !== 'document') return null;
    this.last = body as Document;
    this.documents += 1;
    this.documentAt.set(this.last.id, seq);
    return documentFault(this.last);
  }

  private readingFault(reading: Reading): string | null {
    const document = this.documentOf(reading);
    if (!document) return `expected document ${reading.documentId} on record before its reading, found none`;
    for (const citation of citationsIn(reading)) {
      const fault = citationFault(citation, document);
      if (fault) return fault;
      this.citations += 1;
    }
    return null;
  }

  private documentOf({ documentId }: Reading): Document | null {
    if (this.last?.id === documentId) return this.last;
    const seq = this.documentAt.get(documentId);
    return seq === undefined ? null : JSON.parse(this.contentAt.get(seq) as string);
  }
}

function erasedEntries(db: Database.Database): Set<number> {
  const contents = db
    .prepare("SELECT b.content FROM main.entry e JOIN main.body b USING (seq) WHERE e.type = 'erasure'")
    .pluck()
    .all() as string[];
  return new Set(contents.flatMap((content) => (JSON.parse(content) as Bodies['erasure']).entries));
}

/** SQLite's own check of its pages and indexes, in words; null when it finds nothing. */
function pageFault(db: Database.Database): string | null {
  const found = db.pragma('integrity_check(1)', { simple: true });
  return found === 'ok' ? null : `expected a sound database file, SQLite found: ${found}`;
}

/** Checks the file, the chain, every commitment, document, report and citation, and the projection. Stops at the first fault. */
export function verifyChain(db: Database.Database, expected: Head | null): Verification {
  let walk: Walk | null = null;
  const result = (fault: Verification['fault']): Verification => ({
    intact: fault === null,
    entries: walk?.head.seq ?? 0,
    erased: walk?.erased ?? 0,
    documents: walk?.documents ?? 0,
    citations: walk?.citations ?? 0,
    head: walk?.head ?? EMPTY_HEAD,
    fault,
  });
  try {
    walk = new Walk(db, expected);
    db.transaction(() => walk?.run())();
    const words = pageFault(db);
    if (words) return result({ seq: null, words });
    const table = projectionFault(db);
    const drift = `expected the table ${table} to follow from the entries, found that it does not`;
    return result(table ? { seq: null, words: `${drift}. Run "onrecord verify --rebuild" to make it again.` } : null);
  } catch (error) {
    if (error instanceof Fault) return result({ seq: error.seq, words: error.words });
    if (error instanceof Database.SqliteError || error instanceof SyntaxError) {
      const seq = (walk?.head.seq ?? 0) + 1;
      return result({ seq, words: `expected a readable entry, found: ${error.message}` });
    }
    throw error;
  }
}
