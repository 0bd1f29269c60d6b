import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  KINDS,
  type Kind,
  OUTCOMES,
  type Outcome,
  PARTS,
  type Part,
  type Standing,
} from '../extract/templates/template-roles.ts';
import { plainWords } from '../extract/templates/things.ts';

/** What the keys say of the wordings of one report: for each, its parts, kinds of incident, standing and outcome. */
export interface TaughtWords {
  readonly parts: Set<Part>;
  readonly kinds: Set<Kind>;
  readonly standings: Set<Standing>;
  readonly outcomes: Set<Outcome>;
  /** Numbers of the incidents, in the order of the keys. */
  readonly incidents: Set<number>;
}

export interface TaughtReport {
  readonly id: string;
  readonly text: string;
  /** Kind of each incident that the keys hold, one entry an incident. */
  readonly incidents: readonly Kind[];
  readonly words: ReadonlyMap<string, TaughtWords>;
}

interface Fill {
  readonly alts: readonly string[];
  readonly xref?: readonly string[];
}
interface Keys {
  readonly id: string;
  readonly text: string;
  readonly templates: readonly { readonly slots: Readonly<Record<string, readonly Fill[] | undefined>> }[];
}
type Entities = readonly (readonly (readonly [string, number])[])[];
interface Roles {
  readonly id: string;
  readonly templates: readonly ({ readonly incident_type: string } & Readonly<Record<string, Entities>>)[];
}

const PART_OF_ROLE: Readonly<Record<string, Part>> = {
  PerpInd: 'perpetrator',
  PerpOrg: 'organisation',
  Target: 'target',
  Victim: 'victim',
  Weapon: 'weapon',
};

export function kindOfMuc(type: string): Kind {
  const first = type.split(' / ')[0]!;
  if (first === 'attack') return 'armed_attack';
  return first === 'bombing' || first === 'kidnapping' || first === 'arson' ? first : 'other';
}

const STANDING_OF: Readonly<Record<string, Standing>> = {
  'REPORTED AS FACT': 'attributed',
  'CLAIMED OR ADMITTED': 'claimed',
  'SUSPECTED OR ACCUSED': 'suspected',
  'SUSPECTED OR ACCUSED BY AUTHORITIES': 'suspected',
  POSSIBLE: 'suspected',
};
const OUTCOME_OF: Readonly<Record<string, Outcome>> = {
  DEATH: 'killed',
  INJURY: 'wounded',
  'NO INJURY': 'unhurt',
  'NO INJURY OR DEATH': 'unhurt',
  'REGAINED FREEDOM': 'released',
};

const lines = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

/** Reads `<folder>/<part>.jsonl` and `<folder>/roles.<part>.jsonl`. Throws Error when a report has no roles. */
export function readMuc4(folder: string, part: string): TaughtReport[] {
  const roles = new Map(
    lines(join(folder, `roles.${part}.jsonl`)).map((line) => {
      const row = JSON.parse(line) as Roles;
      return [row.id, row] as const;
    }),
  );
  return lines(join(folder, `${part}.jsonl`)).map((line) => {
    const keys = JSON.parse(line) as Keys;
    const found = roles.get(keys.id);
    if (!found) throw new Error(`expected roles of ${keys.id} in roles.${part}.jsonl, found none`);
    return taught(keys, found);
  });
}

function taught(keys: Keys, roles: Roles): TaughtReport {
  const words = new Map<string, TaughtWords>();
  const entry = (wording: string): TaughtWords => {
    const key = plainWords(wording);
    let known = words.get(key);
    if (!known) {
      known = { parts: new Set(), kinds: new Set(), standings: new Set(), outcomes: new Set(), incidents: new Set() };
      words.set(key, known);
    }
    return known;
  };
  const incidents = roles.templates.map((t) => kindOfMuc(t.incident_type));
  roles.templates.forEach((template, i) => {
    for (const [role, part] of Object.entries(PART_OF_ROLE)) {
      for (const [wording] of (template[role] ?? []).flat()) add(entry(wording), part, incidents[i]!, i);
    }
  });
  keys.templates.forEach(({ slots }, i) => {
    const kind = incidents[i] ?? 'other';
    for (const { alts } of slots.hum_tgt_desc ?? []) for (const alt of alts) add(entry(alt), 'people', kind, i);
    for (const fill of slots.perp_org_conf ?? []) {
      for (const name of fill.xref ?? []) learn(entry(name).standings, fill.alts, STANDING_OF);
    }
    for (const fill of slots.hum_tgt_effect ?? []) {
      for (const name of fill.xref ?? []) learn(entry(name).outcomes, fill.alts, OUTCOME_OF);
    }
  });
  return { id: keys.id, text: keys.text, incidents, words };
}

function add(words: TaughtWords, part: Part, kind: Kind, incident: number): void {
  words.parts.add(part);
  words.kinds.add(kind);
  words.incidents.add(incident);
}

function learn<T>(into: Set<T>, alts: readonly string[], table: Readonly<Record<string, T>>): void {
  for (const alt of alts) {
    const value = table[alt.replace(/[()]/g, '').trim()];
    if (value !== undefined) into.add(value);
  }
}

/** Labels of a wording for the questions asked of a mention; -1 where the keys do not say. */
export function mentionLabels(words: TaughtWords | undefined): number[] {
  const parts = PARTS.map((part) => (words?.parts.has(part) ? 1 : 0));
  const asked = (set: ReadonlySet<string> | undefined, all: readonly string[]) =>
    all.map((value) => (set && set.size > 0 ? (set.has(value) ? 1 : 0) : -1));
  return [...parts, ...asked(words?.kinds, KINDS), ...asked(words?.outcomes, OUTCOMES)];
}

/** Labels of a report for the questions asked of reports. */
export function reportLabels(report: TaughtReport): number[] {
  const { incidents } = report;
  const count = (kind: Kind) => incidents.filter((k) => k === kind).length;
  const parts = PARTS.map((part) => [...report.words.values()].some((w) => w.parts.has(part)));
  return [
    incidents.length > 0,
    ...KINDS.map((kind) => count(kind) > 0),
    incidents.length > 1,
    count('armed_attack') > 1,
    count('bombing') > 1,
    ...parts,
  ].map(Number);
}
