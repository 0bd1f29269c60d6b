import { shiftDay } from '../../model/partial-date.ts';

/** Calendars as the platform's ICU names them. Umm al-Qura is the civil calendar of Saudi Arabia, `islamic-civil` the arithmetic one. */
export type HijriSystem = 'persian' | 'islamic-umalqura' | 'islamic-civil';

export interface HijriDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const formats = new Map<HijriSystem, Intl.DateTimeFormat>();

function formatOf(system: HijriSystem): Intl.DateTimeFormat {
  const known = formats.get(system);
  if (known) return known;
  const made = new Intl.DateTimeFormat(`en-u-ca-${system}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  formats.set(system, made);
  return made;
}

/** The Hijri day of a Gregorian ISO day. */
export function toHijri(iso: string, system: HijriSystem): HijriDay {
  const parts = formatOf(system).formatToParts(new Date(`${iso}T00:00:00Z`));
  const read = (type: string) => Number.parseInt(parts.find((p) => p.type === type)?.value ?? '', 10);
  return { year: read('year'), month: read('month'), day: read('day') };
}

/** The Gregorian ISO day of a Hijri day, or null where that calendar has no such day (31 Hut). */
export function fromHijri(day: HijriDay, system: HijriSystem): string | null {
  if (day.month < 1 || day.month > 12 || day.day < 1 || day.day > 31) return null;
  const solar = system === 'persian';
  const epoch = solar ? Date.UTC(622, 2, 21) : Date.UTC(622, 6, 18);
  const length = solar ? 365.2422 : 354.36707;
  const days = (day.year - 1) * length + (day.month - 1) * (solar ? 30.6 : 29.53) + day.day - 1;
  const near = new Date(epoch + Math.round(days) * 86_400_000).toISOString().slice(0, 10);
  for (let off = -6; off <= 6; off++) {
    const iso = shiftDay(near, off);
    const back = toHijri(iso, system);
    if (back.year === day.year && back.month === day.month && back.day === day.day) return iso;
  }
  return null;
}

/** First and last Gregorian day of a Hijri month, or of a year where `month` is null; null where the calendar has none. */
export function hijriPeriod(year: number, month: number | null, system: HijriSystem): readonly [string, string] | null {
  const from = fromHijri({ year, month: month ?? 1, day: 1 }, system);
  const after =
    month === null || month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  const next = fromHijri(after, system);
  return from && next ? [from, shiftDay(next, -1)] : null;
}
