import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from '../src/ingest/decode.ts';
import { mainText } from '../src/ingest/main-text.ts';
import { readPage } from '../src/ingest/page.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { scoreShingles } from './score-shingles.ts';

/** Main text of web pages: `web/ground-truth.json` (id -> articleBody) against `web/html/<id>.html.gz`. */
export async function run({ data, out }: BenchOptions): Promise<Figure[]> {
  const gold: Record<string, { articleBody: string }> = JSON.parse(
    readFileSync(join(data, 'web', 'ground-truth.json'), 'utf8'),
  );
  const ids = Object.keys(gold).sort();
  const predicted: Record<string, { articleBody: string }> = {};
  const sum = { precision: 0, recall: 0, ms: 0 };
  for (const id of ids) {
    const bytes = gunzipSync(readFileSync(join(data, 'web', 'html', `${id}.html.gz`)));
    const start = performance.now();
    const articleBody = mainText(readPage(decode(bytes)?.text ?? '')).join('\n\n');
    sum.ms += performance.now() - start;
    predicted[id] = { articleBody };
    const { precision, recall } = scoreShingles(articleBody, gold[id]!.articleBody);
    sum.precision += precision;
    sum.recall += recall;
  }
  if (out) writeFileSync(out, `${JSON.stringify(predicted, null, 1)}\n`);
  const [p, r] = [(100 * sum.precision) / ids.length, (100 * sum.recall) / ids.length];
  return [
    { name: 'shingle_f1', value: (2 * p * r) / (p + r) },
    { name: 'shingle_p', value: p },
    { name: 'shingle_r', value: r },
    { name: 'ms_per_page', value: sum.ms / ids.length, unit: 'ms' },
  ];
}
