import type { Coverage } from '../model/check.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import type { IncidentFilter, PlaceFilter, Window } from './claim-query.ts';
import type { IncidentDigest } from './digest.ts';
import type { Digests } from './digests.ts';

/** The reports of a record, counted by document and source: gathered once for many checks. */
export class ReportCounts {
  private readonly numbers = new Map<string, number>();
  /** By the number of a document, the numbers of the sources of its reports. */
  private readonly sources: number[][] = [];
  private readonly allSources = new Map<string, number>();
  /** The days on which reports were published, each once, ascending. */
  private readonly days: readonly string[];

  constructor({ reports }: Pick<SourcedRecord, 'reports'>) {
    this.days = [...new Set(reports.flatMap(({ published }) => published?.earliest ?? []))].sort();
    for (const { documentId, sourceId, publisher, id } of reports) {
      const document = numberIn(this.numbers, documentId);
      const source = numberIn(this.allSources, sourceId ?? publisher ?? id);
      const held = this.sources[document];
      if (held === undefined) this.sources[document] = [source];
      else held.push(source);
    }
  }

  /** Whether a report was published from the start of a window up to the day before its end: one of the last day may be the claim's own. */
  anyIn({ from, until }: Window): boolean {
    const day = this.days.find((one) => from === null || one >= from);
    return day !== undefined && (until === null || day < until);
  }

  /** How many reports and sources tell of these incidents. */
  of(digests: readonly IncidentDigest[]): { readonly reports: number; readonly sources: number } {
    const documents = new Uint8Array(this.numbers.size);
    const told = new Uint8Array(this.allSources.size);
    let [reports, sources] = [0, 0];
    for (const { accounts } of digests) {
      for (const { documentId } of accounts) {
        const document = this.numbers.get(documentId);
        if (document === undefined || documents[document] === 1) continue;
        documents[document] = 1;
        for (const source of this.sources[document]!) {
          reports += 1;
          sources += told[source] === 0 ? 1 : 0;
          told[source] = 1;
        }
      }
    }
    return { reports, sources };
  }
}

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/**
 * What the record holds in the window and place of a claim. A report covers the day it was published and the days of the
 * incidents it tells of; nothing is inferred for the days between.
 */
export function coverageOf(reports: ReportCounts, digests: Digests, { places, window }: IncidentFilter): Coverage {
  const inside = digests.inside(places, window);
  const names = new Set<string>();
  let [from, until]: [PartialDate | null, PartialDate | null] = [null, null];
  for (const { places: own, date } of inside) {
    for (const { admin1, country, words } of own) names.add(admin1 ?? country ?? words);
    if (date === null) continue;
    if (from === null || date.earliest! < from.earliest!) from = date;
    if (until === null || date.latest! > until.latest!) until = date;
  }
  const held = { ...reports.of(inside), incidents: inside.length, from, until };
  return { ...held, places: [...names].sort(), words: inWords(held, places, window) };
}

/**
 * Whether the record reaches back to where a window starts: it holds a dated incident in the claim's place before, or within the first
 * quarter of, the window. The incident that the claim is about is no coverage of what came before it.
 */
export function reachesBack(
  digests: Digests,
  places: readonly PlaceFilter[],
  window: Window,
  subject: IncidentDigest | null,
): boolean {
  if (window.from === null) {
    for (const digest of digests.inPlaces(places)) if (digest !== subject) return true;
    return false;
  }
  const until = window.until ?? digests.latestDay(subject);
  if (until === null) return false;
  const quarter = Date.parse(window.from) + (Date.parse(until) - Date.parse(window.from)) / 4;
  return digests.anyBy(new Date(quarter).toISOString().slice(0, 10), places, subject);
}

/** Whether the record holds an incident dated on or after `day` in the places of a claim; elsewhere it says nothing of them. */
export function reachesPast(digests: Digests, places: readonly PlaceFilter[], day: string): boolean {
  for (const { date } of digests.inPlaces(places)) if (date?.latest != null && date.latest >= day) return true;
  return false;
}

function inWords(
  { reports, sources, incidents, from, until }: Omit<Coverage, 'places' | 'words'>,
  places: readonly PlaceFilter[],
  window: Window,
): string {
  const where = places.length > 0 ? ` in ${places.map((p) => p.words).join(', ')}` : '';
  if (incidents === 0) return `The record holds no dated incident${where} ${window.words}.`;
  const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  const days = from === null || until === null ? '' : `, from ${from.earliest} to ${until.latest}`;
  return `The record holds ${plural(incidents, 'incident')}${where} ${window.words}${days}, in ${plural(reports, 'report')} of ${plural(sources, 'source')}. What it does not hold may still have happened.`;
}
