import { claimValue } from '../model/claim.ts';
import type { Statement } from '../model/statement.ts';
import type { ReportRow } from '../model/view/report-head.ts';
import type { ReportView, TextMark } from '../model/view/report-view.ts';
import { fold, searchWords } from './fold.ts';
import { accountView } from './incident-view.ts';
import type { RecordIndex } from './record-index.ts';
import { reportHead } from './report-head.ts';
import { statementView } from './statement-view.ts';

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
      statements: claim.statements.map((one) => statementView(index, one)),
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

/** Every document whose text, title or source has all the words, the latest first. */
export function searchReports(index: RecordIndex, query: string): readonly ReportRow[] {
  const words = searchWords(query);
  const all = latestFirst.get(index) ?? reportRows(index);
  latestFirst.set(index, all);
  if (words.length === 0) return all;
  return all.filter(({ documentId, title, source }) => {
    const text = fold(`${title ?? ''}\n${source}\n${index.record.documents.get(documentId)!.text}`);
    return words.every((word) => text.includes(word));
  });
}

/** The list of all, which every visit of the page asks for: made once for each picture of the record. */
const latestFirst = new WeakMap<RecordIndex, readonly ReportRow[]>();

function reportRows(index: RecordIndex): ReportRow[] {
  const incidents = new Map<string, Set<string>>();
  const claims = new Map<string, number>();
  for (const { documentId, accounts, claims: own } of index.record.readings) {
    const ids = incidents.get(documentId) ?? new Set<string>();
    for (const { id } of accounts) ids.add(index.incidentOf().get(id) ?? id);
    incidents.set(documentId, ids);
    claims.set(documentId, (claims.get(documentId) ?? 0) + own.length);
  }
  const keyed = [...index.record.documents.keys()].map((id) => {
    const head = reportHead(index, id);
    const row: ReportRow = { ...head, incidents: incidents.get(id)?.size ?? 0, claims: claims.get(id) ?? 0 };
    return { row, key: `${head.published?.earliest ?? '0'} ${id}` };
  });
  return keyed.sort((a, b) => (a.key > b.key ? -1 : 1)).map(({ row }) => row);
}
