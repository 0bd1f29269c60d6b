import { bestAssignment } from './assignment.ts';
import { addTally, type Tally, tally } from './figure.ts';

export const ROLES = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const;
export type Role = (typeof ROLES)[number];

/** An entity is a list of its mentions, a mention `[string, offset]`; only the strings are scored. */
export type Entity = readonly (readonly [string, number])[];
export type Template = { readonly incident_type: string } & { readonly [R in Role]: readonly Entity[] };
export interface RolesDocument {
  readonly id: string;
  readonly templates: readonly Template[];
}

/** As the published scorers do: lower case, without punctuation and the articles. */
export function normalise(words: string): string {
  return words
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(?:an?|the)\b/g, ' ')
    .split(/\s+/)
    .filter((w) => w !== '')
    .join(' ');
}

interface Normal {
  readonly type: string;
  readonly roles: readonly (readonly (readonly string[])[])[];
}

function normal(template: Template): Normal {
  const roles = ROLES.map((role) =>
    template[role].filter((e) => e.length > 0).map((entity) => entity.map(([words]) => normalise(words))),
  );
  return { type: template.incident_type.toLowerCase(), roles };
}

/** A predicted entity is right when all its strings are among the gold entity's. */
function isSubset(predicted: readonly string[], gold: readonly string[]): boolean {
  return predicted.every((s) => gold.includes(s));
}

/** Predicted entities that are right and gold entities that are found in a pair of templates; the type apart. */
function pairRight(predicted: Normal, gold: Normal): { p: number; r: number } {
  let p = 0;
  let r = 0;
  ROLES.forEach((_, i) => {
    const mine = predicted.roles[i]!;
    const theirs = gold.roles[i]!;
    p += mine.filter((e) => theirs.some((g) => isSubset(e, g))).length;
    r += theirs.filter((g) => mine.some((e) => isSubset(e, g))).length;
  });
  return { p, r };
}

const mayMatch = (predicted: Normal, gold: Normal): boolean => gold.type.includes(predicted.type);

function entityCount(templates: readonly Normal[]): number {
  return templates.reduce((n, t) => n + t.roles.reduce((m, role) => m + role.length, 0), 0);
}

