import type { SourcedRecord } from '../model/sourced-record.ts';
import { isAbout } from '../model/statement.ts';
import { accountProperties, citationsOf, citedWords, type ExportContext, exportContext } from './context.ts';
import type { Exported } from './loss.ts';
import type { MaskOptions } from './masking.ts';
import { publishedPlace } from './published-place.ts';
import type { Standing } from './standing.ts';
import { type ToldAccount, toldIncidents } from './told-incidents.ts';

/**
 * The record as JSON Lines, an incident a line, with every value: each account with its reports and sources, each statement
 * with its value in full, its words, who obtained it and how it was reviewed. The form to build other formats on.
 */
export function exportJsonl(record: SourcedRecord, options: MaskOptions = {}): Exported {
  const context = exportContext(record, options);
  const lines = toldIncidents(record).map(({ incident, accounts, independentTexts }) =>
    JSON.stringify({
      incident: incident.id,
      grade: incident.grade,
      grade_reasons: incident.gradeReasons,
      independent_texts: independentTexts,
      accounts: accounts.map((told) => accountOut(told, context)),
    }),
  );
  return { body: lines.map((line) => `${line}\n`).join(''), losses: context.losses.list() };
}

function accountOut(told: ToldAccount, context: ExportContext) {
  const { account, reports, sources, family } = told;
  const mask = (words: string | null) => words && context.mask(account.documentId, words);
  return {
    account: account.id,
    document: account.documentId,
    wire_family: family?.id ?? null,
    reports: reports.map((r) => ({
      report: r.id,
      title: mask(r.title),
      publisher: r.publisher,
      published: r.published?.value ?? null,
      url: r.url,
    })),
    sources: sources.map((s) => ({ source: s.id, name: s.name, kind: s.sourceKind, side: s.side })),
    anchor: citedWords(account.anchor, context.mask),
    statements: accountProperties.flatMap((property) =>
      context.standing.of(account, property).map((standing) => statementOut(standing, account.documentId, context)),
    ),
  };
}

function statementOut(standing: Standing, documentId: string, context: ExportContext) {
  const { statement, review } = standing;
  const { id, property, value, derivedFrom, reader, confidence } = statement;
  return {
    statement: id,
    property,
    value: maskedIn(isAbout(statement, 'place') ? publishedPlace(statement.value) : value, (words) =>
      context.mask(documentId, words),
    ),
    citations: citationsOf(standing, context.mask),
    derived_from: derivedFrom,
    obtained: reader,
    confidence,
    review,
  };
}

/** Any JSON value with `mask` applied to every text in it. */
function maskedIn(value: unknown, mask: (words: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskedIn(item, mask));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskedIn(item, mask)]));
}
