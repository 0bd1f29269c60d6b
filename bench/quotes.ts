import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../src/annotate/index.ts';
import { createDocument } from '../src/model/document.ts';
import { noFacts } from '../src/model/report.ts';
import type { Span } from '../src/model/span.ts';
import { writeJsonLines } from './corpus.ts';
import { type BenchOptions, type Figure, f1, share, tally } from './figure.ts';

/**
 * Who said what, against PolNeAR's stand-off annotation. Spans count by how much of them is found: precision is the mean, over
 * predicted spans, of the greatest share of the span that one gold span covers; recall the same the other way round
 * (intersection-based scoring, Johansson and Moschitti 2013). A source counts only in an attribution whose content meets the gold's.
 */
export async function run({ data, part, out }: BenchOptions): Promise<Figure[]> {
  const folder = join(data, 'polnear', part);
  if (!existsSync(folder)) throw new Error(`expected PolNeAR's ${part} part at ${folder}, found none`);
  const contents = tally();
  const sources = tally();
  const rows: unknown[] = [];
  for (const file of readdirSync(join(folder, 'attributions'))
    .filter((name) => name.endsWith('.ann'))
    .sort()) {
    const id = file.slice(0, -4);
    // The texts lack the four characters that the annotations' names end in.
    const text = readFileSync(join(folder, 'text', `${id.replace(/_[0-9a-f]{4}$/, '')}.txt`), 'utf8');
    const gold = readAttributions(readFileSync(join(folder, 'attributions', file), 'utf8'));
    const found = annotate(createDocument(text), noFacts).quotes.map(({ content, source }) => ({ content, source }));
    rows.push({ id, attributions: found });
    add(
      contents,
      gold.map((g) => g.content),
      found.map((f) => f.content),
    );
    addSources(sources, gold, found);
  }
  if (out !== null) writeJsonLines(out, rows);
  return [
    { name: 'content_f1', value: f1(contents) },
    { name: 'content_p', value: share(contents.pRight, contents.pAll) },
    { name: 'content_r', value: share(contents.rRight, contents.rAll) },
    { name: 'source_f1', value: f1(sources) },
  ];
}

interface Attribution {
  readonly content: Span;
  readonly source: Span | null;
}

/** Brat's stand-off format: `T` lines name spans, `E` lines join them. Spans in pieces run from the first to the last. */
export function readAttributions(content: string): Attribution[] {
  const spans = new Map<string, Span>();
  const found: Attribution[] = [];
  for (const line of content.split(/\r?\n/)) {
    const span = /^(T\d+)\t\S+ ([\d ;]+)\t/.exec(line);
    if (span !== null) {
      const numbers = span[2]!.split(/[ ;]/).map(Number);
      spans.set(span[1]!, { start: numbers[0]!, end: numbers.at(-1)! });
      continue;
    }
    if (!/^E\d+\t/.test(line)) continue;
    const content = spans.get(/\bContent:(T\d+)/.exec(line)?.[1] ?? '');
    const source = spans.get(/\bSource:(T\d+)/.exec(line)?.[1] ?? '') ?? null;
    if (content !== undefined) found.push({ content, source });
  }
  return found;
}

/** The greatest share of a span that one of the others covers. */
function coverage(span: Span, others: readonly Span[]): number {
  const shared = others.map((o) => Math.max(0, Math.min(span.end, o.end) - Math.max(span.start, o.start)));
  return shared.reduce((a, b) => Math.max(a, b), 0) / (span.end - span.start);
}

function add(sum: ReturnType<typeof tally>, gold: readonly Span[], found: readonly Span[]): void {
  for (const span of found) sum.pRight += coverage(span, gold);
  for (const span of gold) sum.rRight += coverage(span, found);
  sum.pAll += found.length;
  sum.rAll += gold.length;
}

function addSources(sum: ReturnType<typeof tally>, gold: readonly Attribution[], found: readonly Attribution[]): void {
  const meets = (a: Attribution, b: Attribution) => coverage(a.content, [b.content]) > 0;
  const one = (from: readonly Attribution[], to: readonly Attribution[]) =>
    from
      .filter((a) => a.source !== null)
      .map((a) =>
        coverage(
          a.source!,
          to.filter((b) => meets(a, b)).flatMap((b) => (b.source === null ? [] : [b.source])),
        ),
      );
  const predicted = one(found, gold);
  const expected = one(gold, found);
  sum.pRight += predicted.reduce((a, b) => a + b, 0);
  sum.pAll += predicted.length;
  sum.rRight += expected.reduce((a, b) => a + b, 0);
  sum.rAll += expected.length;
}
