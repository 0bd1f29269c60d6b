import type { PartialDate } from '../model/partial-date.ts';
import type { Window } from './claim-query.ts';

/** Whether a date lies in a window for certain, may lie in it, or does not. Undated incidents may lie anywhere. */
export function dateInWindow(date: PartialDate | null, window: Window): 'yes' | 'maybe' | 'no' {
  if (window.from === null && window.until === null) return 'yes';
  if (date === null || date.earliest === null || date.latest === null) return 'maybe';
  if (window.from !== null && date.latest < window.from) return 'no';
  if (window.until !== null && date.earliest > window.until) return 'no';
  const inside =
    (window.from === null || date.earliest >= window.from) && (window.until === null || date.latest <= window.until);
  return inside ? 'yes' : 'maybe';
}

/** `iso` day moved back by whole calendar months; the last day of a shorter month where the day does not exist. */
export function monthsBefore(iso: string, months: number): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) - months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(y, m, 0)).getUTCDate();
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}
