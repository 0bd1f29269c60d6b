import { contentId } from './content-id.ts';
import type { Reason } from './statement.ts';

/**
 * A decision that two things are the same or not. A person's outranks the resolver's and is never overridden by it;
 * `undo` withdraws an earlier judgement by its id. Of several on one pair the latest in the ledger holds.
 */
export interface Judgement {
  readonly kind: 'judgement';
  readonly id: string;
  readonly verdict: 'same' | 'different' | 'undo';
  /** Two account ids, or two mention ids, in ascending order; for `undo` the judgement's id alone. */
  readonly subjects: readonly string[];
  readonly by: { readonly origin: 'resolver' | 'person'; readonly name: string };
  readonly reasons: readonly Reason[];
}

export function createJudgement(parts: Omit<Judgement, 'kind' | 'id'>): Judgement {
  const content = { ...parts, subjects: [...parts.subjects].sort() };
  return { kind: 'judgement', id: contentId('jdg', content), ...content };
}
