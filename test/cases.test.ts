import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceNamed } from '../src/codebook/known-sources.ts';
import { packageRoot } from '../src/codebook/package-root.ts';
import { builtInReader } from '../src/extract/index.ts';
import { citationFault } from '../src/model/citation.ts';
import { createDocument, type Document } from '../src/model/document.ts';
import { parsePartialDate } from '../src/model/partial-date.ts';
import { type Reading, statementsIn } from '../src/model/reading.ts';
import { createReport, noFacts, type Report, type ReportFacts } from '../src/model/report.ts';
import type { Source } from '../src/model/source.ts';
import { resolve } from '../src/resolve/index.ts';
import { goldenFault, incidentsOut, markedText, readingOut } from './golden.ts';

const folder = join(packageRoot, 'test', 'cases');
const ci = Boolean(process.env.CI);
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

interface ReadCase {
  readonly document: Document;
  readonly report: Report;
  readonly source: Source;
  readonly reading: Reading;
}

/** `report.json`: the facts of the report, `published` as a date is written (`2024-12-11`). */
async function readCase(path: string): Promise<ReadCase> {
  const { published, ...given } = JSON.parse(readFileSync(join(path, 'report.json'), 'utf8')) as Partial<
    Omit<ReportFacts, 'published'>
  > & { published?: string };
  const date = published === undefined ? null : parsePartialDate(published);
  const facts: ReportFacts = { ...noFacts, ...given, published: date, publishedFrom: date && 'given' };
  const document = createDocument(readFileSync(join(path, 'report.txt'), 'utf8'));
  const source = sourceNamed(facts.publisher ?? 'A newspaper');
  const reading = await builtInReader.read(document, facts);
  return { document, report: createReport(document.id, source.id, facts), source, reading };
}

function faults(path: string, { document, reading }: ReadCase): string[] {
  const cited = [...statementsIn(reading)].flatMap((s) => (s.citation ? [s.citation, ...s.support] : s.support));
  const wrong = cited.map((citation) => citationFault(citation, document));
  const goldens = [
    goldenFault(join(path, 'marked.txt'), markedText(document, reading), ci),
    goldenFault(join(path, 'statements.json'), readingOut(reading), ci),
  ];
  return [...wrong, ...goldens].filter((fault) => fault !== null);
}

function resolved(cases: readonly ReadCase[]) {
  const evidence = {
    documents: new Map(cases.map(({ document }) => [document.id, document])),
    sources: new Map(cases.map(({ source }) => [source.id, source])),
    reports: cases.map(({ report }) => report).sort((a, b) => (a.id < b.id ? -1 : 1)),
    readings: cases.map(({ reading }) => reading).sort((a, b) => (a.documentId < b.documentId ? -1 : 1)),
    judgements: [],
    reviews: [],
  };
  return { ...evidence, ...resolve(evidence) };
}

describe('golden cases', () => {
  const slugs = folders(folder);

  it('are there', () => {
    expect(slugs.length).toBeGreaterThan(0);
  });

  it.each(slugs)('%s', async (slug) => {
    const path = join(folder, slug);
    if (existsSync(join(path, 'report.txt'))) {
      expect(faults(path, await readCase(path))).toEqual([]);
      return;
    }
    const names = folders(path);
    const cases = await Promise.all(names.map((name) => readCase(join(path, name))));
    const wrong = cases.flatMap((one, i) => faults(join(path, names[i]!), one));
    const nameOf = (id: string) => names[cases.findIndex((one) => one.document.id === id)] ?? id;
    const incidents = goldenFault(join(path, 'incidents.json'), incidentsOut(resolved(cases), nameOf), ci);
    expect(incidents === null ? wrong : [...wrong, incidents]).toEqual([]);
  });
});
