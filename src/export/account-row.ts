import { subtypeOf } from '../codebook/incident-subtypes.ts';
import { incidentTypes } from '../codebook/incident-types.ts';
import { dateLevels, placeLevels } from '../codebook/precision-levels.ts';
import type { Figure } from '../model/account-values.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Place } from '../model/place.ts';
import { accountProperties, citationsOf, citedWords, type ExportContext, valuesOf } from './context.ts';
import type { Cell } from './csv-cell.ts';
import { attributionInWords, figureInWords, victimInWords } from './in-words.ts';
import { noteKindLosses, typeInSchemes } from './loss.ts';
import { publishedPoint } from './published-place.ts';
import { sourceNames, type ToldAccount, type ToldIncident } from './told-incidents.ts';

const figures = ['killed', 'wounded', 'kidnapped', 'arrested', 'attackers_killed', 'attackers_arrested'] as const;
type FigureName = (typeof figures)[number];

const placeColumns = ['where_words', 'locality', 'admin2', 'admin1', 'country', 'country_code'] as const;
const pointColumns = ['where_precision', 'latitude', 'longitude', 'radius_km'] as const;
const dateColumns = ['date', 'date_precision', 'date_earliest', 'date_latest'] as const;
const schemeColumns = ['acled', 'ucdp', 'gtd', 'plover'] as const;
const precisionColumns = ['acled_time_precision', 'acled_geo_precision', 'ucdp_date_prec'] as const;

/** One row an account: what one document says of one incident. */
export const accountColumns = [
  'incident_id',
  'account_id',
  'document_id',
  'source',
  'source_kind',
  'source_side',
  'wire_family',
  'title',
  'url',
  'published',
  'prominence',
  'type',
  'type_name',
  'subtype',
  'outcome',
  ...dateColumns,
  ...placeColumns,
  ...pointColumns,
  'site',
  'site_kind',
  'target',
  'target_kind',
  'perpetrators',
  'victims',
  ...figures.flatMap((name) => [`${name}_low`, `${name}_best`, `${name}_high`, name] as const),
  'weapon',
  'weapon_code',
  ...schemeColumns,
  ...precisionColumns,
  'anchor_start',
  'anchor_end',
  'anchor_quote',
  'citations',
  'obtained',
] as const;

export type AccountRow = Readonly<Record<(typeof accountColumns)[number], Cell>>;

/** All that one document says of an incident in one row; several values of one property stand side by side, none is chosen. */
export function accountRow({ incident }: ToldIncident, told: ToldAccount, context: ExportContext): AccountRow {
  const { account } = told;
  const say = (words: string) => context.mask(account.documentId, words);
  const anchor = citedWords(account.anchor, context.mask);
  const type = valuesOf(context, told, 'type')[0] ?? null;
  const date = valuesOf(context, told, 'date')[0] ?? null;
  const place = valuesOf(context, told, 'place')[0] ?? null;
  const weapon = valuesOf(context, told, 'weapon')[0] ?? null;
  const subtype = type !== null && weapon !== null ? subtypeOf(type, weapon) : null;
  return {
    incident_id: incident.id,
    account_id: account.id,
    document_id: account.documentId,
    ...sourceCells(told, say),
    prominence: valuesOf(context, told, 'prominence')[0] ?? null,
    type,
    type_name: incidentTypes().get(type ?? '')?.name ?? null,
    subtype: subtype?.code ?? null,
    outcome: valuesOf(context, told, 'outcome')[0] ?? null,
    ...dateCells(date),
    ...placeCells(place, say),
    ...objectCells(told, context, say),
    ...allFigures(told, context, say),
    ...typeInSchemes(type, subtype, context.losses),
    acled_time_precision: (date && dateLevels().get(date.precision)?.acled) ?? null,
    acled_geo_precision: (place && placeLevels().get(place.precision)?.acled) ?? null,
    ucdp_date_prec: (date && dateLevels().get(date.precision)?.ucdp) ?? null,
    anchor_start: anchor.start,
    anchor_end: anchor.end,
    anchor_quote: anchor.quote,
    citations: JSON.stringify(citationsByProperty(told, context)),
    obtained: obtainedBy(told),
  };
}

