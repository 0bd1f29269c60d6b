import { join } from 'node:path';
import { sourceNamed } from '../../src/codebook/known-sources.ts';
import { ingest } from '../../src/ingest/index.ts';
import type { Document } from '../../src/model/document.ts';
import type { Reading } from '../../src/model/reading.ts';
import { createReport, type Report } from '../../src/model/report.ts';
import type { Source } from '../../src/model/source.ts';
import type { SourcedRecord } from '../../src/model/sourced-record.ts';
import { readIncoming } from '../../src/pipeline.ts';
import { resolve } from '../../src/resolve/index.ts';
import { root } from '../built.ts';

/** The record that the real reader and resolver make of the example reports. */
export async function exampleRecord(): Promise<SourcedRecord> {
  const documents = new Map<string, Document>();
  const sources = new Map<string, Source>();
  const reports: Report[] = [];
  const readings: Reading[] = [];
  for await (const incoming of ingest([join(root, 'examples', 'reports')])) {
    if (incoming.kind === 'refused') throw new Error(`expected a report, found a refusal of ${incoming.where}`);
    const { document, facts } = incoming;
    const source = facts.publisher === null ? null : sourceNamed(facts.publisher);
    if (source) sources.set(source.id, source);
    if (!documents.has(document.id)) readings.push(await readIncoming(incoming));
    documents.set(document.id, document);
    reports.push(createReport(document.id, source?.id ?? null, facts));
  }
  reports.sort((a, b) => (a.id < b.id ? -1 : 1));
  readings.sort((a, b) => (a.documentId < b.documentId ? -1 : 1));
  const evidence = { documents, sources, reports, readings, judgements: [], reviews: [] };
  return { ...evidence, ...resolve(evidence) };
}
