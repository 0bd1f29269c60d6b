import { alignTemplates, normalise, type Template } from './score-muc4.ts';

/** A fill of the full templates: acceptable strings, and for set slots the entity it belongs to. */
export interface Fill {
  readonly alts: readonly string[];
  readonly xref?: readonly string[];
}
export interface FullTemplate {
  readonly slots: { readonly [slot: string]: readonly Fill[] | undefined };
}

export type Confidence = 'attributed' | 'claimed' | 'suspected';
export type Effect = 'killed' | 'wounded' | 'unhurt' | 'released';

/** What is predicted of one person or group hit; `number` null for a plural that the text does not count. */
export interface PredictedVictim {
  readonly words: readonly string[];
  readonly outcome: string;
  readonly number: number | null;
}
export interface PredictedFacts {
  readonly attributions: readonly { readonly words: readonly string[]; readonly status: string }[];
  readonly victims: readonly PredictedVictim[];
}

/** The keys tell who suspects, the record says it beside the status (`by`): the three kinds of suspicion are one status here. */
const CONFIDENCE: Record<string, Confidence> = {
  'REPORTED AS FACT': 'attributed',
  'CLAIMED OR ADMITTED': 'claimed',
  'SUSPECTED OR ACCUSED': 'suspected',
  'SUSPECTED OR ACCUSED BY AUTHORITIES': 'suspected',
  POSSIBLE: 'suspected',
};

/** Effects on persons; those that speak of resignations have no counterpart and are not scored. */
const EFFECT: Record<string, Effect> = {
  DEATH: 'killed',
  INJURY: 'wounded',
  'NO INJURY': 'unhurt',
  'NO INJURY OR DEATH': 'unhurt',
  'REGAINED FREEDOM': 'released',
};

export interface FactScore {
  readonly attribution: { right: number; all: number };
  readonly outcome: { right: number; all: number };
  readonly number: { right: number; all: number };
}

export function factScore(): FactScore {
  return { attribution: { right: 0, all: 0 }, outcome: { right: 0, all: 0 }, number: { right: 0, all: 0 } };
}

const strings = (fill: Fill): string[] => (fill.xref ?? []).map(normalise);
const shares = (words: readonly string[], gold: readonly string[]): boolean =>
  words.some((w) => gold.includes(normalise(w)));

function known<T>(fill: Fill, table: Record<string, T>): T[] {
  return fill.alts.flatMap((alt) => table[alt.replace(/[()]/g, '').trim()] ?? []);
}

/** "5", "~30" and "5-" (at least) as numbers, "PLURAL" as null; what is not a number is left out. */
export function goldNumbers(fill: Fill): (number | null)[] {
  return fill.alts.flatMap((alt) => {
    if (alt.trim() === 'PLURAL') return [null];
    const digits = /\d+/.exec(alt);
    return digits ? [Number(digits[0])] : [];
  });
}

function count(tally: { right: number; all: number }, right: boolean): void {
  tally.all++;
  if (right) tally.right++;
}

/**
 * Accuracy on matched templates: of each gold perpetrator organisation and each gold person hit that is also predicted there (they
 * share a string), whether the status, the outcome, the number are right. A person with two outcomes (dead, wounded) may be either.
 */
export function scoreFacts(
  predicted: readonly Template[],
  facts: readonly PredictedFacts[],
  gold: readonly Template[],
  full: readonly FullTemplate[],
  score: FactScore,
): void {
  for (const [i, j] of alignTemplates(predicted, gold).pairs) {
    const mine = facts[i];
    const slots = full[j]?.slots;
    if (!mine || !slots) continue;
    for (const fill of slots.perp_org_conf ?? []) {
      const found = mine.attributions.find((a) => shares(a.words, strings(fill)));
      const statuses = known(fill, CONFIDENCE) as string[];
      if (found && statuses.length > 0) count(score.attribution, statuses.includes(found.status));
    }
    scoreVictims(mine.victims, slots.hum_tgt_effect ?? [], slots.hum_tgt_num ?? [], score);
  }
}

function scoreVictims(
  victims: readonly PredictedVictim[],
  effects: readonly Fill[],
  numbers: readonly Fill[],
  score: FactScore,
): void {
  for (const fill of numbers) {
    const found = victims.find((v) => shares(v.words, strings(fill)));
    const right = goldNumbers(fill);
    if (found && right.length > 0) count(score.number, right.includes(found.number));
  }
  const key = (fill: Fill) => strings(fill).join('|');
  for (const one of new Set(effects.map(key))) {
    const fills = effects.filter((fill) => key(fill) === one);
    const found = victims.find((v) => shares(v.words, strings(fills[0]!)));
    const right = fills.flatMap((fill) => known(fill, EFFECT)) as string[];
    if (found && right.length > 0) count(score.outcome, right.includes(found.outcome));
  }
}
