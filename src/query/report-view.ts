import { claimValue } from '../model/claim.ts';
import type { Mention } from '../model/mention.ts';
import type { Report } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import type { Property, Statement } from '../model/statement.ts';
import { fold, searchWords } from './fold.ts';
import { type AccountView, accountView } from './incident-view.ts';
import type { RecordIndex } from './record-index.ts';
import { type ReportHead, reportHead } from './report-head.ts';
import { type StatementView, statementView } from './statement-view.ts';

/** Words of the text that something on record rests on. Marks may overlap. */
export interface TextMark {
  readonly span: Span;
  /** The property that the words give, or what they name: `claim`, `person`, `armed_group` ... */
  readonly kind: Property | Mention['mentionKind'] | 'claim';
  /** Id of the statement, claim or mention. */
  readonly id: string;
  /** Id of the account, claim or actor that the mark belongs to. */
  readonly subject: string;
}

export interface ReportClaim {
  readonly id: string;
  readonly quote: string;
  readonly span: Span;
  readonly speaker: string | null;
  readonly kind: string | null;
}

/** One document with all that was taken from it, also what a person rejected. */
export interface ReportView {
  readonly head: ReportHead;
  /** The frozen text: what every span counts in, in UTF-16 units. */
  readonly text: string;
  readonly reports: readonly Report[];
  readonly marks: readonly TextMark[];
  readonly accounts: readonly (AccountView & { readonly incidentId: string | null })[];
  readonly claims: readonly ReportClaim[];
  /** Posts held and relations. */
  readonly actors: readonly (StatementView & { readonly name: string | null })[];
  /** Ids of other documents that copy this text. */
  readonly copies: readonly string[];
}

export function reportView(index: RecordIndex, documentId: string): ReportView | null {
  const document = index.record.documents.get(documentId);
  if (!document) return null;
  const readings = index.record.readings.filter((reading) => reading.documentId === documentId);
  const accounts = readings.flatMap((reading) => reading.accounts);
  const claims = readings.flatMap((reading) => reading.claims);
  const mentions = readings.flatMap((reading) => reading.mentions);
  const actors = readings.flatMap((reading) => reading.actors);
  const nameOf = new Map(mentions.map((mention) => [mention.id, mention.name]));
  const marks = [
    ...accounts.flatMap((account) => account.statements.flatMap((one) => statementMarks(one))),
    ...actors.flatMap((one) => statementMarks(one)),
    ...claims.map(({ id, anchor }): TextMark => ({ span: anchor.span, kind: 'claim', id, subject: id })),
    ...mentions.map(({ id, mentionKind, citation }): TextMark => {
      return { span: citation.span, kind: mentionKind, id, subject: index.actorOf().get(id) ?? id };
    }),
  ];
  return {
    head: reportHead(index, documentId),
    text: document.text,
    reports: index.reportsOf(documentId),
    marks: marks.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || (a.id < b.id ? -1 : 1)),
    accounts: accounts.map((account) => ({
      ...accountView(index, account),
      incidentId: index.incidentOf().get(account.id) ?? null,
    })),
    claims: claims.map((claim) => ({
      id: claim.id,
      quote: claim.anchor.quote,
      span: claim.anchor.span,
      speaker: claimValue(claim, 'speaker')?.name ?? null,
      kind: claimValue(claim, 'claim_kind'),
    })),
    actors: actors.map((one) => ({ ...statementView(index, one), name: nameOf.get(one.subject) ?? null })),
    copies: index.record.families
      .filter((family) => family.documentIds.includes(documentId))
      .flatMap((family) => family.documentIds.filter((id) => id !== documentId)),
  };
}

function statementMarks({ id, subject, property, citation, support }: Statement): TextMark[] {
  const cited = citation === null ? support : [citation, ...support];
  return cited.map(({ span }) => ({ span, kind: property, id, subject }));
}

export interface ReportRow extends ReportHead {
  readonly incidents: number;
  readonly claims: number;
}

/** Every document whose text, title or source has all the words, the latest first. */
export function searchReports(index: RecordIndex, query: string): ReportRow[] {
  const words = searchWords(query);
  const incidents = new Map<string, Set<string>>();
  const claims = new Map<string, number>();
  for (const { documentId, accounts, claims: own } of index.record.readings) {
    const ids = incidents.get(documentId) ?? new Set<string>();
    for (const { id } of accounts) ids.add(index.incidentOf().get(id) ?? id);
    incidents.set(documentId, ids);
    claims.set(documentId, (claims.get(documentId) ?? 0) + own.length);
  }
  const rows: ReportRow[] = [];
  for (const { id, text } of index.record.documents.values()) {
    const head = reportHead(index, id);
    const all = words.length > 0 ? fold(`${head.title ?? ''}\n${head.source}\n${text}`) : '';
    if (!words.every((word) => all.includes(word))) continue;
    rows.push({ ...head, incidents: incidents.get(id)?.size ?? 0, claims: claims.get(id) ?? 0 });
  }
  const key = ({ published, documentId }: ReportRow) => `${published?.earliest ?? '0'} ${documentId}`;
  return rows.sort((a, b) => (key(a) > key(b) ? -1 : 1));
}
