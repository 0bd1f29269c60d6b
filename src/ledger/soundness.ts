import { type Citation, citationFault } from '../model/citation.ts';
import { createDocument, type Document } from '../model/document.ts';
import { type Reading, statementsIn } from '../model/reading.ts';
import { createReport, type Report } from '../model/report.ts';
import type { Addition } from './port.ts';

/** What is wrong with a document: its id is not the hash of its text. Null when it holds. */
export function documentFault(document: Document): string | null {
  const { id } = createDocument(document.text);
  return id === document.id ? null : `expected a document with id ${id}, the hash of its text, found ${document.id}`;
}

export function reportFault(report: Report): string | null {
  const { kind: _, id, documentId, sourceId, ...facts } = report;
  const expected = createReport(documentId, sourceId, facts).id;
  return expected === id ? null : `expected a report with id ${expected}, the hash of its facts, found ${id}`;
}

/** Every citation of a reading: anchors, mentions, statements with their support. */
export function* citationsIn(reading: Reading): Generator<Citation> {
  for (const mention of reading.mentions) yield mention.citation;
  for (const account of reading.accounts) yield account.anchor;
  for (const claim of reading.claims) yield claim.anchor;
  for (const statement of statementsIn(reading)) {
    if (statement.citation) yield statement.citation;
    yield* statement.support;
  }
}

/** The first citation that does not hold against `document`, or statement that rests on nothing; null when all is sound. */
export function readingFault(reading: Reading, document: Document): string | null {
  for (const citation of citationsIn(reading)) {
    const fault = citationFault(citation, document);
    if (fault) return fault;
  }
  for (const statement of statementsIn(reading)) {
    if (!statement.citation && statement.derivedFrom.length === 0) {
      return `expected words or statements that ${statement.id} (${statement.property}) rests on, found none`;
    }
  }
  return reading.documentId === document.id
    ? null
    : `expected a reading of ${document.id}, found one of ${reading.documentId}`;
}

/** What contradicts itself in an addition; null when nothing does. */
export function additionFault({ document, report, source, readings }: Addition): string | null {
  if (report.documentId !== document.id) {
    return `expected a report of ${document.id}, found one of ${report.documentId}`;
  }
  if (report.sourceId !== (source?.id ?? null)) {
    return `expected source ${report.sourceId} with its report, found ${source?.id ?? 'none'}`;
  }
  const fault = documentFault(document) ?? reportFault(report);
  if (fault) return fault;
  for (const reading of readings) {
    const found = readingFault(reading, document);
    if (found) return found;
  }
  return null;
}
