import type { Reason } from '../model/statement.ts';
import { weights } from './weights.ts';

/** A named predicate that holds for two accounts, with its weight in log-odds from the published table. */
export interface Finding {
  readonly rule: keyof typeof weights;
  readonly weight: number;
  /** Told only when somebody asks: most pairs are compared and never explained. */
  readonly words: () => string;
}

export function finding(rule: keyof typeof weights, words: () => string, scale = 1): Finding {
  return { rule, words, weight: Math.round(weights[rule] * scale * 100) / 100 };
}

export function reasonOf({ rule, weight, words }: Finding): Reason {
  return { rule, words: words(), weight };
}
