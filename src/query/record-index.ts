import { ClaimChecker } from '../check/index.ts';
import type { Account } from '../model/account.ts';
import { statementsIn } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import type { Review } from '../model/review.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import type { Statement } from '../model/statement.ts';
import type { ReportHead } from '../model/view/report-head.ts';
import type { RelationSaying } from '../model/view/structure.ts';
import {
  type Explanation,
  explainer,
  Independence,
  type PostHistory,
  postHistories,
  relationSayings,
  standingAccounts,
} from '../resolve/index.ts';
import { standingReviews } from '../resolve/standing.ts';
import { ActorIndex } from './actor-index.ts';
import { ClaimBoard } from './claim-board.ts';
import { grouped } from './grouped.ts';
import type { SearchRow } from './incident-row.ts';
import type { IncidentSummary } from './incident-summary.ts';
import { sourceNames } from './incident-summary.ts';
import { IncidentTable } from './incident-table.ts';
import { once } from './once.ts';
import type { RecordedClaim } from './recorded-claims.ts';
import { headOf } from './report-head.ts';
import { SearchColumns } from './search-columns.ts';

/** Rows whose words are filed before others get their turn: some milliseconds. */
const ROWS_AT_ONCE = 500;

/** The picture before this one, and the standing accounts, where whoever resolved the record knows them. */
export interface Continued {
  readonly before: RecordIndex | null;
  readonly accounts: ReadonlyMap<string, Account>;
}

/**
 * A record made ready for many questions. It is a picture of one moment: after a write a new one is made, which takes over from the one
 * before what the write did not touch, told by what is still the same object.
 */
export class RecordIndex {
  readonly sourceOf: (documentId: string) => string;
  readonly accounts: () => ReadonlyMap<string, Account>;
  readonly incidentOf: () => ReadonlyMap<string, string>;
  readonly reviews: () => ReadonlyMap<string, Review>;
  readonly claimBoard: () => ClaimBoard;
  readonly checker: () => ClaimChecker;
  readonly independence: () => Independence;
  readonly explain: () => (a: string, b: string) => Explanation;
  readonly actorOf: () => ReadonlyMap<string, string>;
  readonly postHistories: () => readonly PostHistory[];
  readonly relationSayings: () => readonly RelationSaying[];
  readonly actors: () => ActorIndex;
  /** Every statement of every reading, whether it stands or not. */
  readonly statements: () => ReadonlyMap<string, Statement>;
  private readonly byDocument: () => ReadonlyMap<string, readonly Report[]>;
  private table: IncidentTable | null = null;
  /** The table that this one's takes over from: let go once it is made, or all pictures ever made would be kept. */
  private former: IncidentTable | null;
  private readonly heads: Map<string, ReportHead>;

  constructor(
    readonly record: SourcedRecord,
    { before, accounts }: Partial<Continued> = {},
  ) {
    const known = before && before.record.sources === record.sources ? before : null;
    const published = known?.record.reports === record.reports ? known : null;
    this.sourceOf = published?.sourceOf ?? sourceNames(record);
    this.byDocument = published?.byDocument ?? once(() => grouped(record.reports, ({ documentId }) => documentId));
    this.heads = published?.heads ?? new Map();
    this.independence =
      published && published.record.families === record.families
        ? published.independence
        : once(() => new Independence(record, record.families));
    this.actorOf =
      before?.record.actors === record.actors
        ? before.actorOf
        : once(
            () => new Map(record.actors.flatMap(({ id, mentionIds }) => mentionIds.map((one) => [one, id] as const))),
          );
    this.accounts = once(() => accounts ?? new Map(standingAccounts(record).map((a) => [a.id, a])));
    this.former = published && (published.table ?? published.former);
    this.incidentOf = once(
      () => new Map(record.incidents.flatMap(({ id, accountIds }) => accountIds.map((account) => [account, id]))),
    );
    this.reviews =
      before?.record.reviews === record.reviews ? before.reviews : once(() => standingReviews(record.reviews));
    this.checker = once(() => new ClaimChecker(record));
    this.claimBoard = once(() => new ClaimBoard(record, this.checker));
    this.explain = once(() => explainer(record, this.accounts()));
    this.postHistories = once(() => postHistories(record));
    this.relationSayings = once(() => relationSayings(record));
    this.actors = once(() => new ActorIndex(this));
    this.statements =
      before?.record.readings === record.readings ? before.statements : once(() => allStatements(record));
  }

  /** Every incident by id, in ascending order of id. */
  summaries(): ReadonlyMap<string, IncidentSummary> {
    return this.incidents().summaries;
  }

  /** Every incident as a search sees it. */
  rows(): readonly SearchRow[] {
    return this.incidents().rows();
  }

  /**
   * Makes ready what the pages ask for first, a little at a time so that who asks meanwhile need not wait: the words of incidents are
   * filed and the claims held against the record. Nothing waits for it; without it the first to ask pays.
   */
  async makeReady(): Promise<void> {
    const columns = SearchColumns.of(this.rows());
    while (!columns.fileWords(ROWS_AT_ONCE)) await new Promise((resolve) => setImmediate(resolve));
    await this.claimBoard().whenAll();
  }

  private incidents(): IncidentTable {
    this.table ??= new IncidentTable(this, this.former);
    this.former = null;
    return this.table;
  }

  reportsOf(documentId: string): readonly Report[] {
    return this.byDocument().get(documentId) ?? [];
  }

  /** A document as a list or heading names it; made once. */
  head(documentId: string): ReportHead {
    const head = this.heads.get(documentId) ?? headOf(this, documentId);
    this.heads.set(documentId, head);
    return head;
  }

  /** The title of the first report of a document that has one. */
  titleOf(documentId: string): string | null {
    return this.reportsOf(documentId).find(({ title }) => title !== null)?.title ?? null;
  }

  /** Every claim with its check: all of them at once. Where others wait, ask the board instead. */
  claims(): readonly RecordedClaim[] {
    return this.claimBoard().all();
  }

  claim(id: string): RecordedClaim | null {
    return this.claimBoard().claim(id);
  }
}

function allStatements({ readings }: SourcedRecord): Map<string, Statement> {
  const statements = new Map<string, Statement>();
  for (const reading of readings) for (const one of statementsIn(reading)) statements.set(one.id, one);
  return statements;
}
