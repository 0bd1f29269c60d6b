import type { Judgement } from '../model/judgement.ts';

/** What people decided about pairs, after undoing: the latest judgement on each pair. */
export interface StandingJudgements {
  /** Latest first: where two of them cannot both hold, the earlier in this list does. */
  readonly inForce: readonly Judgement[];
  /** The judgement in force on one pair, in any order of the two; null when there is none. */
  on(a: string, b: string): Judgement | null;
  /** Whether a judgement of this id was made and not undone since. */
  stands(id: string): boolean;
}

const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/**
 * Reads the judgements in the order made. An `undo` withdraws the judgement it names; undoing the undo brings it back; making the
 * same judgement again after an undo makes it stand again. The resolver's own entries are reports of what it did, not orders to it.
 */
export function standingJudgements(judgements: readonly Judgement[]): StandingJudgements {
  const made = new Map<string, Judgement>();
  const withdrawn = new Set<string>();
  for (const judgement of judgements) {
    if (judgement.by.origin !== 'person') continue;
    // Deleting first moves a judgement made again to the end: the latest wins.
    made.delete(judgement.id);
    made.set(judgement.id, judgement);
    withdrawn.delete(judgement.id);
    if (judgement.verdict === 'undo') undo(judgement, made, withdrawn);
  }
  const latest = new Map<string, Judgement>();
  for (const judgement of [...made.values()].reverse()) {
    if (withdrawn.has(judgement.id) || judgement.verdict === 'undo') continue;
    const [a, b] = judgement.subjects;
    if (a === undefined || b === undefined || a === b) continue;
    if (!latest.has(pairKey(a, b))) latest.set(pairKey(a, b), judgement);
  }
  return {
    inForce: [...latest.values()],
    on: (a, b) => latest.get(pairKey(a, b)) ?? null,
    stands: (id) => made.has(id) && !withdrawn.has(id),
  };
}

function undo(judgement: Judgement, made: ReadonlyMap<string, Judgement>, withdrawn: Set<string>): void {
  const target = judgement.subjects[0];
  if (target === undefined || !made.has(target) || target === judgement.id) return;
  withdrawn.add(target);
  const undone = made.get(target)!;
  // The undo of an undo brings back what that one had withdrawn.
  if (undone.verdict === 'undo' && undone.subjects[0] !== undefined) withdrawn.delete(undone.subjects[0]);
}
