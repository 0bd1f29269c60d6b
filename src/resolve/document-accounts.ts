import type { Account } from '../model/account.ts';
import type { Reading } from '../model/reading.ts';
import type { Report } from '../model/report.ts';
import type { Review } from '../model/review.ts';
import type { Evidence } from '../model/sourced-record.ts';
import { type Facets, facetsOf } from './facets.ts';
import { accountsUnder, standingReviews } from './standing.ts';

/** What is known of one document: compared by identity, for what the ledger did not touch it gives again as the same object. */
interface DocumentEvidence {
  readonly readings: Reading[];
  readonly reports: Report[];
}

/** What a step changed: accounts as they stood before and as they stand now. An account that says something else is in both. */
export interface AccountChanges {
  readonly gone: readonly Account[];
  readonly come: readonly Account[];
  /** The reports of every document whose reports are others than before. */
  readonly republished: ReadonlyMap<string, readonly Report[]>;
  /** No mention, post, relation or date of publication changed. */
  readonly onlyAccounts: boolean;
}

/** The standing accounts of a record with their facets, kept by document so that a step works out only the documents that it touches. */
export class DocumentAccounts {
  readonly accounts = new Map<string, Account>();
  readonly facets = new Map<string, Facets>();
  private documents = new Map<string, DocumentEvidence>();
  private held = new Map<string, readonly Account[]>();
  private documentOf: ReadonlyMap<string, string> | null = null;
  private last: Evidence | null = null;
  private reviews: ReadonlyMap<string, Review> = new Map();

  /** Takes the evidence as it stands now. */
  take(evidence: Evidence): AccountChanges {
    const before = this.documents;
    const sameTexts = this.last?.readings === evidence.readings && this.last.reports === evidence.reports;
    const documents = sameTexts ? before : byDocument(evidence);
    const reviews = this.last?.reviews === evidence.reviews ? this.reviews : standingReviews(evidence.reviews);
    const reviewed = changedReviews(this.reviews, reviews);
    const gone: Account[] = [];
    const come: Account[] = [];
    const republished = new Map<string, readonly Report[]>();
    let onlyAccounts = true;
    const looked = sameTexts ? this.documentsAbout(reviewed) : new Set([...before.keys(), ...documents.keys()]);
    for (const id of looked) {
      const [old, now] = [before.get(id) ?? NOTHING, documents.get(id) ?? NOTHING];
      const toldAnew = !sameItems(old.readings, now.readings);
      const publishedAnew = !sameItems(old.reports, now.reports);
      if (!toldAnew && !publishedAnew && !(reviewed.size > 0 && now.readings.some((r) => isAbout(r, reviewed))))
        continue;
      if (publishedAnew || (toldAnew && !sameMentions(old.readings, now.readings))) onlyAccounts = false;
      if (publishedAnew) republished.set(id, now.reports);
      this.replace(id, accountsUnder(now.readings, reviews), publishedAnew, gone, come);
    }
    if (!sameTexts) this.documentOf = null;
    for (const { id } of gone) this.forget(id);
    for (const account of come) this.keep(account, evidence, documents.get(account.documentId)?.reports ?? []);
    this.documents = documents;
    this.reviews = reviews;
    this.last = evidence;
    return { gone, come, republished, onlyAccounts };
  }

  /** Documents with statements of these ids. Where each statement stands is written down when it is first asked for. */
  private documentsAbout(statementIds: ReadonlySet<string>): Set<string> {
    if (statementIds.size === 0) return new Set();
    this.documentOf ??= new Map(
      [...this.documents].flatMap(([id, { readings }]) => statementIdsOf(readings).map((one) => [one, id] as const)),
    );
    return new Set([...statementIds].flatMap((id) => this.documentOf?.get(id) ?? []));
  }

  private replace(id: string, now: readonly Account[], publishedAnew: boolean, gone: Account[], come: Account[]): void {
    const old = this.held.get(id) ?? [];
    const kept = now.map((account) => {
      const known = this.accounts.get(account.id);
      return known && !publishedAnew && saysTheSame(known, account) ? known : account;
    });
    const stays = new Set(kept);
    gone.push(...old.filter((account) => !stays.has(account)));
    come.push(...kept.filter((account) => this.accounts.get(account.id) !== account));
    if (kept.length > 0) this.held.set(id, kept);
    else this.held.delete(id);
  }

  private keep(account: Account, { documents }: Evidence, reports: readonly Report[]): void {
    const document = documents.get(account.documentId);
    this.accounts.set(account.id, account);
    this.facets.set(account.id, facetsOf(account, document && { document, reports }));
  }

  private forget(id: string): void {
    this.accounts.delete(id);
    this.facets.delete(id);
  }
}

const NOTHING: DocumentEvidence = { readings: [], reports: [] };

function byDocument({ readings, reports }: Evidence): Map<string, DocumentEvidence> {
  const documents = new Map<string, DocumentEvidence>();
  const of = (id: string) => {
    const held = documents.get(id) ?? { readings: [], reports: [] };
    documents.set(id, held);
    return held;
  };
  for (const reading of readings) of(reading.documentId).readings.push(reading);
  for (const report of reports) of(report.documentId).reports.push(report);
  return documents;
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** A person's correction comes as a reading without mentions: persons and bodies stay as they were. */
function sameMentions(a: readonly Reading[], b: readonly Reading[]): boolean {
  const of = (readings: readonly Reading[]) => readings.flatMap(({ mentions, actors }) => [...mentions, ...actors]);
  return sameItems<unknown>(of(a), of(b));
}

function saysTheSame(a: Account, b: Account): boolean {
  return a.statements.length === b.statements.length && a.statements.every(({ id }, i) => id === b.statements[i]!.id);
}

/** Ids of statements whose standing review is another one than before. */
function changedReviews(before: ReadonlyMap<string, Review>, now: ReadonlyMap<string, Review>): Set<string> {
  const changed = new Set<string>();
  for (const [id, review] of now) if (before.get(id)?.id !== review.id) changed.add(id);
  for (const id of before.keys()) if (!now.has(id)) changed.add(id);
  return changed;
}

function statementIdsOf(readings: readonly Reading[]): string[] {
  return readings.flatMap(({ accounts }) => accounts.flatMap(({ statements }) => statements.map(({ id }) => id)));
}

function isAbout({ accounts }: Reading, statementIds: ReadonlySet<string>): boolean {
  for (const { statements } of accounts) for (const { id } of statements) if (statementIds.has(id)) return true;
  return false;
}
