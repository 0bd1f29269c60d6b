import { Beam } from '../annotate/parse/beam.ts';
import { MOST_MOVE_FEATURES, moveFeatures } from '../annotate/parse/move-features.ts';
import { type MoveScorer, ROW } from '../annotate/parse/move-weights.ts';
import { LEFT, RIGHT, SHIFT } from '../annotate/parse/states.ts';
import type { ParseInput } from '../annotate/parse/words.ts';

/**
 * Learns the weights of moves by the averaged perceptron with beam search and max-violation updates (Huang, Fayong and Guo 2012):
 * where the gold moves fall furthest behind the best on the beam, the weights of both sequences up to there are changed.
 */
export class MoveLearner {
  private readonly weights: Float32Array;
  private readonly sum: Float32Array;
  private readonly beam: Beam;
  private readonly mask: number;
  private readonly features = new Int32Array(MOST_MOVE_FEATURES);
  private step = 1;

  /** `bits`: rows of the table of weights, as a power of two. `penalty`: the lead that a right arc should have of a wrong one. */
  constructor(bits: number, width: number, penalty: number) {
    this.weights = new Float32Array(ROW << bits);
    this.sum = new Float32Array(ROW << bits);
    this.beam = new Beam(width, new DenseWeights(this.weights));
    this.beam.penalty = penalty;
    this.mask = (1 << bits) - 1;
  }

  /** Learns from one sentence with projective gold heads (root: `p.count`). Returns whether anything was changed. */
  learn(p: ParseInput, heads: Int32Array): boolean {
    const { states } = this.beam;
    this.step += 1;
    this.beam.open(p, 2 * p.count + 2);
    this.beam.right = heads;
    let gold = this.beam.items[0]!;
    let worst = 0;
    let pair: [number, number] | null = null;
    const steps = 2 * p.count;
    for (let t = 0; t < steps; t++) {
      const move = goldMove(this.beam, gold, heads);
      const score = states.score[gold]! + this.beam.scoresOf(p, gold)[move]!;
      this.beam.step(p);
      gold = states.apply(gold, move, score);
      const top = this.beam.items[0]!;
      const behind = states.score[top]! - score;
      if (behind >= worst && (behind > 0 || t === steps - 1) && !this.same(top, gold)) {
        worst = behind;
        pair = [gold, top];
      }
    }
    if (pair === null) return false;
    this.change(p, pair[0], 1);
    this.change(p, pair[1], -1);
    return true;
  }

  /** Counts a sentence that is left alone in this round. */
  pass(): void {
    this.step += 1;
  }

  private same(a: number, b: number): boolean {
    const { before, move } = this.beam.states;
    let [x, y] = [a, b];
    while (x !== y) {
      if (move[x] !== move[y]) return false;
      x = before[x]!;
      y = before[y]!;
    }
    return true;
  }

  private change(p: ParseInput, last: number, amount: number): void {
    const { states } = this.beam;
    for (let s = last; states.before[s]! >= 0; s = states.before[s]!) {
      const n = moveFeatures(p, states, states.before[s]!, this.features);
      for (let f = 0; f < n; f++) {
        const at = (this.features[f]! & this.mask) * ROW + states.move[s]!;
        this.weights[at] = this.weights[at]! + amount;
        this.sum[at] = this.sum[at]! + amount * this.step;
      }
    }
  }

  /** The averaged weights so far. */
  averaged(): Float32Array {
    return this.weights.map((w, i) => w - this.sum[i]! / this.step);
  }
}

/** Weights in training, `ROW` for each feature; the number of rows is a power of two. */
export class DenseWeights implements MoveScorer {
  private readonly weights: Float32Array;
  private readonly mask: number;

  constructor(weights: Float32Array) {
    this.weights = weights;
    this.mask = weights.length / ROW - 1;
  }

  score(features: Int32Array, n: number, scores: Float64Array, to: number): void {
    const weights = this.weights;
    const mask = this.mask;
    let shift = 0;
    let left = 0;
    let right = 0;
    for (let f = 0; f < n; f++) {
      const at = (features[f]! & mask) * ROW;
      shift += weights[at]!;
      left += weights[at + 1]!;
      right += weights[at + 2]!;
    }
    scores[to + SHIFT] = shift;
    scores[to + LEFT] = left;
    scores[to + RIGHT] = right;
  }
}

/** The move that leads towards the gold tree: take the head that is at hand once the word has all its children. */
function goldMove(beam: Beam, state: number, heads: Int32Array): number {
  const { states } = beam;
  const top = states.top[state]!;
  if (top < 0) return SHIFT;
  const word = states.cellWord[top]!;
  const next = states.next[state]!;
  if (heads[word] === next) return LEFT;
  const below = states.cellBelow[top]!;
  if (below < 0 || heads[word] !== states.cellWord[below]) return SHIFT;
  for (let w = next; w < heads.length; w++) if (heads[w] === word) return SHIFT;
  return RIGHT;
}
