import type { IncidentRow } from '../model/view/incident-row.ts';
import type { Timeline } from '../model/view/timeline.ts';

const MOST_MONTHS = 120;
const MOST_RANGES = 200;

/** When the incidents happened, as far as is known: an uncertain date is a range, never a point. */
export function timelineOf(rows: readonly IncidentRow[]): Timeline {
  const dated = rows.filter(({ date }) => date?.earliest && date.latest);
  const undated = rows.length - dated.length;
  const [earliest, latest] = [new Int32Array(dated.length), new Int32Array(dated.length)];
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [i, { date }] of dated.entries()) {
    earliest[i] = monthNumber(date!.earliest!);
    latest[i] = monthNumber(date!.latest!);
    first = Math.min(first, earliest[i]!);
    last = Math.max(last, latest[i]!);
  }
  if (dated.length === 0) return { unit: 'month', bins: [], ranges: [], uncertain: 0, undated };
  const unit = last - first < MOST_MONTHS ? 'month' : 'year';
  const binOf = (month: number) => (unit === 'month' ? month - first : year(month) - year(first));
  const size = (unit === 'month' ? last - first : year(last) - year(first)) + 1;
  const [certain, possible] = [new Uint32Array(size), new Uint32Array(size)];
  for (let i = 0; i < dated.length; i++) {
    const from = binOf(earliest[i]!);
    const until = binOf(latest[i]!);
    if (from === until) certain[from]! += 1;
    else for (let bin = from; bin <= until; bin++) possible[bin]! += 1;
  }
  const bins = Array.from(certain, (n, i) => ({
    start: unit === 'month' ? monthWords(first + i) : yearWords(year(first) + i),
    certain: n,
    possible: possible[i]!,
  }));
  const ranges = uncertainDates(dated);
  return { unit, bins, ranges: ranges.slice(0, MOST_RANGES), uncertain: ranges.length, undated };
}

function uncertainDates(dated: readonly IncidentRow[]): Timeline['ranges'] {
  const open = dated.filter(({ date }) => date!.earliest !== date!.latest);
  return open
    .map(({ id, type, place, date }) => ({
      id,
      type,
      place,
      earliest: date!.earliest!,
      latest: date!.latest!,
      precision: date!.precision,
    }))
    .sort(byTime);
}

const byTime = (a: Timeline['ranges'][number], b: Timeline['ranges'][number]) => {
  if (a.earliest !== b.earliest) return a.earliest < b.earliest ? -1 : 1;
  return a.id < b.id ? -1 : 1;
};

/** Months since the year 0. */
function monthNumber(iso: string): number {
  const digit = (at: number) => iso.charCodeAt(at) - 48;
  return (digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)) * 12 + digit(5) * 10 + digit(6) - 1;
}
const year = (month: number) => Math.floor(month / 12);
const yearWords = (n: number) => String(n).padStart(4, '0');
const monthWords = (month: number) => `${yearWords(year(month))}-${String((month % 12) + 1).padStart(2, '0')}`;
