import type { Timeline } from '../model/view/timeline.ts';
import { monthOf } from './date-columns.ts';
import type { Found } from './incident-search.ts';
import { hasRow } from './row-set.ts';

const MOST_MONTHS = 120;
const MOST_RANGES = 200;

/** When the incidents happened, as far as is known: an uncertain date is a range, never a point. */
export function timelineOf(found: Found): Timeline {
  const { dated, first, last, uncertain } = daysOf(found);
  const undated = found.total - dated;
  if (dated === 0) return { unit: 'month', bins: [], ranges: [], uncertain: 0, undated };
  const unit = monthOf(last) - monthOf(first) < MOST_MONTHS ? 'month' : 'year';
  return { unit, bins: binsOf(found, unit, first, last), ranges: uncertainDates(found), uncertain, undated };
}

/** Calls `take` with the number of each row found that has a date. */
function eachDated({ columns, fits }: Found, take: (number: number) => void): void {
  const { earliest } = columns.dates;
  for (let n = 0; n < columns.size; n++) if (earliest[n] !== 0 && hasRow(fits, n)) take(n);
}

/** How many have a date, the first and last day (20230503) on which any may lie, and how many have no known day. */
export function daysOf(found: Found) {
  const { earliest, latest } = found.columns.dates;
  let [dated, uncertain, first, last] = [0, 0, Number.POSITIVE_INFINITY, 0];
  eachDated(found, (n) => {
    dated += 1;
    if (earliest[n] !== latest[n]) uncertain += 1;
    first = Math.min(first, earliest[n]!);
    last = Math.max(last, latest[n]!);
  });
  return { dated, uncertain, first, last };
}

function binsOf(found: Found, unit: Timeline['unit'], first: number, last: number): Timeline['bins'] {
  const { earliest, latest } = found.columns.dates;
  const unitOf = (day: number) => (unit === 'month' ? monthOf(day) : Math.floor(day / 10_000));
  const start = unitOf(first);
  const size = unitOf(last) - start + 1;
  const certain = new Uint32Array(size);
  /** By how many more or fewer than the bin before may lie in each. */
  const steps = new Int32Array(size + 1);
  eachDated(found, (n) => {
    const [from, until] = [unitOf(earliest[n]!) - start, unitOf(latest[n]!) - start];
    if (from === until) certain[from]! += 1;
    else {
      steps[from]! += 1;
      steps[until + 1]! -= 1;
    }
  });
  let possible = 0;
  return Array.from(certain, (n, i) => {
    possible += steps[i]!;
    return { start: unit === 'month' ? monthWords(start + i) : yearWords(start + i), certain: n, possible };
  });
}

/** Those whose day is not known, earliest first; at most as many as can be drawn. */
function uncertainDates({ columns, fits }: Found): Timeline['ranges'] {
  const { earliest, latest } = columns.dates;
  const ranges: Timeline['ranges'][number][] = [];
  for (const n of columns.order('date', false)) {
    if (ranges.length === MOST_RANGES) break;
    if (earliest[n] === latest[n] || !hasRow(fits, n)) continue;
    const { id, type, place, date } = columns.rows[n]!.row;
    ranges.push({ id, type, place, earliest: date!.earliest!, latest: date!.latest!, precision: date!.precision });
  }
  return ranges;
}

const yearWords = (n: number) => String(n).padStart(4, '0');
const monthWords = (month: number) =>
  `${yearWords(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
