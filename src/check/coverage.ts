import type { Coverage } from '../model/check.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import type { IncidentFilter, PlaceFilter, Window } from './claim-query.ts';
import type { IncidentDigest } from './digest.ts';
import { liesIn } from './filter.ts';
import { dateInWindow } from './window.ts';

/**
 * What the record holds in the window and place of a claim. A report covers the day it was published and the days of the
 * incidents it tells of; nothing is inferred for the days between.
 */
export function coverageOf(
  record: SourcedRecord,
  digests: readonly IncidentDigest[],
  filter: IncidentFilter,
): Coverage {
  const inside = digests.filter((d) => inPlaces(d, filter.places) && dateInWindow(d.date, filter.window) === 'yes');
  const documents = new Set(inside.flatMap((d) => d.accounts.map((a) => a.documentId)));
  const reports = record.reports.filter((r) => documents.has(r.documentId));
  const dates = inside.map((d) => d.date).filter((d) => d !== null);
  const places = [...new Set(inside.flatMap((d) => d.places.map((p) => p.admin1 ?? p.country ?? p.words)))].sort();
  const sources = new Set(reports.map((r) => r.sourceId ?? r.publisher ?? r.id)).size;
  return {
    reports: reports.length,
    sources,
    incidents: inside.length,
    from: first(dates, (a, b) => a.earliest! < b.earliest!),
    until: first(dates, (a, b) => a.latest! > b.latest!),
    places,
    words: inWords(reports.length, sources, inside.length, dates, filter),
  };
}

/**
 * Whether the record reaches back to where a window starts: it holds a dated incident in the claim's place before, or within the first
 * quarter of, the window. The incident that the claim is about is no coverage of what came before it.
 */
export function reachesBack(
  all: readonly IncidentDigest[],
  places: readonly PlaceFilter[],
  window: Window,
  subject: IncidentDigest | null,
): boolean {
  const digests = all.filter((d) => d !== subject);
  if (window.from === null) return digests.some((d) => inPlaces(d, places));
  const until = window.until ?? latestDay(digests);
  if (until === null) return false;
  const quarter = Date.parse(window.from) + (Date.parse(until) - Date.parse(window.from)) / 4;
  return digests.some((d) => d.date?.latest != null && Date.parse(d.date.latest) <= quarter && inPlaces(d, places));
}

/** Whether the record holds an incident dated on or after `day` in the places of a claim; elsewhere it says nothing of them. */
export function reachesPast(digests: readonly IncidentDigest[], places: readonly PlaceFilter[], day: string): boolean {
  return digests.some((d) => d.date?.latest != null && d.date.latest >= day && inPlaces(d, places));
}

export function inPlaces(digest: IncidentDigest, places: readonly PlaceFilter[]): boolean {
  return places.length === 0 || places.some((place) => liesIn(digest, place));
}

function latestDay(digests: readonly IncidentDigest[]): string | null {
  return digests.reduce<string | null>(
    (latest, d) => (d.date?.latest != null && (latest === null || d.date.latest > latest) ? d.date.latest : latest),
    null,
  );
}

function first(dates: readonly PartialDate[], before: (a: PartialDate, b: PartialDate) => boolean): PartialDate | null {
  return dates.reduce<PartialDate | null>((best, date) => (best === null || before(date, best) ? date : best), null);
}

function inWords(
  reports: number,
  sources: number,
  incidents: number,
  dates: readonly PartialDate[],
  { window, places }: IncidentFilter,
): string {
  const where = places.length > 0 ? ` in ${places.map((p) => p.words).join(', ')}` : '';
  if (incidents === 0) return `The record holds no dated incident${where} ${window.words}.`;
  const days = dates.flatMap((d) => [d.earliest!, d.latest!]).sort();
  const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  return `The record holds ${plural(incidents, 'incident')}${where} ${window.words}, from ${days[0]} to ${days.at(-1)}, in ${plural(reports, 'report')} of ${plural(sources, 'source')}. What it does not hold may still have happened.`;
}
