import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sourceNamed } from '../src/codebook/known-sources.ts';
import { packageRoot } from '../src/codebook/package-root.ts';
import { builtInReader } from '../src/extract/index.ts';
import { type Incoming, ingest, refusalWords } from '../src/ingest/index.ts';
import { createReport } from '../src/model/report.ts';
import { writeJsonLines } from './corpus.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { keysOfClusters, readClaims, scoreClaims } from './modern-claims.ts';
import { figuresOf } from './modern-figures.ts';
import { readArticles, type ScoredArticle } from './modern-gold.ts';
import { predictions, type ReadReport, recordOf } from './modern-record.ts';
import { scoreModern } from './modern-score.ts';

const examples = join(packageRoot, 'examples');

/** A folder of reports in `examples/`, with the file of its gold. */
interface ExampleSet {
  readonly name: string;
  readonly gold: string;
  /** Kept apart: for measuring only, read when asked for by name. */
  readonly apart: boolean;
  /** Public claims to hold against the record of the set's reports. */
  readonly claims?: string;
}

const SETS: readonly ExampleSet[] = [
  { name: 'reports', gold: 'gold.jsonl', apart: false },
  { name: 'more', gold: 'gold-more.jsonl', apart: false },
  { name: 'unseen-a', gold: 'gold-unseen-a.jsonl', apart: true, claims: 'claims-unseen-a.json' },
  { name: 'unseen-b', gold: 'gold-unseen-b.jsonl', apart: true, claims: 'claims-unseen-b.json' },
  { name: 'unseen-c', gold: 'gold-unseen-c.jsonl', apart: true, claims: 'claims-unseen-c.json' },
];

/**
 * The project's own example reports, taken in as files are, against gold of the same shape and rules as the modern set's. Needs no
 * `--data`. The name of a set (`--set unseen-a`) reads that set only, `--set errors` prints what was missed or is too much.
 */
export async function run({ out, sets }: BenchOptions): Promise<Figure[]> {
  const asked = SETS.filter(({ name }) => sets.includes(name));
  const figures: Figure[] = [];
  const written: ScoredArticle[] = [];
  for (const set of asked.length > 0 ? asked : SETS.filter(({ apart }) => !apart)) {
    const measured = await measure(set);
    written.push(...measured.predicted);
    if (sets.includes('errors')) for (const line of measured.errors) console.log(line);
    figures.push(...measured.figures.map((figure) => ({ ...figure, name: `${set.name}_${figure.name}` })));
  }
  if (out) writeJsonLines(out, written);
  return figures;
}

interface Measured {
  readonly predicted: readonly ScoredArticle[];
  readonly figures: readonly Figure[];
  readonly errors: readonly string[];
}

/** Reads a set, one record of all its reports, and holds its claims, if it has any, against that record. */
async function measure(set: ExampleSet): Promise<Measured> {
  const goldFile = join(examples, set.gold);
  const gold = readArticles<ScoredArticle>(readFileSync(goldFile, 'utf8'), goldFile);
  const reads = await readFolder(join(examples, set.name));
  const record = recordOf(reads);
  const predicted = predictions(reads, record);
  const byId = new Map(predicted.map((p) => [p.id, p]));
  const score = scoreModern(gold, byId);
  const figures = figuresOf(score);
  if (!set.claims) return { predicted, figures, errors: score.errors };
  const documentOf = new Map(reads.map(({ id, document }) => [id, document.id]));
  const claims = readClaims(join(examples, set.claims));
  const checked = scoreClaims(claims, record, documentOf, keysOfClusters(gold, byId));
  const right: Figure = { name: 'claims_right', value: checked.right, unit: `of ${checked.of}` };
  return { predicted, figures: [...figures, right], errors: [...score.errors, ...checked.errors] };
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
