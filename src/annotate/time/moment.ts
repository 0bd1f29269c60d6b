import type { DayPart } from '../../codebook/calendar.ts';
import {
  dayDate,
  daysInMonth,
  monthDate,
  type PartialDate,
  type Season,
  seasonDate,
  shiftDay,
  unknownDate,
  yearDate,
} from '../../model/partial-date.ts';
import type { Clock } from './form.ts';

/** A point of the calendar as far as it is known. A year below 1 is before our era: -480 is 480 BC. */
export interface Moment {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly season: Season | null;
  readonly part: DayPart | null;
  readonly clock: Clock | null;
}

const none: Moment = { year: null, month: null, day: null, season: null, part: null, clock: null };

export function moment(parts: Partial<Moment>): Moment {
  return { ...none, ...parts };
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** TIMEX3's value: `1940-06-10`, `XXXX-08-26`, `BC0480-SU`, `1918-04-XXTNI`, `2003-03-20T05:34`. */
export function timexValue(m: Moment): string {
  const year = m.year === null ? 'XXXX' : m.year < 0 ? `BC${pad(-m.year, 4)}` : pad(m.year, 4);
  const timed = m.part !== null || m.clock !== null;
  const time = timed ? `T${m.clock ? clockValue(m.clock) : partValue(m.part!)}` : '';
  if (m.season && !timed) return `${year}-${m.season}`;
  if (m.day !== null || timed)
    return `${year}-${m.month === null ? 'XX' : pad(m.month)}-${m.day === null ? 'XX' : pad(m.day)}${time}`;
  return m.month === null ? year : `${year}-${pad(m.month)}`;
}

/** A part of the day as TIMEX3 writes it; noon is a clock time there. */
export function partValue(part: DayPart): string {
  return part === 'MI' ? '12:00' : part;
}

/** `05:34`, `11`, `06:40Z`, `21:34-05`, `14:00+04:30`. */
export function clockValue({ hour, minute, zone }: Clock): string {
  const time = `${pad(hour)}:${pad(minute ?? 0)}`;
  if (zone === null) return time;
  if (zone === 0) return `${time}Z`;
  const half = Math.abs(zone) % 1 ? ':30' : '';
  return `${time}${zone < 0 ? '-' : '+'}${pad(Math.trunc(Math.abs(zone)))}${half}`;
}

/** The date of a moment; null where the calendar has no such day. Years before our era have no PartialDate: unknown. */
export function dateOf(m: Moment): PartialDate | null {
  if (m.year !== null && m.year < 1) return unknownDate;
  if (m.season) return m.year === null ? unknownDate : seasonDate(m.year, m.season);
  if (m.day !== null) return m.month === null ? unknownDate : dayDate(m.year, m.month, m.day);
  if (m.month !== null) return monthDate(m.year, m.month);
  return m.year === null ? unknownDate : yearDate(m.year);
}

/** True for a moment that names a day which the calendar has: day arithmetic is safe on it. */
export function hasDay(m: Moment | null): m is Moment & { year: number; month: number; day: number } {
  if (m === null || m.year === null || m.month === null || m.day === null) return false;
  return m.year > 0 && m.year < 9999 && dayDate(m.year, m.month, m.day) !== null;
}

/** ISO day of a moment that has one. */
export function isoDay(m: { readonly year: number; readonly month: number; readonly day: number }): string {
  return `${pad(m.year, 4)}-${pad(m.month)}-${pad(m.day)}`;
}

export function momentOfIso(iso: string): Moment {
  const [year, month, day] = iso.split('-').map(Number);
  return moment({ year: year ?? null, month: month ?? null, day: day ?? null });
}

/** The moment that a partial date names, or null for ranges, seasons, decades and unknown dates. */
export function momentOf(date: PartialDate): Moment | null {
  const m = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date.value);
  return m ? moment({ year: Number(m[1]), month: m[2] ? Number(m[2]) : null, day: m[3] ? Number(m[3]) : null }) : null;
}

export function plusDays(m: Moment & { year: number; month: number; day: number }, days: number): Moment {
  return momentOfIso(shiftDay(isoDay(m), days));
}

/** Month arithmetic on a year and month; the day, where there is one, is dropped. */
export function plusMonths(m: Moment & { year: number; month: number }, months: number): Moment {
  const index = m.year * 12 + (m.month - 1) + months;
  return moment({ year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 });
}

/** Years counted without a year nought: 10 years after 5 BC is 6 AD. */
export function plusYears(year: number, years: number): number {
  const from = year < 0 ? year + 1 : year;
  const to = from + years;
  return to < 1 ? to - 1 : to;
}

/** 0 (Sunday) to 6. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/** ISO 8601 week of a day, `2024-W50`, with its Monday and Sunday. */
export function isoWeek(iso: string): { readonly value: string; readonly monday: string; readonly sunday: string } {
  const monday = shiftDay(iso, -((weekdayOf(iso) + 6) % 7));
  const thursday = shiftDay(monday, 3);
  const first = `${thursday.slice(0, 4)}-01-01`;
  const week = Math.floor((Date.parse(thursday) - Date.parse(first)) / (7 * 86_400_000)) + 1;
  return { value: `${thursday.slice(0, 4)}-W${pad(week)}`, monday, sunday: shiftDay(monday, 6) };
}

/** The last day of the month that a moment lies in, ISO. */
export function monthEnd(year: number, month: number): string {
  return isoDay({ year, month, day: daysInMonth(year, month) });
}
