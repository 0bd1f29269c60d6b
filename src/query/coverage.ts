import type { Coverage, CoverageGap, SourceCoverage } from '../model/view/coverage.ts';
import { grouped } from './grouped.ts';
import type { RecordIndex } from './record-index.ts';

const MOST_MONTHS = 120;
const MOST_SOURCES = 12;
const MOST_GAPS = 5;

interface Dated {
  readonly source: string;
  readonly day: string;
  readonly month: number;
}

/** Over which months, and by which sources, the record has reports. A report counts in the month in which it was published. */
export function coverageOf(index: RecordIndex): Coverage {
  const { reports } = index.record;
  const dated = reports.flatMap(({ documentId, publisher, published }): Dated[] => {
    const day = published?.precision === 'day' ? published.earliest : null;
    return day === null ? [] : [{ source: publisher ?? index.sourceOf(documentId), day, month: monthNumber(day) }];
  });
  const months = dated.map(({ month }) => month);
  const first = months.reduce((least, month) => Math.min(least, month), Number.POSITIVE_INFINITY);
  const last = months.reduce((most, month) => Math.max(most, month), Number.NEGATIVE_INFINITY);
  const undated = reports.length - dated.length;
  if (dated.length === 0) return { ...nothing, undated };
  const unit = last - first < MOST_MONTHS ? 'month' : 'year';
  const binOf = (month: number) => (unit === 'month' ? month - first : yearOf(month) - yearOf(first));
  const size = binOf(last) + 1;
  const counts = (list: readonly Dated[]) => {
    const bins = new Array<number>(size).fill(0);
    for (const { month } of list) bins[binOf(month)]! += 1;
    return bins;
  };
  const sources = sourcesOf(dated, counts);
  const gaps = gapsIn(new Set(months), first, last);
  return {
    unit,
    starts: Array.from({ length: size }, (_, i) =>
      unit === 'month' ? monthWords(first + i) : yearWords(yearOf(first) + i),
    ),
    reports: counts(dated),
    sources: sources.slice(0, MOST_SOURCES),
    otherSources: Math.max(sources.length - MOST_SOURCES, 0),
    undated,
    months: last - first + 1,
    monthsWithout: gaps.reduce((sum, gap) => sum + gap.months, 0),
    gaps: gaps.slice(0, MOST_GAPS),
  };
}

const nothing: Coverage = {
  unit: 'month',
  starts: [],
  reports: [],
  sources: [],
  otherSources: 0,
  undated: 0,
  months: 0,
  monthsWithout: 0,
  gaps: [],
};

function sourcesOf(dated: readonly Dated[], counts: (list: readonly Dated[]) => readonly number[]): SourceCoverage[] {
  return [...grouped(dated, ({ source }) => source)]
    .map(([name, list]) => {
      const days = list.map(({ day }) => day).sort();
      return { name, reports: list.length, first: days[0] ?? null, last: days.at(-1) ?? null, bins: counts(list) };
    })
    .sort((a, b) => b.reports - a.reports || (a.name < b.name ? -1 : 1));
}

/** Runs of months without a report, the longest first. */
function gapsIn(filled: ReadonlySet<number>, first: number, last: number): CoverageGap[] {
  const gaps: CoverageGap[] = [];
  for (let month = first; month <= last; month++) {
    if (filled.has(month)) continue;
    const from = month;
    while (!filled.has(month + 1)) month++;
    gaps.push({ from: monthWords(from), until: monthWords(month), months: month - from + 1 });
  }
  return gaps.sort((a, b) => b.months - a.months || (a.from < b.from ? -1 : 1));
}

/** Months since the year 0. */
const monthNumber = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
const yearOf = (month: number) => Math.floor(month / 12);
const yearWords = (year: number) => String(year).padStart(4, '0');
const monthWords = (month: number) => `${yearWords(yearOf(month))}-${String((month % 12) + 1).padStart(2, '0')}`;
