import type { ScoredIncident } from './modern-gold.ts';

/** Year, month, day; null where not stated. */
type DateParts = readonly [number | null, number | null, number | null];

/** `2024-12-11`, `2024-12`, `2024`, `XXXX-02-11`; null for anything else. */
export function dateParts(value: string | null | undefined): DateParts | null {
  const found = /^\s*(\d{4}|[Xx]{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/.exec(value ?? '');
  if (!found) return null;
  const year = found[1]!.toUpperCase() === 'XXXX' ? null : Number(found[1]);
  return [year, found[2] ? Number(found[2]) : null, found[3] ? Number(found[3]) : null];
}

const DAY = 86_400_000;

/** First and last day, as milliseconds UTC, that the parts can mean; `year` stands in for one that is not known. */
function extent([ownYear, month, day]: DateParts, year: number): readonly [number, number] | null {
  const y = ownYear ?? year;
  if (month === null) return [Date.UTC(y, 0, 1), Date.UTC(y, 11, 31)];
  if (month < 1 || month > 12) return null;
  if (day === null) return [Date.UTC(y, month - 1, 1), Date.UTC(y, month, 0)];
  const at = Date.UTC(y, month - 1, day);
  return new Date(at).getUTCDate() === day ? [at, at] : null;
}

/** Gold unknown: no test. Day: within `tolerance` days. Month: inside it with 7 days' grace. Year: inside it. */
export function dateAgrees(gold: ScoredIncident, predicted: ScoredIncident, tolerance = 0): boolean {
  const g = dateParts(gold.date);
  if (g === null || gold.date_precision === 'unknown') return true;
  const stated = dateParts(predicted.date);
  if (stated === null) return false;
  const year = g[0] ?? stated[0] ?? 2000;
  const p: DateParts = g[0] === null ? [null, stated[1], stated[2]] : stated;
  const [from, to] = [extent(g, year), extent(p, year)];
  if (!from || !to) return false;
  const grace = DAY * (g[2] !== null ? tolerance : g[1] !== null ? 7 : 0);
  return to[0] <= from[1] + grace && to[1] >= from[0] - grace;
}

/** True when every stated part of the gold's date is the predicted one; null where the gold has no date. */
export function dateExact(gold: ScoredIncident, predicted: ScoredIncident): boolean | null {
  const g = dateParts(gold.date);
  if (g === null) return null;
  const p = dateParts(predicted.date);
  if (p === null) return false;
  if (g[0] === null) return g[1] === p[1] && g[2] === p[2];
  return g.every((part, i) => part === null || part === p[i]);
}
