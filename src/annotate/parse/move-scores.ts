import {
  cellFeatures,
  MOST_MOVE_FEATURES,
  nextFeatures,
  pairFeatures,
  stackFeatures,
  stateFeatures,
} from './move-features.ts';
import type { MoveScorer } from './move-weights.ts';
import type { States } from './states.ts';
import type { ParseInput } from './words.ts';

/** Moves to choose from. */
export const MOVES = 3;

/** Places in which sums are kept, of each group of features, for one sentence. */
const KEPT = 1024;

/**
 * Scores of moves in the states of one sentence. What the next word says, what the stack says and what two words say of each other is
 * the same in many states of a beam: it is added up once, and kept until the next sentence.
 */
export class MoveScores {
  private readonly scorer: MoveScorer;
  private readonly features = new Int32Array(MOST_MOVE_FEATURES);
  private readonly sums = new Float64Array(MOVES);
  private readonly next = new KeptSums();
  private readonly stack = new KeptSums();
  private readonly pair = new KeptSums();
  private readonly cell = new KeptSums();

  constructor(scorer: MoveScorer) {
    this.scorer = scorer;
  }

  /** Forgets the last sentence. */
  open(): void {
    this.next.clear();
    this.stack.clear();
    this.pair.clear();
    this.cell.clear();
  }

  /** Scores of the three moves from a state; the array is reused. */
  of(p: ParseInput, s: States, state: number): Float64Array {
    const none = p.count + 1;
    const c0 = s.top[state]!;
    const c1 = c0 < 0 ? -1 : s.cellBelow[c0]!;
    const s0 = c0 < 0 ? none : s.cellWord[c0]!;
    const s1 = c1 < 0 ? none : s.cellWord[c1]!;
    const b0 = s.next[state]!;
    const { features, sums } = this;
    this.scorer.score(features, stateFeatures(p, s, state, features, 0), sums, 0);
    if (this.next.misses(b0)) this.keep(this.next, nextFeatures(p, b0, features, 0));
    this.next.addTo(sums);
    if (this.stack.misses(s1 * none + s0)) this.keep(this.stack, stackFeatures(p, s1, s0, features, 0));
    this.stack.addTo(sums);
    if (this.pair.misses(s0 * none + b0)) this.keep(this.pair, pairFeatures(p, s0, b0, features, 0));
    this.pair.addTo(sums);
    if (this.cell.misses(c0 + 1)) this.keep(this.cell, cellFeatures(p, s, c0, features, 0));
    this.cell.addTo(sums);
    return sums;
  }

  private keep(kept: KeptSums, n: number): void {
    this.scorer.score(this.features, n, kept.sums, kept.at);
  }
}

/** Sums for the three moves by key; of two keys that share a place the later one is kept. */
class KeptSums {
  readonly sums = new Float64Array(KEPT * MOVES);
  /** Where in `sums` those of the key last asked for stand. */
  at = 0;
  private readonly keys = new Int32Array(KEPT);

  clear(): void {
    this.keys.fill(-1);
  }

  /** Finds the place of a key from 0 up; whether its sums have still to be written there. */
  misses(key: number): boolean {
    const slot = key & (KEPT - 1);
    this.at = slot * MOVES;
    if (this.keys[slot] === key) return false;
    this.keys[slot] = key;
    return true;
  }

  addTo(scores: Float64Array): void {
    const { at, sums } = this;
    scores[0] = scores[0]! + sums[at]!;
    scores[1] = scores[1]! + sums[at + 1]!;
    scores[2] = scores[2]! + sums[at + 2]!;
  }
}
