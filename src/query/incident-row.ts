import { classesOfPost } from '../check/post-class.ts';
import { incidentTypes } from '../codebook/incident-types.ts';
import type { FigureProperty } from '../model/view/figures.ts';
import type { Facet, IncidentRow, Spread } from '../model/view/incident-row.ts';
import { fold } from './fold.ts';
import type { IncidentSummary } from './incident-summary.ts';

/** A row with what a search looks at: its facet values and its folded words. */
export interface SearchRow {
  readonly row: IncidentRow;
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
  readonly words: string;
}

export function incidentRow(summary: IncidentSummary): IncidentRow {
  const { incident, type, date, place, site, attribution, victims, outcome, sources, documents } = summary;
  return {
    id: incident.id,
    type,
    date,
    place,
    site,
    perpetrators: attribution.lines.map(({ name, entries }) => ({
      name,
      statuses: [...new Set(entries.map(({ status }) => status))],
    })),
    victims: victims.map(({ name, post }) => ({ name, post })),
    killed: spread(summary, 'killed'),
    wounded: spread(summary, 'wounded'),
    outcome,
    grade: incident.grade,
    sources,
    documents,
  };
}

/** Figures of the whole, not of a share, and not those that count attackers. */
function spread({ figures }: IncidentSummary, property: FigureProperty): Spread | null {
  const whole = figures.filter((f) => f.property === property && f.figure.of === null && !f.figure.includesAttackers);
  if (whole.length === 0) return null;
  const counts = whole.map(({ figure }) => figure.count);
  const lows = counts.flatMap(({ low }) => low ?? []);
  const said = counts.flatMap(({ low, best, high }) => high ?? best ?? low ?? []);
  return {
    low: lows.length > 0 ? Math.min(...lows) : null,
    high: said.length > 0 ? Math.max(...said) : null,
    open: counts.some(({ high }) => high === null),
    figures: whole.length,
  };
}

export function searchRow(summary: IncidentSummary, titleOf: (documentId: string) => string | null): SearchRow {
  const row = incidentRow(summary);
  const { place } = row;
  return {
    row,
    facets: {
      type: row.type === null ? [] : [row.type],
      country: place?.country ? [place.country] : [],
      province: place?.admin1 && place.country ? [`${place.admin1}, ${place.country}`] : [],
      group: row.perpetrators.map(({ name }) => name),
      status: [...new Set(row.perpetrators.flatMap(({ statuses }) => statuses))],
      post: [...new Set(row.victims.flatMap(({ post }) => (post === null ? [] : classesOfPost(post))))],
      grade: [row.grade],
      date: [row.date?.precision ?? 'unknown'],
      place: [place === null ? 'none' : String(place.precision)],
      source: row.sources,
    },
    words: fold(words(summary, row, titleOf).join(' \n')),
  };
}

function words(summary: IncidentSummary, row: IncidentRow, titleOf: (documentId: string) => string | null): string[] {
  const { place } = row;
  const said = summary.accounts.flatMap(({ anchor, documentId }) => [anchor.quote, titleOf(documentId) ?? '']);
  return [
    row.id,
    incidentTypes().get(row.type ?? '')?.name ?? '',
    ...[place?.words, place?.locality, place?.admin2, place?.admin1, place?.country, row.site].map((w) => w ?? ''),
    ...row.perpetrators.map(({ name }) => name),
    ...row.victims.flatMap(({ name, post }) => [name ?? '', post ?? '']),
    ...row.sources,
    ...said,
  ];
}
