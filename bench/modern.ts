import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInReader } from '../src/extract/index.ts';
import { createDocument, type Document } from '../src/model/document.ts';
import { parsePartialDate } from '../src/model/partial-date.ts';
import type { Reading } from '../src/model/reading.ts';
import { createReport, noFacts, type Report, type ReportFacts } from '../src/model/report.ts';
import { createSource, type Source } from '../src/model/source.ts';
import type { Evidence, SourcedRecord } from '../src/model/sourced-record.ts';
import { resolve } from '../src/resolve/index.ts';
import { readJsonLines, writeJsonLines } from './corpus.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { keysOfClusters, readClaims, scoreClaims } from './modern-claims.ts';
import { readArticles, type ScoredArticle } from './modern-gold.ts';
import { scoredIncident } from './modern-prediction.ts';
import { f1, f1Of, type ModernScore, ratio, scoreModern } from './modern-score.ts';

interface Article {
  readonly id: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly lang: string;
}

interface Read {
  readonly article: Article;
  readonly document: Document;
  readonly report: Report;
  readonly source: Source;
  readonly reading: Reading;
}

/** Modern reports: `modern/articles.<part>.jsonl` against `modern/gold.<part>.jsonl`, as `score_reports.py` scores them. */
export async function run({ data, part, out, sets }: BenchOptions): Promise<Figure[]> {
  const articles = readJsonLines<Article>(data, 'modern', `articles.${part}.jsonl`);
  const goldFile = join(data, 'modern', `gold.${part}.jsonl`);
  const gold = readArticles<ScoredArticle>(readFileSync(goldFile, 'utf8'), goldFile);
  const reads: Read[] = [];
  for (const article of articles) reads.push(await readArticle(article));
  const record = recordOf(reads);
  const predicted = predictions(reads, record);
  if (out) writeJsonLines(out, predicted);
  const byId = new Map(predicted.map((p) => [p.id, p]));
  const score = scoreModern(gold, byId);
  const documentOf = new Map(reads.map(({ article, document }) => [article.id, document.id]));
  const claims = readClaims(join(data, 'modern', `claims.${part}.json`));
  const checked = scoreClaims(claims, record, documentOf, keysOfClusters(gold, byId));
  if (sets.includes('errors')) for (const line of [...score.errors, ...checked.errors]) console.log(line);
  return [...figuresOf(score), { name: 'claims_right', value: checked.right, unit: `of ${checked.of}` }];
}

async function readArticle(article: Article): Promise<Read> {
  const document = createDocument(article.title ? `${article.title}\n\n${article.text}` : article.text);
  const published = article.published ? parsePartialDate(article.published) : null;
  const facts: ReportFacts = {
    ...noFacts,
    title: article.title,
    publisher: article.publisher,
    url: article.url,
    published,
    publishedFrom: published ? 'given' : null,
    language: article.lang,
  };
  const source = createSource(article.publisher ?? 'unknown');
  const report = createReport(document.id, source.id, facts);
  return { article, document, report, source, reading: await builtInReader.read(document, facts) };
}

function recordOf(reads: readonly Read[]): SourcedRecord {
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

function predictions(reads: readonly Read[], { incidents }: SourcedRecord): ScoredArticle[] {
  const incidentOf = new Map(incidents.flatMap(({ id, accountIds }) => accountIds.map((account) => [account, id])));
  return reads.map(({ article, reading }) => ({
    id: article.id,
    incidents: reading.accounts.map((account) => scoredIncident(account, incidentOf.get(account.id) ?? null)),
  }));
}

const PERCENT: readonly (readonly [figure: string, field: string])[] = [
  ['type', 'type'],
  ['date', 'date'],
  ['admin1', 'admin1'],
  ['status', 'attribution_status'],
  ['killed_exact', 'killed_any'],
  ['wounded_exact', 'wounded_any'],
  ['killed_all', 'killed_all'],
  ['wounded_all', 'wounded_all'],
  ['killed_not_invented', 'killed_not_invented'],
  ['perpetrator_not_invented', 'perpetrator_not_invented'],
  ['recall_central', 'recall_central'],
  ['recall_background', 'recall_background'],
];

function figuresOf(score: ModernScore): Figure[] {
  const field = (name: string) => ratio(score.fields.get(name) ?? { right: 0, of: 0 });
  return [
    { name: 'detection_f1', value: 100 * f1Of(score.detection) },
    ...PERCENT.map(([name, from]) => ({ name, value: 100 * field(from) })),
    { name: 'perpetrator_f1', value: 100 * f1(field('perpetrator_precision'), field('perpetrator_recall')) },
    { name: 'victims_f1', value: 100 * f1Of(score.victims) },
    { name: 'false_on_negatives', value: score.falseOnNegatives, unit: 'incidents' },
    { name: 'b_cubed_f1', value: 100 * f1(score.bCubed.p, score.bCubed.r) },
  ];
}
