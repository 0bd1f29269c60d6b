import { incidentTypes } from '../codebook/incident-types.ts';
import type { AccountValues, Figure } from '../model/account-values.ts';
import type { Place } from '../model/place.ts';
import { dateCells, listed, placeCells } from './account-row.ts';
import { citedWords, type ExportContext, valuesOf } from './context.ts';
import type { Cell } from './csv-cell.ts';
import { attributionInWords, figureInWords, placeInWords, victimInWords } from './in-words.ts';
import { typeInSchemes } from './loss.ts';
import { sourceNames, type ToldAccount, type ToldIncident } from './told-incidents.ts';

/** One row an incident: what each source says, side by side as "source: value | source: value". */
export const incidentColumns = [
  'incident_id',
  'grade',
  'accounts',
  'independent_texts',
  'sources',
  'type',
  'type_name',
  'types_by_source',
  'date',
  'date_precision',
  'date_earliest',
  'date_latest',
  'dates_by_source',
  'where_words',
  'locality',
  'admin2',
  'admin1',
  'country',
  'country_code',
  'where_precision',
  'latitude',
  'longitude',
  'radius_km',
  'places_by_source',
  'perpetrators_by_source',
  'victims_by_source',
  'killed_min',
  'killed_max',
  'killed_by_source',
  'wounded_min',
  'wounded_max',
  'wounded_by_source',
  'acled',
  'ucdp',
  'gtd',
  'plover',
  'citations',
] as const;

export type IncidentRow = Readonly<Record<(typeof incidentColumns)[number], Cell>>;

/**
 * An incident in one row. Where one value has to stand (type, date, place) it is the most exact that a central account gives,
 * and the column beside it keeps what every source says. Figures are never made one: the least and the most anyone gives.
 */
export function incidentRow(told: ToldIncident, context: ExportContext): IncidentRow {
  const { incident, accounts } = told;
  const bySource = <P extends keyof AccountValues>(property: P, words: (value: AccountValues[P]) => string | null) =>
    sideBySide(accounts, (a) => listed(valuesOf(context, a, property).flatMap((v) => said(a, words(v), context))));
  const main = centralOf(accounts, context);
  const type = mostTold(main, (a) => valuesOf(context, a, 'type')[0] ?? null);
  const place = finestPlace(main, context);
  return {
    incident_id: incident.id,
    grade: incident.grade,
    accounts: accounts.length,
    independent_texts: told.independentTexts,
    sources: listed(accounts.map(sourceNames)),
    type,
    type_name: incidentTypes().get(type ?? '')?.name ?? null,
    types_by_source: bySource('type', (code) => code),
    ...dateCells(finestDate(main, context)),
    dates_by_source: bySource('date', (date) => date.value || null),
    ...placeCells(place?.value ?? null, (words) => said(place!.from, words, context)[0] ?? words),
    places_by_source: bySource('place', placeInWords),
    perpetrators_by_source: bySource('perpetrator', attributionInWords),
    victims_by_source: bySource('victim', victimInWords),
    ...bounds('killed', accounts, context),
    killed_by_source: bySource('killed', figureInWords),
    ...bounds('wounded', accounts, context),
    wounded_by_source: bySource('wounded', figureInWords),
    ...typeInSchemes(type, null, context.losses),
    citations: JSON.stringify(accounts.map((a) => citedWords(a.account.anchor, context.mask))),
  };
}

const said = (told: ToldAccount, words: string | null, { mask }: ExportContext): string[] =>
  words === null ? [] : [mask(told.account.documentId, words)];

/** The accounts of reports that are about the incident; all of them where it is told as background only. */
function centralOf(accounts: readonly ToldAccount[], context: ExportContext): readonly ToldAccount[] {
  const central = accounts.filter((a) => valuesOf(context, a, 'prominence')[0] !== 'background');
  return central.length > 0 ? central : accounts;
}

function sideBySide(accounts: readonly ToldAccount[], words: (told: ToldAccount) => string | null): string | null {
  const parts = accounts.flatMap((a) => {
    const own = words(a);
    return own === null ? [] : [`${sourceNames(a)}: ${own}`];
  });
  return parts.length > 0 ? [...new Set(parts)].join(' | ') : null;
}

/** The value that most accounts give; of equally frequent ones the first in the order of the alphabet, so that it is stable. */
function mostTold(accounts: readonly ToldAccount[], value: (told: ToldAccount) => string | null): string | null {
  const counts = new Map<string, number>();
  for (const a of accounts) {
    const own = value(a);
    if (own !== null) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

const dateRank = ['day', 'range', 'month', 'season', 'year', 'decade', 'unknown'];

function finestDate(accounts: readonly ToldAccount[], context: ExportContext) {
  const dates = accounts.flatMap((a) => valuesOf(context, a, 'date')[0] ?? []);
  const key = (d: (typeof dates)[number]) => `${d.earliest === null ? 1 : 0}${dateRank.indexOf(d.precision)}`;
  const finest = dates.map(key).sort()[0];
  const told = dates.filter((d) => key(d) === finest);
  const value = [...new Set(told.map((d) => d.value))].sort(
    (a, b) => told.filter((d) => d.value === b).length - told.filter((d) => d.value === a).length || (a < b ? -1 : 1),
  )[0];
  return told.find((d) => d.value === value) ?? null;
}

function finestPlace(accounts: readonly ToldAccount[], context: ExportContext) {
  const places = accounts.flatMap((from) => {
    const value: Place | undefined = valuesOf(context, from, 'place')[0];
    return value ? [{ from, value }] : [];
  });
  const key = ({ value }: { value: Place }) => `${value.precision}${value.gazetteerId === null ? 1 : 0}${value.words}`;
  return places.sort((a, b) => (key(a) < key(b) ? -1 : 1))[0] ?? null;
}

/** The least and the most that anyone gives: lower bounds and best numbers; shares and totals with attackers left out. */
function bounds<N extends 'killed' | 'wounded'>(name: N, accounts: readonly ToldAccount[], context: ExportContext) {
  const whole = accounts
    .flatMap((a) => valuesOf(context, a, name) as readonly Figure[])
    .filter((f) => f.of === null && !f.includesAttackers);
  const numbers = whole.flatMap(({ count }) => [count.low ?? count.best, count.best ?? count.low, count.high]);
  const known = numbers.filter((n) => n !== null);
  return {
    [`${name}_min`]: known.length > 0 ? Math.min(...known) : null,
    [`${name}_max`]: known.length > 0 ? Math.max(...known) : null,
  } as Record<`${N}_min` | `${N}_max`, Cell>;
}
