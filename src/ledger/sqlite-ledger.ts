import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { canonicalJson, sha256 } from '../model/content-id.ts';
import type { Judgement } from '../model/judgement.ts';
import type { Reading } from '../model/reading.ts';
import type { Review } from '../model/review.ts';
import type { Evidence } from '../model/sourced-record.ts';
import type { VerdictChange } from '../model/verdict-change.ts';
import { type Bodies, type Entry, entryHash } from './entry.ts';
import { LedgerError } from './ledger-error.ts';
import type { Addition, Head, Ledger, Receipt, ReceiptOutcome, StoredEntry, Verification } from './port.ts';
import { additionFault } from './soundness.ts';
import { Appender, readHead } from './sqlite-chain.ts';
import { entriesAbout } from './sqlite-erase.ts';
import { EvidenceReader } from './sqlite-evidence.ts';
import { inWords, openDatabase } from './sqlite-file.ts';
import { readerKey, rebuildProjection } from './sqlite-projection.ts';
import { verifyChain } from './sqlite-verify.ts';
import { WriterLock } from './writer-lock.ts';

export interface SqliteLedgerOptions {
  /** `write` creates the file where there is none and holds it against other writers; `read` needs it to be there. */
  readonly mode: 'write' | 'read';
  /** Who is named in the entries. */
  readonly actor?: string;
  /** Time of an entry, ISO 8601 UTC. */
  readonly clock?: () => string;
}

/**
 * Opens a ledger kept in one SQLite file. Any number may read while one writes.
 * Throws LedgerError: `held` within a second when another process writes, `missing`, `foreign`, `unsound`, `storage`.
 */
export function openSqliteLedger(file: string, options: SqliteLedgerOptions): Ledger {
  const clock = options.clock ?? (() => new Date().toISOString());
  if (options.mode === 'read' && !existsSync(file)) {
    throw new LedgerError(
      'missing',
      `${file}: expected a ledger, found no file. Make one with "onrecord add FILES", or name another with --ledger FILE.`,
    );
  }
  return inWords(file, () => {
    const lock = options.mode === 'write' ? WriterLock.take(file, clock()) : null;
    try {
      return new SqliteLedger(file, openDatabase(file, options.mode), lock, options.actor ?? 'onrecord', clock);
    } catch (error) {
      lock?.release();
      throw error;
    }
  });
}

class SqliteLedger implements Ledger {
  private readonly appender: Appender | null;
  private readonly statements = new Map<string, Database.Statement>();
  private current: EvidenceReader;

  constructor(
    private readonly file: string,
    private readonly db: Database.Database,
    private readonly lock: WriterLock | null,
    actor: string,
    clock: () => string,
  ) {
    this.appender = lock ? new Appender(db, actor, clock) : null;
    this.current = new EvidenceReader(db);
  }

  async add(additions: readonly Addition[]): Promise<readonly Receipt[]> {
    for (const addition of additions) {
      const fault = additionFault(addition);
      if (fault) throw new LedgerError('unsound', `${addition.where}: ${fault}. It was not added.`);
    }
    return this.write((appender) => additions.map((addition) => this.addOne(appender, addition)));
  }

  async judge(judgement: Judgement): Promise<boolean> {
    return this.write((appender) => {
      const { id, subjects } = judgement;
      const last = this.get('SELECT id FROM main.judgement WHERE subjects = ? ORDER BY seq DESC', subjects.join(' '));
      if (last === id && !this.overtaken(id, subjects[0] ?? '')) return false;
      appender.append('judgement', judgement);
      return true;
    });
  }

  async review(review: Review): Promise<boolean> {
    return this.write((appender) => {
      const last = this.get('SELECT id FROM main.review WHERE statement_id = ? ORDER BY seq DESC', review.statementId);
      if (last === review.id) return false;
      appender.append('review', review);
      return true;
    });
  }

  async recordVerdicts(changes: readonly VerdictChange[]): Promise<number> {
    return this.write((appender) => {
      const last = new Map(this.storedVerdicts().map(({ body }) => [body!.claimId, body!.verdict]));
      let written = 0;
      for (const change of changes) {
        if (last.get(change.claimId) === change.verdict) continue;
        last.set(change.claimId, change.verdict);
        appender.append('verdict', change);
        written += 1;
      }
      return written;
    });
  }

