import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sourceNamed } from '../src/codebook/known-sources.ts';
import { packageRoot } from '../src/codebook/package-root.ts';
import { builtInReader } from '../src/extract/index.ts';
import { type Incoming, ingest, refusalWords } from '../src/ingest/index.ts';
import { createReport } from '../src/model/report.ts';
import { writeJsonLines } from './corpus.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { figuresOf } from './modern-figures.ts';
import { readArticles, type ScoredArticle } from './modern-gold.ts';
import { predictions, type ReadReport, recordOf } from './modern-record.ts';
import { scoreModern } from './modern-score.ts';

/** The folder of reports and the file of gold of each set. Those kept `apart` are for measuring only and are read when asked for by name. */
const SETS = [
  { name: 'reports', folder: 'reports', gold: 'gold.jsonl', apart: false },
  { name: 'more', folder: 'more', gold: 'gold-more.jsonl', apart: false },
  { name: 'unseen-a', folder: 'unseen-a', gold: 'gold-unseen-a.jsonl', apart: true },
  { name: 'unseen-b', folder: 'unseen-b', gold: 'gold-unseen-b.jsonl', apart: true },
] as const;

/**
 * The project's own example reports, taken in as files are, against gold of the same shape and rules as the modern set's. Needs no
 * `--data`. `--set reports`, `more`, `unseen-a` or `unseen-b` reads that set only, `--set errors` prints what was missed or is too much.
 */
export async function run({ out, sets }: BenchOptions): Promise<Figure[]> {
  const asked = SETS.filter(({ name }) => sets.includes(name));
  const figures: Figure[] = [];
  const written: ScoredArticle[] = [];
  for (const set of asked.length > 0 ? asked : SETS.filter(({ apart }) => !apart)) {
    const goldFile = join(packageRoot, 'examples', set.gold);
    const gold = readArticles<ScoredArticle>(readFileSync(goldFile, 'utf8'), goldFile);
    const reads = await readFolder(join(packageRoot, 'examples', set.folder));
    const predicted = predictions(reads, recordOf(reads));
    written.push(...predicted);
    const score = scoreModern(gold, new Map(predicted.map((p) => [p.id, p])));
    if (sets.includes('errors')) for (const line of score.errors) console.log(line);
    figures.push(...figuresOf(score).map((figure) => ({ ...figure, name: `${set.name}_${figure.name}` })));
  }
  if (out) writeJsonLines(out, written);
  return figures;
}

async function readFolder(folder: string): Promise<ReadReport[]> {
  const reads: ReadReport[] = [];
  for await (const incoming of ingest([folder])) {
    if (incoming.kind === 'refused') throw new Error(refusalWords(incoming));
    const { document, facts } = incoming;
    const source = sourceNamed(facts.publisher ?? 'unknown');
    const report = createReport(document.id, source.id, facts);
    reads.push({ id: idOf(incoming), document, report, source, reading: await builtInReader.read(document, facts) });
  }
  return reads;
}

/** The line's own id in a feed, else the file's name without its ending. */
function idOf({ givenId, where }: Incoming): string {
  return givenId ?? basename(where).replace(/\.[a-z]+$/, '');
}
