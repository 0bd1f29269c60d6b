import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInReader } from '../src/extract/index.ts';
import { createDocument } from '../src/model/document.ts';
import { parsePartialDate } from '../src/model/partial-date.ts';
import { createReport, noFacts, type ReportFacts } from '../src/model/report.ts';
import { createSource } from '../src/model/source.ts';
import { readJsonLines, writeJsonLines } from './corpus.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { keysOfClusters, readClaims, scoreClaims } from './modern-claims.ts';
import { figuresOf } from './modern-figures.ts';
import { readArticles, type ScoredArticle } from './modern-gold.ts';
import { predictions, type ReadReport, recordOf } from './modern-record.ts';
import { scoreModern } from './modern-score.ts';

interface Article {
  readonly id: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly lang: string;
}

interface Read extends ReadReport {
  readonly article: Article;
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
  return { id: article.id, article, document, report, source, reading: await builtInReader.read(document, facts) };
}
