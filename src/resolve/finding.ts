import type { Reason } from '../model/statement.ts';
import { weights } from './weights.ts';

/** A named predicate that holds for two accounts, in words, with its weight in log-odds from the published table. */
export function finding(rule: keyof typeof weights, words: string, scale = 1): Reason {
  return { rule, words, weight: Math.round(weights[rule] * scale * 100) / 100 };
}
