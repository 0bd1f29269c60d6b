import { dayNumber } from './day-scale.ts';

/** Where bins, ticks and days lie on a chart whose bins are equally wide; styles keep to the writing direction. */
export interface BinScale {
  /** ISO prefixes of the bins: `2023-05`, `2023`. */
  readonly starts: readonly string[];
  readonly bin: (i: number) => Placed;
  /** From the first bin to the last, both whole. */
  readonly bins: (from: number, until: number) => Placed;
  /** From the first to the last day, inclusive; days outside end at the edge. */
  readonly days: (earliest: string, latest: string) => Placed;
  /** The bin that a year, month or day lies in, or the nearest. */
  readonly indexOf: (prefix: string) => number;
  readonly ticks: readonly { readonly at: { insetInlineStart: string }; readonly words: string }[];
}

export type Placed = { readonly insetInlineStart: string; readonly inlineSize: string };

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
/** Labels nearer to each other, or to the end, than this share of the width would touch. */
const LEAST_GAP = 0.075;

export function binScale(starts: readonly string[]): BinScale {
  const n = starts.length;
  const placed = (from: number, until: number): Placed => ({
    insetInlineStart: percent(from / n),
    inlineSize: percent((until - from) / n),
  });
  const shareOf = (day: string) => {
    const i = indexOf(starts, day);
    const [first, next] = [firstDay(starts[i]!), firstDayAfter(starts[i]!)];
    const inBin = (dayNumber(day) - dayNumber(first)) / (dayNumber(next) - dayNumber(first));
    return i + Math.min(Math.max(inBin, 0), 1);
  };
  const dayShare = 1 / (starts[0]!.length > 4 ? 31 : 366);
  return {
    starts,
    bin: (i) => placed(i, i + 1),
    bins: (from, until) => placed(from, until + 1),
    days: (earliest, latest) => placed(shareOf(earliest), Math.min(shareOf(latest) + dayShare, n)),
    indexOf: (prefix) => indexOf(starts, prefix),
    ticks: ticksOf(starts),
  };
}

/** Bins are in order of time, so ISO prefixes can be compared as text. */
function indexOf(starts: readonly string[], prefix: string): number {
  const width = starts[0]!.length;
  const wanted = prefix.slice(0, width);
  const after = starts.findIndex((start) => start.slice(0, wanted.length) >= wanted);
  return after === -1 ? starts.length - 1 : after;
}

const firstDay = (start: string) => (start.length > 4 ? `${start}-01` : `${start}-01-01`);

function firstDayAfter(start: string): string {
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  if (start.length === 4 || month === 12) return `${String(year + 1).padStart(4, '0')}-01-01`;
  return `${start.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`;
}

/** A label at the first bin of every year, or of as many years apart as there is room for. */
function ticksOf(starts: readonly string[]): BinScale['ticks'] {
  const years = new Map<string, number>();
  for (const [i, start] of starts.entries()) if (!years.has(start.slice(0, 4))) years.set(start.slice(0, 4), i);
  const step = [1, 2, 5, 10, 20, 50, 100].find((every) => years.size / every <= 1 / LEAST_GAP) ?? 200;
  const ticks: { at: { insetInlineStart: string }; words: string }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [year, i] of years) {
    const share = i / starts.length;
    const isWanted = Number(year) % step === 0 || years.size === 1;
    if (!isWanted || share - last < LEAST_GAP || share > 1 - LEAST_GAP / 2) continue;
    ticks.push({ at: { insetInlineStart: percent(share) }, words: year });
    last = share;
  }
  return ticks;
}
