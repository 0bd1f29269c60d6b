import { kindEvidence, overviewOf, partEvidence } from './evidence.ts';
import { ask, type Forest } from './forest.ts';
import { type Belonging, incidentEvidence } from './incident-evidence.ts';
import type { Judged } from './judged.ts';
import { separated } from './separate-incidents.ts';
import { KINDS, type Kind, PARTS, type Part } from './template-roles.ts';
import { sameThing } from './things.ts';

/** A thing in its part, with how likely it is, and the part that it would have otherwise. */
export interface Filler {
  /** Index into the things of the document. */
  readonly thing: number;
  readonly part: Part;
  readonly probability: number;
  readonly runnerUp: { readonly part: Part; readonly probability: number };
}

export interface ReadIncident {
  readonly kind: Kind;
  readonly probability: number;
  readonly fillers: readonly Filler[];
}

export interface Forests {
  readonly parts: readonly Forest[];
  readonly kind: Forest;
  readonly incident: Forest;
  /** Whether two things are in one incident, and whether a report tells of more than one of a kind. */
  readonly same: Forest;
  readonly several: Forest;
}

/**
 * A value is taken when the odds that it is right are better than about one to four: where both missing and inventing count, the
 * best answer takes what is likelier than half the accuracy it reaches. Found by cross-validation on the train and dev reports.
 */
const KIND_FLOOR: Readonly<Record<Kind, number>> = {
  armed_attack: 0.24,
  bombing: 0.2,
  kidnapping: 0.2,
  arson: 0.16,
  other: 0.4,
};
const PART_FLOOR: Readonly<Record<Part, number>> = {
  perpetrator: 0.22,
  organisation: 0.2,
  target: 0.24,
  victim: 0.24,
  weapon: 0.2,
  people: 0.2,
};
/** Below this in the first judgement no forest is asked. */
export const ASKED = 0.01;
/** A thing with less in every part belongs to no incident. */
export const BELONGS = 0.04;
/** A thing counts as company for others when it has some part at least so likely. */
export const SURE = 0.2;

/** The probability of each part and kind for each thing that may have a part. */
export function belongingsOf(judged: Judged, forests: Forests): Map<number, Belonging> {
  const parts = partsOf(judged, forests.parts);
  return withKinds(judged, parts, forests.kind);
}

export function partsOf(judged: Judged, forests: readonly Forest[]): Map<number, Float32Array> {
  const overview = overviewOf(judged);
  const parts = new Map<number, Float32Array>();
  for (const i of judged.live) {
    const own = new Float32Array(PARTS.length);
    for (let p = 0; p < PARTS.length; p++) {
      const score = judged.most[i * judged.width + p]!;
      own[p] = score < ASKED ? 0 : ask(forests[p]!, partEvidence(judged, overview, i, p));
    }
    parts.set(i, own);
  }
  return parts;
}

function withKinds(judged: Judged, parts: ReadonlyMap<number, Float32Array>, forest: Forest): Map<number, Belonging> {
  const sure = sureOf(parts);
  const found = new Map<number, Belonging>();
  for (const [i, own] of parts) {
    if (Math.max(...own) < BELONGS) continue;
    found.set(i, { parts: own, kinds: KINDS.map((_, k) => ask(forest, kindEvidence(judged, i, k, own, sure))) });
  }
  return found;
}

export function sureOf(parts: ReadonlyMap<number, Float32Array>): number[] {
  return [...parts].filter(([, own]) => Math.max(...own) > SURE).map(([i]) => i);
}

/** The incidents that a report tells of, each with what has a part in it. */
export function incidentsOf(judged: Judged, forests: Forests): ReadIncident[] {
  const belongings = belongingsOf(judged, forests);
  const members = [...belongings].map(([thing, belonging]) => ({ thing, ...belonging }));
  return KINDS.flatMap((kind, k) => {
    const probability = ask(forests.incident, incidentEvidence(judged, k, members));
    if (probability < KIND_FLOOR[kind]) return [];
    const fillers = PARTS.flatMap((part, p) => fillersOf(judged, belongings, k, p, part));
    const shares = separated(judged, forests, k, probability, belongings, fillers);
    return shares.map((own) => ({ kind, probability, fillers: own }));
  });
}

/** The likeliest things of a part; what names the same thing in other words is left out. */
function fillersOf(
  judged: Judged,
  belongings: ReadonlyMap<number, Belonging>,
  k: number,
  p: number,
  part: Part,
): Filler[] {
  const sort = part === 'organisation' ? 'body' : part === 'victim' ? 'person' : 'other';
  const taken: Filler[] = [];
  const ranked = [...belongings]
    .map(([thing, { parts, kinds }]) => ({ thing, parts, probability: parts[p]! * kinds[k]! }))
    .filter(({ probability }) => probability > PART_FLOOR[part])
    .sort((a, b) => b.probability - a.probability || a.thing - b.thing);
  for (const { thing, parts, probability } of ranked) {
    const words = judged.things[thing]!;
    if (taken.some((other) => sameThing(judged.things[other.thing]!, words, sort, judged.aliases))) continue;
    taken.push({ thing, part, probability, runnerUp: runnerUp(parts, p) });
  }
  return taken;
}

function runnerUp(parts: ArrayLike<number>, p: number): Filler['runnerUp'] {
  let best = p === 0 ? 1 : 0;
  for (let q = 0; q < PARTS.length; q++) if (q !== p && parts[q]! > parts[best]!) best = q;
  return { part: PARTS[best]!, probability: parts[best]! };
}
