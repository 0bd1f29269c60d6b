import type { IncidentRow } from './incident-row.ts';

/** Incidents of one month or year: those known to lie in it, and those that may. */
export interface TimeBin {
  /** ISO prefix, `2023-05` or `2023`. */
  readonly start: string;
  readonly certain: number;
  readonly possible: number;
}

export interface Timeline {
  readonly unit: 'month' | 'year';
  readonly bins: readonly TimeBin[];
  /** Each incident with the first and last day it may lie on; empty where there are too many to draw each. */
  readonly ranges: readonly { readonly id: string; readonly earliest: string; readonly latest: string }[];
  readonly undated: number;
}

const MOST_MONTHS = 120;
const MOST_RANGES = 400;
/** A date vaguer than this many bins says nothing on a timeline of months or years; it is counted as undated. */
const MOST_BINS_OF_ONE = 400;

/** When the incidents happened, as far as is known: an uncertain date is a range, never a point. */
export function timelineOf(rows: readonly IncidentRow[]): Timeline {
  const dated = rows.flatMap(({ id, date }) =>
    date?.earliest && date.latest ? [{ id, earliest: date.earliest, latest: date.latest }] : [],
  );
  dated.sort((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : a.id < b.id ? -1 : 1));
  const first = dated[0]?.earliest;
  const last = dated.reduce((max, { latest }) => (latest > max ? latest : max), '');
  if (first === undefined) return { unit: 'month', bins: [], ranges: [], undated: rows.length };
  const unit = monthsBetween(first, last) < MOST_MONTHS ? 'month' : 'year';
  const bins = new Map<string, { start: string; certain: number; possible: number }>(
    steps(first, last, unit).map((start) => [start, { start, certain: 0, possible: 0 }]),
  );
  for (const { earliest, latest } of dated) {
    const own = steps(earliest, latest, unit).slice(0, MOST_BINS_OF_ONE);
    for (const start of own) {
      const bin = bins.get(start);
      if (bin && own.length === 1) bin.certain += 1;
      else if (bin) bin.possible += 1;
    }
  }
  return {
    unit,
    bins: [...bins.values()],
    ranges: dated.length <= MOST_RANGES ? dated : [],
    undated: rows.length - dated.length,
  };
}

const monthNumber = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
const monthsBetween = (from: string, until: string) => monthNumber(until) - monthNumber(from);

function steps(from: string, until: string, unit: 'month' | 'year'): string[] {
  const [a, b] = [monthNumber(from), monthNumber(until)];
  const year = (month: number) => String(Math.floor(month / 12)).padStart(4, '0');
  if (unit === 'year') {
    const years = Math.floor(b / 12) - Math.floor(a / 12) + 1;
    return Array.from({ length: years }, (_, i) => year(a + 12 * i));
  }
  return Array.from({ length: b - a + 1 }, (_, i) => `${year(a + i)}-${String(((a + i) % 12) + 1).padStart(2, '0')}`);
}
