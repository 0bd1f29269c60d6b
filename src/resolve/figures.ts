import { voiceKind } from '../codebook/voice-kinds.ts';
import { type Count, formatCount } from '../model/count.ts';
import type { Aggregate, FigureRow } from '../model/view/figures.ts';
import { FIGURE_PROPERTIES, type FigureProperty, type MatrixCell } from '../model/view/figures.ts';
import { compareText } from './compare-text.ts';
import { countsOverlap, numberOf } from './compare-tolls.ts';
import { isWhole } from './value-matrix.ts';

/** The rows of the figures matrix, for each property that has a figure. */
export function figureRows(matrix: readonly MatrixCell[]): FigureRow[] {
  return FIGURE_PROPERTIES.flatMap((property) => {
    const cells = matrix.filter((c): c is MatrixCell<FigureProperty> => c.property === property);
    const whole = cells.filter((c) => c.supersededBy === null && isWhole(c.value));
    return whole.length > 0 ? [createRow(property, cells, whole)] : [];
  });
}

function createRow(
  property: FigureProperty,
  cells: readonly MatrixCell<FigureProperty>[],
  whole: readonly MatrixCell<FigureProperty>[],
): FigureRow {
  return {
    property,
    cells,
    conservative: conservative(whole),
    mostCorroborated: mostCorroborated(whole),
    latestOfficial: latestOfficial(whole),
    disagreement: disagreement(whole),
  };
}

function aggregate(
  count: { low: number | null; high: number | null },
  cells: readonly MatrixCell<FigureProperty>[],
  words: string,
): Aggregate {
  return { low: count.low, high: count.high, statementIds: cells.map((c) => c.statementId).sort(), words };
}

function saidBy(cell: MatrixCell<FigureProperty>): string {
  const source = cell.sourceNames[0] ?? 'a source not named';
  return cell.value.by === null ? source : `${cell.value.by} (${source})`;
}

function conservative(whole: readonly MatrixCell<FigureProperty>[]): Aggregate {
  const ranked = [...whole].sort(
    (a, b) => leastOf(a.value.count) - leastOf(b.value.count) || compareText(a.statementId, b.statementId),
  );
  const least = ranked[0]!;
  const low = leastOf(least.value.count);
  const high = least.value.count.high;
  return aggregate(
    { low, high },
    ranked.filter((c) => leastOf(c.value.count) === low),
    `the least that anyone gives: ${formatCount(least.value.count)}, ${saidBy(least)}`,
  );
}

function leastOf(count: Count): number {
  return count.low ?? 0;
}

function mostCorroborated(whole: readonly MatrixCell<FigureProperty>[]): Aggregate {
  const groups = new Map<number | null, MatrixCell<FigureProperty>[]>();
  for (const cell of whole) {
    const n = numberOf(cell.value.count);
    groups.set(n, [...(groups.get(n) ?? []), cell]);
  }
  const tellings = (cells: readonly MatrixCell<FigureProperty>[]) => new Set(cells.map((c) => c.telling)).size;
  const latest = (cells: readonly MatrixCell<FigureProperty>[]) => cells.at(-1)!.published?.earliest ?? '';
  const ranked = [...groups].sort(
    ([n, a], [m, b]) =>
      Number(m !== null) - Number(n !== null) ||
      tellings(b) - tellings(a) ||
      compareText(latest(b), latest(a)) ||
      (n ?? 0) - (m ?? 0),
  );
  const cells = ranked[0]![1];
  const count = cells[0]!.value.count;
  const n = tellings(cells);
  return aggregate(
    count,
    cells,
    `${formatCount(count)}, given by ${n} independent ${n === 1 ? 'telling' : 'tellings'} of ${tellings(whole)}`,
  );
}

function latestOfficial(whole: readonly MatrixCell<FigureProperty>[]): Aggregate | null {
  const official = whole.filter((c) => c.value.by !== null && voiceKind(c.value.by) === 'official').at(-1);
  return official
    ? aggregate(official.value.count, [official], `${formatCount(official.value.count)}, ${saidBy(official)}`)
    : null;
}

function disagreement(whole: readonly MatrixCell<FigureProperty>[]): string | null {
  const apart = whole.some((a) => whole.some((b) => !countsOverlap(a.value.count, b.value.count)));
  if (!apart) return null;
  const ranked = [...whole].sort((a, b) => (numberOf(a.value.count) ?? 0) - (numberOf(b.value.count) ?? 0));
  const [least, most] = [ranked[0]!, ranked.at(-1)!];
  return `from ${formatCount(least.value.count)}, ${saidBy(least)}, to ${formatCount(most.value.count)}, ${saidBy(most)}`;
}