  async verdicts(): Promise<readonly StoredEntry<'verdict'>[]> {
    return this.read(() => this.storedVerdicts());
  }

  async erase(documentId: string, reason: string): Promise<number> {
    const entries = this.write((appender) => {
      const found = entriesAbout(this.db, documentId);
      if (found.length === 0) return found;
      const remove = this.db.prepare('DELETE FROM main.body WHERE seq = ?');
      for (const seq of found) remove.run(seq);
      appender.append('erasure', { entries: found, reason });
      return found;
    });
    // secure_delete overwrites the pages; the log that still holds them is emptied too.
    this.db.pragma('wal_checkpoint(TRUNCATE)');
    return entries.length;
  }

  async evidence(): Promise<Evidence> {
    return this.read(() => this.current.read());
  }

  async sightings(reportId: string): Promise<readonly string[]> {
    return this.read(
      () =>
        this.db
          .prepare('SELECT place FROM main.sighting WHERE report_id = ? ORDER BY seq')
          .pluck()
          .all(reportId) as string[],
    );
  }

  async *entries(from = 1): AsyncIterable<StoredEntry> {
    const page = this.db.prepare(
      `SELECT e.v, e.seq, e.prev, e.at, e.actor, e.type, e.subject, e.commitment, b.content
       FROM main.entry e LEFT JOIN main.body b USING (seq) WHERE e.seq >= ? ORDER BY e.seq LIMIT 500`,
    );
    for (let next = from; ; ) {
      const rows = this.read(() => page.all(next) as (Entry & { content: string | null })[]);
      for (const { content, ...entry } of rows) {
        yield { entry, hash: entryHash(entry), body: content === null ? null : JSON.parse(content) };
      }
      if (rows.length === 0) return;
      next = rows.at(-1)!.seq + 1;
    }
  }

  async decisions(most: number): Promise<readonly StoredEntry<'review' | 'judgement'>[]> {
    // Each table by its own end, then entry by entry: a join would be planned as a walk over all entries.
    const last = (table: string) => `SELECT seq FROM (SELECT seq FROM main.${table} ORDER BY seq DESC LIMIT ?)`;
    const ends = `${last('review')} UNION ALL ${last('judgement')} ORDER BY seq DESC LIMIT ?`;
    const row = this.db.prepare(
      `SELECT e.v, e.seq, e.prev, e.at, e.actor, e.type, e.subject, e.commitment, b.content
       FROM main.entry e JOIN main.body b USING (seq) WHERE e.seq = ?`,
    );
    const found = this.read(() => {
      const seqs = this.db.prepare(ends).pluck().all(most, most, most) as number[];
      return seqs.map((seq) => row.get(seq) as Entry & { content: string });
    });
    return found.map(({ content, ...entry }) => ({ entry, hash: entryHash(entry), body: JSON.parse(content) }));
  }

  async additions(most: number): Promise<readonly StoredEntry<'report'>[]> {
    const rows = this.db.prepare(
      `SELECT e.v, e.seq, e.prev, e.at, e.actor, e.type, e.subject, e.commitment, b.content
       FROM (SELECT seq FROM main.report ORDER BY seq DESC LIMIT ?)
       JOIN main.entry e USING (seq) JOIN main.body b USING (seq) ORDER BY e.seq DESC`,
    );
    const found = this.read(() => rows.all(most) as (Entry & { content: string })[]);
    return found.map(({ content, ...entry }) => ({ entry, hash: entryHash(entry), body: JSON.parse(content) }));
  }

  async entriesOf(documentIds: readonly string[]): Promise<readonly StoredEntry<'report' | 'reading'>[]> {
    // The projection knows the last reading only. An id in a body is found as text, fast; what names it elsewhere is left out after.
    const page = this.db.prepare(
      `SELECT e.v, e.seq, e.prev, e.at, e.actor, e.type, e.subject, e.commitment, b.content
       FROM main.entry e JOIN main.body b USING (seq)
       WHERE e.type IN ('report', 'reading') AND instr(b.content, ?) > 0 ORDER BY e.seq`,
    );
    const rows = this.read(() => documentIds.flatMap((id) => page.all(id) as (Entry & { content: string })[]));
    const wanted = new Set(documentIds);
    const found = new Map<number, StoredEntry<'report' | 'reading'>>();
    for (const { content, ...entry } of rows) {
      const body: Bodies['report' | 'reading'] = JSON.parse(content);
      if (wanted.has(body.documentId)) found.set(entry.seq, { entry, hash: entryHash(entry), body });
    }
    return [...found.values()].sort((a, b) => a.entry.seq - b.entry.seq);
  }

