import { ClaimChecker } from '../check/index.ts';
import type { Account } from '../model/account.ts';
import type { Claim } from '../model/claim.ts';
import type { Report } from '../model/report.ts';
import type { Review } from '../model/review.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import type { Statement } from '../model/statement.ts';
import { type Explanation, explainer, Independence, standingAccounts } from '../resolve/index.ts';
import { standingReviews } from '../resolve/standing.ts';
import { grouped } from './grouped.ts';
import { type SearchRow, searchRow } from './incident-row.ts';
import { type IncidentSummary, sourceNames, summariseIncidents } from './incident-summary.ts';
import { checkedClaims, type RecordedClaim } from './recorded-claims.ts';

/** Made on first use and kept: most questions need only a part of the record. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A record made ready for many questions. It is a picture of one moment: after a write a new one is made. */
export class RecordIndex {
  readonly sourceOf: (documentId: string) => string;
  readonly summaries: () => ReadonlyMap<string, IncidentSummary>;
  readonly rows: () => readonly SearchRow[];
  readonly accounts: () => ReadonlyMap<string, Account>;
  readonly incidentOf: () => ReadonlyMap<string, string>;
  readonly reviews: () => ReadonlyMap<string, Review>;
  readonly claims: () => readonly RecordedClaim[];
  readonly checker: () => ClaimChecker;
  readonly independence: () => Independence;
  readonly explain: () => (a: string, b: string) => Explanation;
  readonly actorOf: () => ReadonlyMap<string, string>;
  /** Every statement of every reading, whether it stands or not. */
  readonly statements: () => ReadonlyMap<string, Statement>;
  private readonly byDocument: () => ReadonlyMap<string, readonly Report[]>;

  constructor(readonly record: SourcedRecord) {
    this.sourceOf = sourceNames(record);
    this.byDocument = once(() => grouped(record.reports, ({ documentId }) => documentId));
    this.summaries = once(() => new Map(summariseIncidents(record).map((s) => [s.incident.id, s])));
    this.rows = once(() => [...this.summaries().values()].map((s) => searchRow(s, (id) => this.titleOf(id))));
    this.accounts = once(() => new Map(standingAccounts(record).map((a) => [a.id, a])));
    this.incidentOf = once(
      () => new Map(record.incidents.flatMap(({ id, accountIds }) => accountIds.map((account) => [account, id]))),
    );
    this.reviews = once(() => standingReviews(record.reviews));
    this.claims = once(() => checkedClaims(record));
    this.checker = once(() => new ClaimChecker(record));
    this.independence = once(() => new Independence(record, record.families));
    this.explain = once(() => explainer(record));
    this.actorOf = once(
      () => new Map(record.actors.flatMap(({ id, mentionIds }) => mentionIds.map((mention) => [mention, id]))),
    );
    this.statements = once(() => allStatements(record));
  }

  reportsOf(documentId: string): readonly Report[] {
    return this.byDocument().get(documentId) ?? [];
  }

  /** The title of the first report of a document that has one. */
  titleOf(documentId: string): string | null {
    return this.reportsOf(documentId).find(({ title }) => title !== null)?.title ?? null;
  }

  claim(id: string): RecordedClaim | null {
    return this.claims().find((one) => one.claim.id === id || one.alsoAs.includes(id)) ?? null;
  }
}

function allStatements(record: SourcedRecord): Map<string, Statement> {
  const statements = new Map<string, Statement>();
  const add = (list: readonly Statement[]) => {
    for (const one of list) statements.set(one.id, one);
  };
  for (const { accounts, claims, actors } of record.readings) {
    for (const { statements: own } of accounts) add(own);
    for (const { statements: own } of claims as readonly Claim[]) add(own);
    add(actors);
  }
  return statements;
}
