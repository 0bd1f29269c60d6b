import type { Judged } from './judged.ts';
import { kindsInDocument } from './sentence-evidence.ts';
import { SIDES, sideOf } from './sides.ts';
import { KINDS, PARTS } from './template-roles.ts';

/** What one thing adds to the case for an incident: its probability in each part, and of belonging to each kind. */
export interface Belonging {
  readonly parts: ArrayLike<number>;
  readonly kinds: ArrayLike<number>;
}

/** A thing by its index, with what it belongs to. */
export interface Member extends Belonging {
  readonly thing: number;
}

/** Parts of those hit. */
const HIT = PARTS.flatMap((part, p) => (part === 'target' || part === 'victim' || part === 'people' ? [p] : []));
/** Less than this is no hit. */
const HIT_FLOOR = 0.02;

/** Row for the forest that decides whether a report tells of an incident of kind `k`. */
export function incidentEvidence(judged: Judged, k: number, members: readonly Member[]): number[] {
  const best = PARTS.map(() => 0);
  const raw = PARTS.map(() => 0);
  const total = PARTS.map(() => 0);
  for (const { parts, kinds } of members) {
    for (let p = 0; p < PARTS.length; p++) {
      const both = parts[p]! * kinds[k]!;
      best[p] = Math.max(best[p]!, both);
      raw[p] = Math.max(raw[p]!, parts[p]!);
      total[p]! += both;
    }
  }
  const none = best.reduce((product, b) => product * (1 - b), 1);
  return [
    k,
    judged.report[1 + k]!,
    ...judged.report,
    ...best,
    ...raw,
    Math.max(...best),
    1 - none,
    ...total,
    judged.codes.tokens.length,
    ...kindsInDocument(judged, k),
    ...againstOtherKinds(members, k),
    ...sidesHit(judged, members, k),
  ];
}

/** What speaks for each kind, and for this one before the others: an incident is seldom of two kinds at once. */
function againstOtherKinds(members: readonly Member[], k: number): number[] {
  const cases = KINDS.map((_, kind) => caseFor(members, kind));
  const others = cases.filter((_, kind) => kind !== k).map(({ total }) => total);
  let own = 0;
  let other = 0;
  for (const member of members) {
    const hit = hitness(member);
    own += hit * member.kinds[k]!;
    other += hit * Math.max(...KINDS.map((_, kind) => (kind === k ? 0 : member.kinds[kind]!)));
  }
  const all = cases.flatMap(({ best, any, total }) => [best, any, total]);
  return [...all, Math.max(...others), own, other, own - other];
}

/** The likeliest value of an incident of a kind, that there is any, and how many are to be expected; people apart. */
function caseFor(members: readonly Member[], kind: number): { best: number; any: number; total: number } {
  let best = 0;
  let none = 1;
  let total = 0;
  for (const { parts, kinds } of members) {
    let most = 0;
    for (let p = 0; p < PARTS.length; p++) {
      if (PARTS[p] === 'people') continue;
      most = Math.max(most, parts[p]!);
      total += parts[p]! * kinds[kind]!;
    }
    best = Math.max(best, most * kinds[kind]!);
    none *= 1 - most * kinds[kind]!;
  }
  return { best, any: 1 - none, total };
}

/** Of which side those hit are: what armed forces do to each other is no incident by the keys. */
function sidesHit({ codes, things }: Judged, members: readonly Member[], k: number): number[] {
  const best = SIDES.map(() => 0);
  const sum = SIDES.map(() => 0);
  for (const member of members) {
    const hit = hitness(member) * member.kinds[k]!;
    if (hit < HIT_FLOOR) continue;
    const side = sideOf(codes, things[member.thing]!);
    best[side] = Math.max(best[side]!, hit);
    sum[side]! += hit;
  }
  const all = sum.reduce((total, value) => total + value, 1e-6);
  return [...best, ...sum, (sum[SIDES.indexOf('military')]! + sum[SIDES.indexOf('beside military')]!) / all];
}

function hitness({ parts }: Belonging): number {
  return Math.max(...HIT.map((p) => parts[p]!));
}
