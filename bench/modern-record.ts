import type { Document } from '../src/model/document.ts';
import type { Reading } from '../src/model/reading.ts';
import type { Report } from '../src/model/report.ts';
import type { Source } from '../src/model/source.ts';
import type { Evidence, SourcedRecord } from '../src/model/sourced-record.ts';
import { resolve } from '../src/resolve/index.ts';
import type { ScoredArticle } from './modern-gold.ts';
import { scoredIncident } from './modern-prediction.ts';

/** A report that was read; `id` is the one that its gold has. */
export interface ReadReport {
  readonly id: string;
  readonly document: Document;
  readonly report: Report;
  readonly source: Source;
  readonly reading: Reading;
}

/** What follows from these readings together. */
export function recordOf(reads: readonly ReadReport[]): SourcedRecord {
  const evidence: Evidence = {
    documents: new Map(reads.map(({ document }) => [document.id, document])),
    sources: new Map(reads.map(({ source }) => [source.id, source])),
    reports: reads.map(({ report }) => report),
    readings: reads.map(({ reading }) => reading),
    judgements: [],
    reviews: [],
  };
  return { ...evidence, ...resolve(evidence) };
}

/** Every reading in the gold's shape, with the incident that each account was put to. */
export function predictions(reads: readonly ReadReport[], { incidents }: SourcedRecord): ScoredArticle[] {
  const incidentOf = new Map(incidents.flatMap(({ id, accountIds }) => accountIds.map((account) => [account, id])));
  return reads.map(({ id, reading }) => ({
    id,
    incidents: reading.accounts.map((account) => scoredIncident(account, incidentOf.get(account.id) ?? null)),
  }));
}
