import type { AccountValues } from '../../src/model/account-values.ts';
import { type Count, count } from '../../src/model/count.ts';
import type { Incident } from '../../src/model/incident.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import type { Place } from '../../src/model/place.ts';
import type { SourcedRecord } from '../../src/model/sourced-record.ts';
import { Told } from '../told.ts';

/** One incident as one report tells it, in the few values that checks read. */
export interface Case {
  readonly id: string;
  readonly type?: string;
  readonly date?: string;
  readonly country?: string;
  readonly admin1?: string;
  readonly admin2?: string;
  /** Defaults to the name of `admin1`, as with a province and its capital. */
  readonly locality?: string | null;
  readonly site?: readonly [words: string, kind: string];
  readonly by?: readonly (readonly [name: string, status: AccountValues['perpetrator']['status'], by?: string])[];
  readonly victim?: readonly [name: string, post: string];
  readonly victims?: readonly (readonly [name: string | null, post: string | null, targetKind?: string])[];
  readonly targets?: readonly (readonly [words: string, kind: string])[];
  readonly outcome?: AccountValues['outcome'];
  /** `central` unless told. */
  readonly prominence?: AccountValues['prominence'];
  /** Plain figures in the report's own voice, or with the source that gives them. */
  readonly killed?: readonly (number | Count | readonly [figure: number | Count, by: string])[];
  readonly wounded?: readonly (number | Count | readonly [figure: number | Count, by: string])[];
  readonly publisher?: string;
  readonly published?: string;
}

const CODES: Readonly<Record<string, string>> = {
  Afghanistan: 'AF',
  Iran: 'IR',
  Pakistan: 'PK',
  Russia: 'RU',
  Turkey: 'TR',
};

type Where = { [K in 'admin1' | 'admin2' | 'locality']?: string | null };

function placeOf(country: string, { admin1 = null, admin2 = null, locality = admin1 }: Where): Place {
  const names = { country, countryCode: CODES[country] ?? null, admin1, admin2, locality };
  return {
    words: locality ?? admin1 ?? country,
    gazetteerId: null,
    ...names,
    lat: null,
    lon: null,
    radiusKm: null,
    precision: admin1 ? 4 : 6,
  };
}

/** A record in which each case is an incident of its own, and cases of one id are several accounts of one incident. */
export function smallRecord(cases: readonly Case[]): SourcedRecord {
  const told = cases.map((c, i) => ({ c, t: tell(c, i) }));
  const ids = [...new Set(cases.map((c) => c.id))].sort();
  const incidents = ids.map((id): Incident => {
    const accountIds = told.filter(({ c }) => c.id === id).map(({ t }) => t.accounts[0]!.id);
    return { kind: 'incident', id, accountIds: accountIds.sort(), grade: 'weak', gradeReasons: [] };
  });
  return {
    documents: new Map(told.map(({ t }) => [t.document.id, t.document])),
    sources: new Map(told.map(({ t }) => [t.source.id, t.source])),
    reports: told.map(({ t }) => t.report),
    readings: told.map(({ t }) => t.reading()),
    judgements: [],
    reviews: [],
    incidents,
    actors: [],
    families: [],
  };
}

function tell(c: Case, index: number): Told {
  const published = (c.published ?? c.date) ? parsePartialDate((c.published ?? c.date)!) : null;
  const t = new Told(`Report ${index}: an attack.`, { publisher: c.publisher ?? `Paper ${index}`, published });
  const lines: unknown[] = [
    ['type', c.type ?? 'bombing', 'attack'],
    ['prominence', c.prominence ?? 'central', 'attack'],
    ['outcome', c.outcome ?? 'carried_out', 'attack'],
  ];
  const say = (property: keyof AccountValues, value: unknown) => lines.push([property, value, 'attack']);
  if (c.date) say('date', parsePartialDate(c.date));
  if (c.country) say('place', placeOf(c.country, c));
  if (c.site) say('site', { words: c.site[0], siteKind: c.site[1] });
  for (const [words, targetKind] of c.targets ?? []) say('target', { words, targetKind });
  for (const [name, status, by] of c.by ?? []) say('perpetrator', { name, mentionId: null, status, by: by ?? null });
  for (const victim of victimsOf(c)) say('victim', victim);
  for (const property of ['killed', 'wounded'] as const)
    for (const figure of c[property] ?? []) say(property, figureOf(figure));
  t.account('attack', ...(lines as Parameters<Told['account']>[1][]));
  return t;
}

function victimsOf({ victim, victims }: Case): AccountValues['victim'][] {
  const all = [...(victim ? [victim] : []), ...(victims ?? [])] as NonNullable<Case['victims']>;
  return all.map(([name, post, targetKind]) => ({
    name,
    mentionId: null,
    post,
    description: null,
    number: null,
    outcome: 'killed',
    targetKind: targetKind ?? null,
  }));
}

function figureOf(figure: NonNullable<Case['killed']>[number]): AccountValues['killed'] {
  const [n, by] = Array.isArray(figure) ? (figure as [number | Count, string]) : [figure as number | Count, null];
  return { count: typeof n === 'number' ? count(n, String(n)) : n, by, of: null, includesAttackers: false };
}