type Say = (words: string) => string;

function sourceCells(told: ToldAccount, say: Say) {
  const report = told.reports[0];
  const source = told.sources[0];
  return {
    source: sourceNames(told),
    source_kind: source?.sourceKind ?? null,
    source_side: source?.side ?? null,
    wire_family: told.family?.id ?? null,
    title: report?.title ? say(report.title) : null,
    url: report?.url ?? null,
    published: report?.published?.value ?? null,
  };
}

export function dateCells(date: PartialDate | null) {
  return {
    date: date?.value ?? null,
    date_precision: date?.precision ?? null,
    date_earliest: date?.earliest ?? null,
    date_latest: date?.latest ?? null,
  };
}

export function placeCells(place: Place | null, say: Say) {
  const point = place && publishedPoint(place);
  return {
    where_words: place ? say(place.words) : null,
    locality: place?.locality ?? null,
    admin2: place?.admin2 ?? null,
    admin1: place?.admin1 ?? null,
    country: place?.country ?? null,
    country_code: place?.countryCode ?? null,
    where_precision: place?.precision ?? null,
    latitude: point?.lat ?? null,
    longitude: point?.lon ?? null,
    radius_km: point?.radiusKm ?? null,
  };
}

function objectCells(told: ToldAccount, context: ExportContext, say: Say) {
  const site = valuesOf(context, told, 'site')[0];
  const target = valuesOf(context, told, 'target')[0];
  const weapon = valuesOf(context, told, 'weapon')[0];
  noteKindLosses('target', target?.targetKind ?? null, context.losses);
  noteKindLosses('weapon', weapon?.code ?? null, context.losses);
  return {
    site: site ? say(site.words) : null,
    site_kind: site?.siteKind ?? null,
    target: target ? say(target.words) : null,
    target_kind: target?.targetKind ?? null,
    perpetrators: listed(valuesOf(context, told, 'perpetrator').map((p) => say(attributionInWords(p)))),
    victims: listed(valuesOf(context, told, 'victim').map((v) => say(victimInWords(v)))),
    weapon: weapon ? say(weapon.words) : null,
    weapon_code: weapon?.code ?? null,
  };
}

/** The preferred figure in numbers, and all figures in words. The numbers leave out shares and totals with attackers. */
function figureCells(all: readonly Figure[], say: Say): readonly [Cell, Cell, Cell, Cell] {
  const main = all.find((f) => f.of === null && !f.includesAttackers)?.count;
  return [
    main?.low ?? null,
    main?.best ?? null,
    main?.high ?? null,
    listed(all.map((figure) => say(figureInWords(figure)))),
  ];
}

type FigureCells = Record<FigureName | `${FigureName}_${'low' | 'best' | 'high'}`, Cell>;

function allFigures(told: ToldAccount, context: ExportContext, say: Say): FigureCells {
  const cells: Partial<FigureCells> = {};
  for (const name of figures) {
    const all = valuesOf(context, told, name);
    const [low, best, high, words] = figureCells(all, say);
    cells[`${name}_low`] = low;
    cells[`${name}_best`] = best;
    cells[`${name}_high`] = high;
    cells[name] = words;
    if (name === 'killed' && all.length > 1) {
      context.losses.add('ACLED', 'several figures of dead: one number is coded');
      context.losses.add('GTD', 'several figures of dead: one number is coded (nkill)');
    }
  }
  return cells as FigureCells;
}

/** Several values side by side in one cell; null for none. */
export function listed(parts: readonly string[]): string | null {
  return parts.length > 0 ? [...new Set(parts)].join('; ') : null;
}

/** Property by property, the words it rests on. */
function citationsByProperty(told: ToldAccount, context: ExportContext): Record<string, unknown> {
  const entries = accountProperties.flatMap((property) => {
    const words = context.standing.of(told.account, property).flatMap((s) => citationsOf(s, context.mask));
    return words.length > 0 ? [[property, words] as const] : [];
  });
  return Object.fromEntries(entries);
}

function obtainedBy({ account }: ToldAccount): string {
  const stamps = account.statements.map(({ reader }) => `${reader.origin}: ${reader.name} ${reader.version}`);
  return [...new Set(stamps)].sort().join('; ');
}
