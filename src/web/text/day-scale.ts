import { strings } from '../strings.ts';

const DAY_MS = 86_400_000;
/** About this many ticks stand on a strip. */
const TICKS = 6;
const months = new Intl.DateTimeFormat(strings.language, { year: 'numeric', month: 'short', timeZone: 'UTC' });

/** Whole days since 1970 of an ISO day, in UTC so that no time zone moves it. */
export const dayNumber = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);

/** The ISO day of a number of days since 1970. */
export const isoDay = (n: number): string => new Date(n * DAY_MS).toISOString().slice(0, 10);

/** Where days lie on a strip, as styles that keep to the writing direction. */
export interface DayScale {
  readonly first: string;
  readonly last: string;
  readonly at: (day: string) => { insetInlineStart: string };
  readonly range: (from: string, until: string) => { insetInlineStart: string; inlineSize: string };
  readonly ticks: readonly { readonly day: string; readonly words: string }[];
}

/** A scale over the days with some room at both ends; null where there is no day. */
export function dayScale(days: readonly string[]): DayScale | null {
  const sorted = [...days].sort();
  if (sorted.length === 0) return null;
  const [low, high] = [dayNumber(sorted[0]!), dayNumber(sorted.at(-1)!)];
  const room = Math.max((high - low) * 0.04, 20);
  const [from, until] = [low - room, high + room];
  const share = (day: string) => ((dayNumber(day) - from) / (until - from)) * 100;
  const percent = (n: number) => `${n.toFixed(3)}%`;
  return {
    first: isoDay(Math.ceil(from)),
    last: isoDay(Math.floor(until)),
    at: (day) => ({ insetInlineStart: percent(share(day)) }),
    range: (a, b) => ({ insetInlineStart: percent(share(a)), inlineSize: percent(share(b) - share(a)) }),
    // A label at the very end would stand outside the strip.
    ticks: ticksBetween(isoDay(Math.ceil(from)), isoDay(Math.floor(until))).filter(({ day }) => share(day) < 94),
  };
}

/** First days of months or years, evenly spread. */
function ticksBetween(first: string, last: string): { day: string; words: string }[] {
  const monthOf = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
  const [from, until] = [monthOf(first), monthOf(last)];
  const step = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((n) => (until - from) / n <= TICKS) ?? 600;
  const ticks = [];
  for (let month = Math.ceil((from + 1) / step) * step; month <= until; month += step) {
    const day = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    ticks.push({ day, words: step % 12 === 0 ? day.slice(0, 4) : months.format(Date.parse(`${day}T00:00:00Z`)) });
  }
  return ticks;
}
