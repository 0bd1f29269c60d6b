import { annotate } from '../src/annotate/index.ts';
import { builtInReader } from '../src/extract/index.ts';
import { createDocument } from '../src/model/document.ts';
import { noFacts } from '../src/model/report.ts';
import { readJsonLines, writeJsonLines } from './corpus.ts';
import { type BenchOptions, type Figure, share } from './figure.ts';
import { isafLabel } from './isaf-prediction.ts';
import { bestFields, type IsafLabel, scoreIsaf } from './score-isaf.ts';

interface Release {
  readonly id: string;
  readonly text: string;
  readonly label: IsafLabel;
}

interface Pair {
  readonly id: string;
  readonly predicted: readonly IsafLabel[];
  readonly gold: IsafLabel;
  readonly days: ReadonlySet<string>;
}

/**
 * Military press releases: `isaf/<part>.jsonl`, each record against the account that matches it best. `date_decided` counts only
 * the records whose gold day is a day that some word of the text resolves to: 41 of the development part lie a day before every
 * day told, and 36 texts tell none.
 */
export async function run({ data, part, out, sets }: BenchOptions): Promise<Figure[]> {
  const releases = readJsonLines<Release>(data, 'isaf', `${part}.jsonl`);
  const pairs: Pair[] = [];
  for (const { id, text, label } of releases) {
    const reading = await builtInReader.read(createDocument(text), noFacts);
    pairs.push({ id, predicted: reading.accounts.map(isafLabel), gold: label, days: daysTold(text) });
  }
  if (out)
    writeJsonLines(
      out,
      pairs.map(({ id, predicted }) => ({ id, predicted })),
    );
  if (sets.includes('errors')) for (const line of pairs.flatMap(errorLines)) console.log(line);
  const decided = pairs.filter(({ gold, days }) => gold.start_date !== null && days.has(gold.start_date));
  const right = decided.filter((pair) => bestFields(pair.predicted, pair.gold).includes('date')).length;
  return [
    ...scoreIsaf(pairs),
    { name: 'date_decided', value: share(right, decided.length) },
    { name: 'records_decided', value: decided.length, unit: 'records' },
  ];
}

/** Every day that some words of the text resolve to, the dateline's included. */
function daysTold(text: string): Set<string> {
  const { times } = annotate(createDocument(text), noFacts, { until: 'names' });
  return new Set(times.flatMap(({ date }) => (date.precision === 'day' && date.earliest ? [date.earliest] : [])));
}

function errorLines({ id, predicted, gold }: Pair): string[] {
  const right = new Set(bestFields(predicted, gold));
  const nearest = [...predicted].sort((a, b) => bestFields([b], gold).length - bestFields([a], gold).length)[0];
  if (!nearest) return [`${id} no account`];
  return SCORED.filter(([figure]) => !right.has(figure)).map(
    ([figure, field]) => `${id} ${figure}: ${JSON.stringify(nearest[field])}, gold ${JSON.stringify(gold[field])}`,
  );
}

const SCORED: readonly (readonly [figure: string, field: keyof IsafLabel])[] = [
  ['date', 'start_date'],
  ['province', 'province'],
  ['killed', 'min_killed'],
  ['captured', 'min_captured'],
  ['group', 'target_group'],
  ['killq', 'killq'],
  ['captureq', 'captureq'],
];