export interface TemplateAlignment {
  /** Pairs of indices, predicted and gold. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly withType: Tally;
  readonly withoutType: Tally;
}

interface Partial {
  readonly p: number;
  readonly r: number;
  readonly pairs: readonly (readonly [number, number])[];
}

/** Keeps, of partial assignments that use the same gold templates, those that no other beats on both sides. */
function pareto(all: readonly Partial[]): Partial[] {
  const sorted = [...all].sort((a, b) => b.p - a.p || b.r - a.r);
  const kept: Partial[] = [];
  for (const a of sorted) if (kept.every((k) => k.r < a.r)) kept.push(a);
  return kept;
}

/** More gold templates than this in one document and the assignment is the best sum, not proved to be the best F1. */
const EXACT_LIMIT = 14;

/**
 * The one-to-one assignment of predicted to gold templates with the best F1 (type counted). F1 is not a sum over pairs, so the
 * assignments are walked with the set of gold templates in use, keeping what may still win.
 */
function bestF1Assignment(predicted: readonly Normal[], gold: readonly Normal[]): Partial {
  const right = predicted.map((a) => gold.map((b) => (mayMatch(a, b) ? pairRight(a, b) : null)));
  if (gold.length > EXACT_LIMIT) {
    const columns = bestAssignment(right.map((row) => row.map((x) => (x === null ? 0 : 2 + x.p + x.r))));
    const pairs = columns.flatMap((j, i) => (j < 0 ? [] : [[i, j] as const]));
    const p = pairs.reduce((n, [i, j]) => n + 1 + right[i]![j]!.p, 0);
    const r = pairs.reduce((n, [i, j]) => n + 1 + right[i]![j]!.r, 0);
    return { p, r, pairs };
  }
  let states = new Map<number, Partial[]>([[0, [{ p: 0, r: 0, pairs: [] }]]]);
  predicted.forEach((_, i) => {
    const next = new Map<number, Partial[]>();
    const put = (mask: number, partial: Partial) => next.set(mask, [...(next.get(mask) ?? []), partial]);
    for (const [mask, partials] of states) {
      for (const partial of partials) {
        put(mask, partial);
        right[i]!.forEach((x, j) => {
          if (x === null || mask & (1 << j)) return;
          put(mask | (1 << j), { p: partial.p + 1 + x.p, r: partial.r + 1 + x.r, pairs: [...partial.pairs, [i, j]] });
        });
      }
    }
    states = new Map([...next].map(([mask, partials]) => [mask, pareto(partials)]));
  });
  const pAll = predicted.length + entityCount(predicted);
  const rAll = gold.length + entityCount(gold);
  // With the denominators fixed, F1 orders as pr / (p*rAll + r*pAll); of equals the one that finds more entities.
  const value = (s: Partial) => (s.p * s.r === 0 ? 0 : (s.p * s.r) / (s.p * rAll + s.r * pAll));
  return [...states.values()].flat().reduce((best, s) => (value(s) > value(best) + 1e-12 ? s : best));
}

export function alignTemplates(predicted: readonly Template[], gold: readonly Template[]): TemplateAlignment {
  const mine = predicted.map(normal);
  const theirs = gold.map(normal);
  const best = bestF1Assignment(mine, theirs);
  const n = best.pairs.length;
  const pAll = entityCount(mine);
  const rAll = entityCount(theirs);
  return {
    pairs: best.pairs,
    withType: { pRight: best.p, pAll: pAll + mine.length, rRight: best.r, rAll: rAll + theirs.length },
    withoutType: { pRight: best.p - n, pAll, rRight: best.r - n, rAll },
  };
}

/** The entities of a role over all templates of a document, those with the same strings once. */
function mergedEntities(templates: readonly Normal[], role: number): (readonly string[])[] {
  const seen = new Map<string, readonly string[]>();
  for (const template of templates) {
    for (const entity of template.roles[role]!) {
      const strings = [...new Set(entity)].sort();
      seen.set(JSON.stringify(strings), strings);
    }
  }
  return [...seen.values()];
}

function matchEntities(predicted: readonly (readonly string[])[], gold: readonly (readonly string[])[]): number {
  const weights = predicted.map((e) => gold.map((g) => (isSubset(e, g) ? 1 : 0)));
  return bestAssignment(weights).filter((j) => j >= 0).length;
}

/** CEAF-REE: templates merged, the best one-to-one assignment of entities in each role. */
export function scoreEntities(predicted: readonly Template[], gold: readonly Template[]): Tally {
  const mine = predicted.map(normal);
  const theirs = gold.map(normal);
  const sum = tally();
  ROLES.forEach((_, role) => {
    const a = mergedEntities(mine, role);
    const b = mergedEntities(theirs, role);
    const right = matchEntities(a, b);
    addTally(sum, { pRight: right, pAll: a.length, rRight: right, rAll: b.length });
  });
  return sum;
}

/** RME subset: templates that may match are aligned by the number of entities they share; the type itself is not scored. */
export function scoreRme(predicted: readonly Template[], gold: readonly Template[]): Tally {
  const mine = predicted.map(normal);
  const theirs = gold.map(normal);
  const shared = mine.map((a) =>
    theirs.map((b) =>
      mayMatch(a, b) ? ROLES.reduce((n, _, role) => n + matchEntities(a.roles[role]!, b.roles[role]!), 0) : 0,
    ),
  );
  const right = bestAssignment(shared).reduce((n, j, i) => n + (j < 0 ? 0 : shared[i]![j]!), 0);
  return { pRight: right, pAll: entityCount(mine), rRight: right, rAll: entityCount(theirs) };
}

export interface Muc4Score {
  readonly templates: Tally;
  readonly withoutType: Tally;
  readonly entities: Tally;
  readonly rme: Tally;
}

/** Pools all gold documents; one without a prediction counts as predicted empty. */
export function scoreMuc4(predicted: readonly RolesDocument[], gold: readonly RolesDocument[]): Muc4Score {
  const byId = new Map(predicted.map((d) => [d.id, d.templates]));
  const score = { templates: tally(), withoutType: tally(), entities: tally(), rme: tally() };
  for (const { id, templates } of gold) {
    const mine = byId.get(id) ?? [];
    const aligned = alignTemplates(mine, templates);
    addTally(score.templates, aligned.withType);
    addTally(score.withoutType, aligned.withoutType);
    addTally(score.entities, scoreEntities(mine, templates));
    addTally(score.rme, scoreRme(mine, templates));
  }
  return score;
}