  async head(): Promise<Head> {
    return this.read(() => readHead(this.db));
  }

  async verify(expected?: Head): Promise<Verification> {
    return this.read(() => verifyChain(this.db, expected ?? null));
  }

  async rebuild(): Promise<void> {
    this.write(() => rebuildProjection(this.db));
    this.current = new EvidenceReader(this.db);
  }

  async close(): Promise<void> {
    this.db.close();
    this.lock?.release();
  }

  private storedVerdicts(): StoredEntry<'verdict'>[] {
    const rows = this.db.prepare(
      `SELECT e.v, e.seq, e.prev, e.at, e.actor, e.type, e.subject, e.commitment, b.content
       FROM main.entry e JOIN main.body b USING (seq) WHERE e.type = 'verdict' ORDER BY e.seq`,
    );
    const found = rows.all() as (Entry & { content: string })[];
    return found.map(({ content, ...entry }) => ({ entry, hash: entryHash(entry), body: JSON.parse(content) }));
  }

  /** Whether a judgement was undone after it was last made, or, being an undo, what it undid was made again. */
  private overtaken(id: string, undone: string): boolean {
    return this.has(
      `SELECT 1 FROM main.judgement WHERE (subjects = ? OR id = ?)
       AND seq > (SELECT max(seq) FROM main.judgement WHERE id = ?)`,
      id,
      undone,
      id,
    );
  }

  private addOne(appender: Appender, addition: Addition): Receipt {
    const { document, report, source, readings, where } = addition;
    const receipt = (outcome: ReceiptOutcome): Receipt => ({ documentId: document.id, reportId: report.id, outcome });
    const isNew = !this.has('SELECT 1 FROM main.report WHERE doc_key = ? AND id = ?', document.id, report.id);
    if (source && !this.has('SELECT 1 FROM main.source WHERE id = ?', source.id)) appender.append('source', source);
    if (!this.has('SELECT 1 FROM main.document WHERE doc_key = ?', document.id)) appender.append('document', document);
    if (isNew) appender.append('report', report);
    const sighting = { documentId: document.id, reportId: report.id, where };
    const isSighted = this.has(
      'SELECT 1 FROM main.sighting WHERE doc_key = ? AND report_id = ? AND place = ?',
      ...Object.values(sighting),
    );
    if (!isSighted) appender.append('sighting', sighting);
    const reread = readings.filter((reading) => this.addReading(appender, reading)).length > 0;
    if (isNew) return receipt('added');
    if (reread) return receipt('reread');
    return receipt(isSighted ? 'known' : 'sighted');
  }

  /** The same reading again is nothing new. */
  private addReading(appender: Appender, reading: Reading): boolean {
    const content = canonicalJson(reading);
    const hash = sha256(content);
    const query = 'SELECT content_hash FROM main.reading WHERE doc_key = ? AND reader = ?';
    if (this.get(query, reading.documentId, readerKey(reading, hash)) === hash) return false;
    appender.append('reading', reading, content);
    return true;
  }

  private get(sql: string, ...values: unknown[]): unknown {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql).pluck();
      this.statements.set(sql, statement);
    }
    return statement.get(...values);
  }

  private has(sql: string, ...values: unknown[]): boolean {
    return this.get(sql, ...values) !== undefined;
  }

  private read<T>(work: () => T): T {
    if (!this.db.open) throw new LedgerError('closed', `${this.file}: expected an open ledger, found it closed.`);
    return inWords(this.file, work);
  }

  private write<T>(work: (appender: Appender) => T): T {
    const appender = this.appender;
    if (!appender) {
      throw new LedgerError(
        'closed',
        `${this.file}: expected a ledger opened for writing, found it opened for reading.`,
      );
    }
    return this.read(() =>
      this.db
        .transaction(() => {
          appender.begin();
          const result = work(appender);
          appender.end();
          return result;
        })
        .immediate(),
    );
  }
}
