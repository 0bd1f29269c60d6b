import type { Reason } from '../model/statement.ts';
import { comparators } from './comparators.ts';
import type { Facets } from './facets.ts';
import { finding, reasonOf } from './finding.ts';

/** What comparing two accounts found, and what it adds up to. */
export interface PairScore {
  /** Log-odds (natural) that the two tell of one incident: above 0 more likely than not. */
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

/** Log-odds as a probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
