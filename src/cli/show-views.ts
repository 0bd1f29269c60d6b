import type { Account } from '../model/account.ts';
import type { Claim } from '../model/claim.ts';
import { claimValue } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import type { Actor } from '../model/incident.ts';
import type { Report } from '../model/report.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { type IncidentSummary, summariseIncidents } from '../query/index.ts';
import { standingAccounts } from '../resolve/index.ts';
import { fieldLines, headline, incidentLines } from './incident-lines.ts';
import { hang, oneLine, wrap } from './layout.ts';
import type { ShowContext } from './show-context.ts';
import { statementLines } from './statement-lines.ts';
import { dateWords } from './value-words.ts';

/** A thing of the record and how it is drawn. */
export interface Shown {
  readonly thing: { readonly id: string };
  lines(context: ShowContext): Promise<string[]>;
}

function view<T extends { readonly id: string }>(
  list: (record: SourcedRecord) => Iterable<T>,
  lines: (thing: T, context: ShowContext) => string[] | Promise<string[]>,
): (record: SourcedRecord) => Shown[] {
  return (record) => [...list(record)].map((thing) => ({ thing, lines: async (context) => lines(thing, context) }));
}

/** Everything that `show` can show, by kind. */
export const THINGS = [
  view(incidentsById, incident),
  view(standingAccounts, account),
  view((record) => record.readings.flatMap((reading) => reading.claims), claim),
  view((record) => record.actors, actor),
  view((record) => record.reports, report),
  view((record) => record.documents.values(), document),
];

function incidentsById(record: SourcedRecord): (IncidentSummary & { readonly id: string })[] {
  return summariseIncidents(record).map((summary) => ({ id: summary.incident.id, ...summary }));
}

function incident(summary: IncidentSummary, context: ShowContext): string[] {
  const { style, width } = context;
  const reasons = summary.incident.gradeReasons.map(({ words }) => ['grade', oneLine(words)] as const);
  return [
    ...incidentLines(summary, style, width),
    ...fieldLines(reasons, style, width),
    ...summary.accounts.flatMap((one) => ['', ...account(one, context)]),
  ];
}

function account(one: Account, context: ShowContext): string[] {
  const { style, width } = context;
  return [
    ...hang(`${style.accent(origin(one.documentId, context))}  ${style.faint(one.id)}`, width),
    ...wrap(`“${oneLine(one.anchor.quote)}”`, width - 2).map((line) => `  ${style.faint(line)}`),
    ...one.statements.flatMap((statement) => statementLines(statement, context)),
  ];
}

/** The source of a document, the date of its report and its title. */
function origin(documentId: string, { record, sourceOf }: ShowContext): string {
  const one = record.reports.find((r) => r.documentId === documentId);
  const parts = [
    sourceOf(documentId),
    one?.published ? dateWords(one.published) : null,
    one?.title ? oneLine(one.title) : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function claim(one: Claim, context: ShowContext): string[] {
  const { style, width } = context;
  const speaker = claimValue(one, 'speaker')?.name ?? 'a speaker not named';
  return [
    `${style.strong(`Claim by ${oneLine(speaker)}`)}  ${style.faint(one.id)}`,
    ...hang(`  ${style.accent(origin(one.documentId, context))}`, width),
    ...wrap(`“${oneLine(one.anchor.quote)}”`, width - 2).map((line) => `  ${line}`),
    ...one.statements.flatMap((statement) => statementLines(statement, context)),
  ];
}

function actor(one: Actor, context: ShowContext): string[] {
  const { record, style, width } = context;
  const mentions = new Set(one.mentionIds);
  const said = record.readings.flatMap((r) => r.actors.filter(({ subject }) => mentions.has(subject)));
  const incidents = summariseIncidents(record).filter(({ accounts }) =>
    accounts.some(({ statements }) => statements.some(({ value }) => mentions.has(mentionOf(value)))),
  );
  const fields: [string, string][] = [['kind', one.actorKind.replaceAll('_', ' ')]];
  if (one.aliases.length > 1) fields.push(['also', one.aliases.filter((name) => name !== one.name).join(', ')]);
  for (const summary of incidents) {
    fields.push([
      'incident',
      `${summary.date ? dateWords(summary.date) : 'date not told'} ${headline(summary)} ${summary.incident.id}`,
    ]);
  }
  return [
    `${style.strong(one.name)}  ${style.faint(one.id)}`,
    ...fieldLines(fields, style, width),
    ...said.flatMap((statement) => statementLines(statement, context)),
  ];
}

function mentionOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'mentionId' in value ? String(value.mentionId) : '';
}

async function report(one: Report, context: ShowContext): Promise<string[]> {
  const { style, width, record } = context;
  const fields: [string, string][] = [];
  if (one.publisher) fields.push(['publisher', oneLine(one.publisher)]);
  if (one.author) fields.push(['author', oneLine(one.author)]);
  if (one.published) fields.push(['published', `${dateWords(one.published)} (${one.publishedFrom})`]);
  if (one.url) fields.push(['url', oneLine(one.url)]);
  for (const place of await context.sightingsOf(one.id)) fields.push(['met at', oneLine(place)]);
  const text = record.documents.get(one.documentId);
  return [
    ...hang(`${style.strong(oneLine(one.title ?? 'Report without a title'))}  ${style.faint(one.id)}`, width),
    ...fieldLines(fields, style, width),
    '',
    ...(text ? document(text, context) : []),
  ];
}

function document(one: Document, { style, width }: ShowContext): string[] {
  const paragraphs = one.text.split(/\r?\n/).flatMap((paragraph) => wrap(oneLine(paragraph), width));
  return [style.faint(`${one.id} · ${one.text.length} UTF-16 units`), '', ...paragraphs];
}
