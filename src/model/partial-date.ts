/** How much of a date is known. `range` runs over several days that no calendar unit names; `unknown` has no value. */
export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'range' | 'unknown';

/**
 * A date with its precision. `value` is an ISO 8601 prefix, and its length carries the precision: `2024-12-11`, `2024-12`,
 * `2024`, `202X` (decade), `2024-SU` (season: SP SU FA WI), `2024-12-01/2024-12-05` (range), `XXXX-08-26` (year not known), '' (unknown).
 * `earliest` and `latest` are the first and last day it can mean, inclusive, ISO; both null when the year is not known.
 */
export interface PartialDate {
  readonly value: string;
  readonly precision: DatePrecision;
  readonly earliest: string | null;
  readonly latest: string | null;
}

export const unknownDate: PartialDate = { value: '', precision: 'unknown', earliest: null, latest: null };

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** Days in `month` (1-12) of `year` in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day, or null where the calendar has no such day (31 June). `year` null means that it is not known. */
export function dayDate(year: number | null, month: number, day: number): PartialDate | null {
  // 2000 is a leap year, so 29 February stays possible while the year is not known.
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year ?? 2000, month)) return null;
  const tail = `${pad(month)}-${pad(day)}`;
  if (year === null) return { value: `XXXX-${tail}`, precision: 'day', earliest: null, latest: null };
  const value = `${pad(year, 4)}-${tail}`;
  return { value, precision: 'day', earliest: value, latest: value };
}

/** A month, or null where `month` is not 1-12. */
export function monthDate(year: number | null, month: number): PartialDate | null {
  if (month < 1 || month > 12) return null;
  if (year === null) return { value: `XXXX-${pad(month)}`, precision: 'month', earliest: null, latest: null };
  const value = `${pad(year, 4)}-${pad(month)}`;
  return { value, precision: 'month', earliest: `${value}-01`, latest: `${value}-${pad(daysInMonth(year, month))}` };
}

export function yearDate(year: number): PartialDate {
  const value = pad(year, 4);
  return { value, precision: 'year', earliest: `${value}-01-01`, latest: `${value}-12-31` };
}

/** A span of days, both ends inclusive ISO days. Throws RangeError when it ends before it starts. */
export function rangeDate(earliest: string, latest: string): PartialDate {
  if (latest < earliest)
    throw new RangeError(`expected a range that ends after it starts, found ${earliest}/${latest}`);
  return { value: `${earliest}/${latest}`, precision: 'range', earliest, latest };
}

/** Reads `value` as PartialDate writes it; null for anything else, so that a stored or typed date is never guessed. */
export function parsePartialDate(value: string): PartialDate | null {
  if (value === '') return unknownDate;
  const range = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(value);
  if (range) {
    const from = parsePartialDate(range[1]!);
    const to = parsePartialDate(range[2]!);
    return from && to && from.value <= to.value ? rangeDate(from.value, to.value) : null;
  }
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (season) return seasonDate(Number(season[1]), season[2] as Season);
  const decade = /^(\d{3})X$/.exec(value);
  if (decade) return { value, precision: 'decade', earliest: `${decade[1]}0-01-01`, latest: `${decade[1]}9-12-31` };
  const m = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!m) return null;
  const year = m[1] === 'XXXX' ? null : Number(m[1]);
  if (m[3]) return dayDate(year, Number(m[2]), Number(m[3]));
  if (m[2]) return monthDate(year, Number(m[2]));
  return year === null ? null : yearDate(year);
}

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

const SEASON_START: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A meteorological season of the northern hemisphere (three whole months); winter runs into the next year. */
export function seasonDate(year: number, season: Season): PartialDate {
  const first = SEASON_START[season];
  const lastYear = season === 'WI' ? year + 1 : year;
  const last = ((first + 1) % 12) + 1;
  return {
    value: `${pad(year, 4)}-${season}`,
    precision: 'season',
    earliest: `${pad(year, 4)}-${pad(first)}-01`,
    latest: `${pad(lastYear, 4)}-${pad(last)}-${pad(daysInMonth(lastYear, last))}`,
  };
}

/** True when some day can be meant by both. An unknown date or year overlaps everything: it rules nothing out. */
export function datesOverlap(a: PartialDate, b: PartialDate): boolean {
  if (a.earliest === null || a.latest === null || b.earliest === null || b.latest === null) return true;
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** `iso` day shifted by whole days, in UTC so that no time zone moves it. */
export function shiftDay(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
