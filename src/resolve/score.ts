import type { Reason } from '../model/statement.ts';
import { comparators } from './comparators.ts';
import type { Facets } from './facets.ts';
import { finding, reasonOf } from './finding.ts';

/** What comparing two accounts found, and what it adds up to. */
export interface PairScore {
  /** Sum of the weights, about the log-odds (natural) that the two tell of one incident; groups merge above 0. */
  readonly logOdds: number;
  /** What each comparator found, the weightiest first. */
  readonly reasons: readonly Reason[];
}

const prior = finding('prior', () => 'two accounts that share a date, a place or a name');

export function scorePair(a: Facets, b: Facets): PairScore {
  const found = comparators.flatMap((compare) => compare(a, b) ?? []);
  const ranked = [...found, prior].sort(
    (x, y) => Math.abs(y.weight) - Math.abs(x.weight) || (x.rule < y.rule ? -1 : 1),
  );
  return { logOdds: logOddsOf(a, b), reasons: ranked.map(reasonOf) };
}

/** The same sum without the words, for the many pairs that nobody asks about. */
export function logOddsOf(a: Facets, b: Facets): number {
  let sum = prior.weight;
  for (const compare of comparators) sum += compare(a, b)?.weight ?? 0;
  return Math.round(sum * 100) / 100;
}

/** Fitted by logistic regression to 212 blocked pairs of the modern development reports; docs/resolve.md has the bins. */
const CALIBRATION = { slope: 0.98, shift: -0.55 };

/** The sum of weights as a calibrated probability that the two tell of one incident, 0 to 1. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-(CALIBRATION.slope * logOdds + CALIBRATION.shift)));
}
