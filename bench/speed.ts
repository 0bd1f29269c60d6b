import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { annotate } from '../src/annotate/index.ts';
import { createDocument } from '../src/model/document.ts';
import { noFacts } from '../src/model/report.ts';
import { readJsonLines } from './corpus.ts';
import type { BenchOptions, Figure } from './figure.ts';

/** Least processor time that each reader is timed for, in milliseconds, after one round to warm up. */
const LEAST = 3000;

interface Incoming {
  readonly text: string;
}

/**
 * Documents and tokens a second of processor time of the whole of `annotate`, over the military releases of `isaf`; how that compares
 * with words and sentences alone (the floor) and with the two readers for Node that a user would otherwise take, in the same run.
 * Loading is timed in a fresh process.
 */
export async function run({ data, part }: BenchOptions): Promise<Figure[]> {
  const texts = readJsonLines<Incoming>(data, 'isaf', `${part}.jsonl`)
    .map((row) => row.text)
    .slice(0, 120);
  let tokens = 0;
  const whole = documentsPerSecond(texts, (text) => {
    tokens += annotate(createDocument(text), noFacts).tokens.length;
  });
  const peak = process.memoryUsage().rss / 2 ** 20;
  const perDocument = tokens / whole.documents;
  const floor = documentsPerSecond(texts, (text) => annotate(createDocument(text), noFacts, { until: 'tokens' }));
  const wink = documentsPerSecond(texts, winkReader());
  const compromise = documentsPerSecond(texts.slice(0, 30), compromiseReader());
  return [
    { name: 'documents_per_s', value: whole.rate, unit: '/s' },
    { name: 'tokens_per_s', value: Math.round(whole.rate * perDocument), unit: '/s' },
    { name: 'peak_mb', value: Math.round(peak), unit: 'MB' },
    { name: 'load_ms', value: loadTime(), unit: 'ms' },
    { name: 'floor_ratio', value: whole.rate / floor.rate, unit: 'ratio' },
    { name: 'vs_wink_ratio', value: whole.rate / wink.rate, unit: 'ratio' },
    { name: 'vs_compromise_ratio', value: whole.rate / compromise.rate, unit: 'ratio' },
  ];
}

function documentsPerSecond(
  texts: readonly string[],
  read: (text: string) => unknown,
): { rate: number; documents: number } {
  for (const text of texts) read(text);
  const start = cpuMilliseconds();
  let timed = 0;
  while (cpuMilliseconds() - start < LEAST) {
    for (const text of texts) read(text);
    timed += texts.length;
  }
  return { rate: (1000 * timed) / (cpuMilliseconds() - start), documents: timed + texts.length };
}

/** Time that this process has had of a core: unlike the clock's, it does not count what other programs took. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const require = createRequire(import.meta.url);

function winkReader(): (text: string) => unknown {
  const wink = require('wink-nlp') as (model: unknown) => {
    readDoc(text: string): WinkDoc;
    its: Record<string, unknown>;
  };
  const nlp = wink(require('wink-eng-lite-web-model'));
  return (text) => {
    const doc = nlp.readDoc(text);
    return [doc.tokens().out(nlp.its.pos), doc.entities().out(), doc.sentences().out()];
  };
}

interface WinkDoc {
  tokens(): { out(what?: unknown): unknown };
  entities(): { out(what?: unknown): unknown };
  sentences(): { out(what?: unknown): unknown };
}

interface CompromiseView {
  json(): unknown;
  people(): { out(form: string): unknown };
  places(): { out(form: string): unknown };
  organizations(): { out(form: string): unknown };
}

function compromiseReader(): (text: string) => unknown {
  const nlp = require('compromise') as (text: string) => CompromiseView;
  return (text) => {
    const doc = nlp(text);
    return [doc.people().out('array'), doc.places().out('array'), doc.organizations().out('array'), doc.json()];
  };
}

/** Time from import to the first sentence read, less the start of Node itself; the best of five processes. */
function loadTime(): number {
  const module = new URL('../src/annotate/index.js', import.meta.url).href;
  const model = new URL('../src/model/document.js', import.meta.url).href;
  const script = `
    const t = performance.now();
    const { annotate } = await import(${JSON.stringify(module)});
    const { createDocument } = await import(${JSON.stringify(model)});
    annotate(createDocument('Gunmen killed two guards in the town on Monday.'), { published: null, url: null, language: 'en' });
    console.log(performance.now() - t);`;
  const times = Array.from({ length: 5 }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: fileURLToPath(new URL('.', import.meta.url)),
      }),
    ),
  );
  return Math.round(Math.min(...times));
}
