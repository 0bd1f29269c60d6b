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
  /** Some account has the gold day from the words of the release. */
  readonly recorded: boolean;
}

/**
 * Military press releases: `isaf/<part>.jsonl`, each record against the account that matches it best. Where a release tells no day
 * of an operation, the coder took the day of the release; `date` follows that, `date_recorded` counts only days that stand in the
 * record. `date_decided` counts only the records whose gold day is a day that some word of the text resolves to: of the development
 * part 41 lie a day before every day told, and 36 texts tell none.
 */
export async function run({ data, part, out, sets }: BenchOptions): Promise<Figure[]> {
  const releases = readJsonLines<Release>(data, 'isaf', `${part}.jsonl`);
  const pairs: Pair[] = [];
  for (const { id, text, label } of releases) {
    const reading = await builtInReader.read(createDocument(text), noFacts);
    const { days, released } = daysTold(text);
    const predicted = reading.accounts.map((account) => isafLabel(account, released));
    const recorded = reading.accounts.some((account) => isafLabel(account).start_date === label.start_date);
    pairs.push({ id, predicted, gold: label, days, recorded });
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
    { name: 'date_recorded', value: share(pairs.filter((pair) => pair.recorded).length, pairs.length) },
    { name: 'date_decided', value: share(right, decided.length) },
    { name: 'records_decided', value: decided.length, unit: 'records' },
  ];
}

/** Every day that some words of the text resolve to, the dateline's included, and that of the dateline. */
function daysTold(text: string): { readonly days: ReadonlySet<string>; readonly released: string | null } {
  const { times } = annotate(createDocument(text), noFacts, { until: 'names' });
  const days = times.flatMap(({ date }) => (date.precision === 'day' && date.earliest ? [date.earliest] : []));
  return { days: new Set(days), released: times.find((time) => time.isDateline)?.date.earliest ?? null };
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
