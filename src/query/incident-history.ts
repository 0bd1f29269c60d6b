import type { StoredEntry } from '../ledger/index.ts';
import type { Judgement } from '../model/judgement.ts';
import { type Reading, statementsIn } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import type { Review } from '../model/review.ts';
import type { Statement } from '../model/statement.ts';
import type { HistoryEntry, IncidentHistory, ValueChange } from '../model/view/incident-history.ts';
import type { StatementView } from '../model/view/statement-view.ts';
import { figureRows, valueMatrix } from '../resolve/index.ts';
import type { RecordIndex } from './record-index.ts';
import { reportHead } from './report-head.ts';
import { statementView } from './statement-view.ts';

/** The entries of the ledger that a history is told from. */
export interface HistorySources {
  /** Reports and readings of the incident's documents, in order. */
  readonly told: readonly StoredEntry<'report' | 'reading'>[];
  /** What people decided, in any order; what is about other things is left out. */
  readonly decided: readonly StoredEntry<'review' | 'judgement'>[];
}

/** The documents whose entries the history of an incident is told from; null when there is no such incident. */
export function documentsOf(index: RecordIndex, id: string): readonly string[] | null {
  const summary = index.summaries().get(id);
  return summary ? [...new Set(summary.accounts.map(({ documentId }) => documentId))].sort() : null;
}

/** When each value of an incident came on record, from which report, what it took the place of, and what people decided. */
export function incidentHistory(index: RecordIndex, id: string, sources: HistorySources): IncidentHistory {
  const accounts = new Set(index.summaries().get(id)?.incident.accountIds);
  const teller = new Teller(index, accounts, olderFigures(index, id));
  const told = sources.told.flatMap((stored) => teller.told(stored));
  const decided = [...sources.decided]
    .sort((a, b) => a.entry.seq - b.entry.seq)
    .flatMap((stored) => teller.decided(stored));
  return { entries: [...told, ...decided].sort((a, b) => a.seq - b.seq) };
}

/** Figures that the same source, quoting the same voice, gave before, by the figure that took their place. */
function olderFigures(index: RecordIndex, id: string): Map<string, string[]> {
  const accounts = index.summaries().get(id)?.accounts ?? [];
  const older = new Map<string, string[]>();
  for (const { cells } of figureRows(valueMatrix(accounts, index.record, index.independence()))) {
    for (const { statementId, supersededBy } of cells) {
      if (supersededBy !== null) older.set(supersededBy, [...(older.get(supersededBy) ?? []), statementId]);
    }
  }
  return older;
}

type Known = { readonly statement: Statement; readonly documentId: string };

/** Tells entries in their order; what an entry changed depends on those before it. */
class Teller {
  private readonly known = new Map<string, Known>();
  /** Ids of the values that stand by document and reader: a machine's next reading takes the place of its last. */
  private readonly standing = new Map<string, readonly string[]>();
  private readonly met = new Set<string>();

  constructor(
    private readonly index: RecordIndex,
    private readonly accounts: ReadonlySet<string>,
    private readonly older: ReadonlyMap<string, readonly string[]>,
  ) {}

  told({ entry, body }: StoredEntry<'report' | 'reading'>): HistoryEntry[] {
    if (body === null) return [];
    const about = { ...this.base(entry), ...this.reportOf(body.documentId), documentId: body.documentId };
    if (entry.type === 'report') {
      const { source, title, published } = this.reprint(body as Report);
      const again = this.met.has(body.documentId);
      this.met.add(body.documentId);
      return again ? [{ ...about, kind: 'reprint', source, title, published }] : [];
    }
    const reading = body as Reading;
    const changes = this.changesBy(reading);
    if (changes.length === 0) return [];
    return [{ ...about, kind: 'reading', reader: `${reading.reader.name} ${reading.reader.version}`, changes }];
  }

  decided({ entry, body }: StoredEntry<'review' | 'judgement'>): HistoryEntry[] {
    if (body === null) return [];
    if (entry.type === 'judgement') {
      const { verdict, subjects, reasons } = body as Judgement;
      if (!subjects.some((id) => this.accounts.has(id))) return [];
      const note = reasons.map(({ words }) => words).join('; ');
      return [{ ...this.base(entry), kind: 'judgement', verdict, note }];
    }
    const { statementId, state, replacementId, note } = body as Review;
    const about = this.known.get(statementId);
    if (!about) return [];
    const own = state === 'corrected' && replacementId !== null ? this.known.get(replacementId) : undefined;
    const { statement, documentId } = own ?? about;
    const supersedes = own ? [this.view(about.statement)] : [];
    const change = { change: state, statement: this.view(statement), documentId, supersedes };
    return [{ ...this.base(entry), kind: 'review', ...this.reportOf(documentId), documentId, note, changes: [change] }];
  }

  private changesBy(reading: Reading): ValueChange[] {
    const { documentId, reader } = reading;
    const statements = [...statementsIn(reading)].filter(({ subject }) => this.accounts.has(subject));
    const key = `${documentId} ${reader.name} ${reader.origin}`;
    const before = reader.origin === 'person' ? [] : (this.standing.get(key) ?? []);
    const now = new Set(statements.map(({ id }) => id));
    const dropped = before.flatMap((id) => (now.has(id) ? [] : (this.known.get(id) ?? [])));
    const told = statements.filter(({ id }) => !before.includes(id));
    for (const statement of statements) this.known.set(statement.id, { statement, documentId });
    this.standing.set(key, [...now]);
    const change = (word: ValueChange['change'], statement: Statement): ValueChange => ({
      change: word,
      statement: this.view(statement),
      documentId,
      supersedes: word === 'told' ? this.olderThan(statement.id) : [],
    });
    return [...told.map((one) => change('told', one)), ...dropped.map(({ statement }) => change('dropped', statement))];
  }

  private olderThan(id: string): StatementView[] {
    return (this.older.get(id) ?? []).flatMap((older) => {
      const statement = this.index.statements().get(older);
      return statement ? [this.view(statement)] : [];
    });
  }

  private view(statement: Statement): StatementView {
    return statementView(this.index, statement);
  }

  private reportOf(documentId: string): Pick<HistoryEntry, 'source' | 'title' | 'published'> {
    const { source, title, published } = reportHead(this.index, documentId);
    return { source, title, published };
  }

  private reprint({ publisher, title, published }: Report): Pick<HistoryEntry, 'source' | 'title' | 'published'> {
    return { source: publisher, title, published };
  }

  private base({ seq, at, actor }: StoredEntry['entry']): Omit<HistoryEntry, 'kind'> {
    const nothing = { source: null, title: null, published: null, documentId: null, reader: null, verdict: null };
    return { seq, at, actor, ...nothing, note: '', changes: [] };
  }
}
