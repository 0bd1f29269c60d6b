import { NAME_CLASSES } from '../annotate/names/features.ts';
import { follows } from '../annotate/names/viterbi.ts';
import type { Stretch } from './chain-features.ts';

const K = NAME_CLASSES.length;
const NEVER = -1e9;
/** Step length, pull of each weight towards nothing, and share of a word's features left out at each look. */
const STEP = 0.1;
const PULL = 0.02;
const LEFT_OUT = 0.1;

/**
 * Linear-chain conditional random field (Lafferty and others 2001), learnt by AdaGrad (Duchi and others 2011) with an L1 penalty. Weights
 * stand by feature, then class. `average` keeps the mean of the weights at the ends of rounds.
 */
export class Chain {
  readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly sum: Float64Array;
  private rounds = 0;
  private readonly random: () => number;

  constructor(features: number, random: () => number) {
    this.weights = new Float64Array(features * K);
    this.squares = new Float64Array(features * K);
    this.sum = new Float64Array(features * K);
    this.random = random;
  }

  /** One step of learning from one stretch. */
  learn({ gold, own, after }: Stretch): void {
    const kept = own.map((features) => features.filter(() => this.random() >= LEFT_OUT));
    const ownScores = kept.map((features) => this.scores(features));
    const afterScores = after.map((row) => row.map((features) => this.scores(features)));
    const lattice = new Lattice(ownScores, afterScores);
    for (let t = 0; t < gold.length; t++) {
      const slope = lattice.expected(t).map((p) => -p);
      slope[gold[t]!]! += 1;
      this.move(kept[t]!, slope);
      for (const [p, features] of after[t]!.entries()) {
        const pair = lattice.expectedAfter(t, p).map((q) => -q);
        if (t === 0 || gold[t - 1] === p) pair[gold[t]!]! += 1;
        this.move(features, pair);
      }
    }
  }

  private scores(features: Int32Array): Float64Array {
    const scores = new Float64Array(K);
    for (const f of features) for (let c = 0; c < K; c++) scores[c]! += this.weights[f * K + c]!;
    return scores;
  }

  private move(features: Int32Array, slope: Float64Array): void {
    for (let c = 0; c < K; c++) {
      const g = slope[c]!;
      if (Math.abs(g) < 1e-4) continue;
      for (const f of features) {
        const at = f * K + c;
        this.squares[at]! += g * g;
        const step = STEP / Math.sqrt(this.squares[at]! + 1);
        const moved = this.weights[at]! + step * g;
        this.weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - step * PULL);
      }
    }
  }

  /** Counts the weights as they are into the mean. */
  average(): void {
    this.rounds += 1;
    for (let i = 0; i < this.sum.length; i++) this.sum[i]! += this.weights[i]!;
  }

  /** The mean of a feature's weights by class. */
  meanOf(feature: number): Float64Array {
    return this.sum.slice(feature * K, (feature + 1) * K).map((w) => w / this.rounds);
  }
}

/** Sums over all sequences of classes of a stretch (forward and backward), as logarithms. */
class Lattice {
  private readonly own: readonly Float64Array[];
  private readonly after: readonly (readonly Float64Array[])[];
  private readonly forward: Float64Array[] = [];
  private readonly backward: Float64Array[] = [];
  private readonly total: number;

  constructor(own: readonly Float64Array[], after: readonly (readonly Float64Array[])[]) {
    this.own = own;
    this.after = after;
    for (let t = 0; t < own.length; t++) this.forward.push(this.forwardAt(t));
    for (let t = own.length - 1; t >= 0; t--) this.backward[t] = this.backwardAt(t);
    this.total = logSum(this.forward.at(-1)!);
  }

  private forwardAt(t: number): Float64Array {
    const row = new Float64Array(K).fill(NEVER);
    const terms = new Float64Array(K);
    for (let c = 0; c < K; c++) {
      terms.fill(NEVER);
      for (const [p, scores] of this.after[t]!.entries())
        if (follows(p, c)) terms[p] = (t === 0 ? 0 : this.forward[t - 1]![p]!) + scores[c]!;
      const sum = logSum(terms);
      if (sum > NEVER / 2) row[c] = sum + this.own[t]![c]!;
    }
    return row;
  }

  private backwardAt(t: number): Float64Array {
    const row = new Float64Array(K);
    if (t === this.own.length - 1) return row;
    const terms = new Float64Array(K);
    for (let p = 0; p < K; p++) {
      for (let c = 0; c < K; c++)
        terms[c] = follows(p, c)
          ? this.after[t + 1]![p]![c]! + this.own[t + 1]![c]! + this.backward[t + 1]![c]!
          : NEVER;
      row[p] = logSum(terms);
    }
    return row;
  }

  /** How likely each class is at word `t`. */
  expected(t: number): Float64Array {
    return this.forward[t]!.map((f, c) => Math.exp(f + this.backward[t]![c]! - this.total));
  }

  /** How likely each class is at word `t` together with class `p` before it. */
  expectedAfter(t: number, p: number): Float64Array {
    const before = t === 0 ? 0 : this.forward[t - 1]![p]!;
    return this.after[t]![p]!.map((score, c) =>
      follows(p, c) ? Math.exp(before + score + this.own[t]![c]! + this.backward[t]![c]! - this.total) : 0,
    );
  }
}

function logSum(terms: Float64Array): number {
  let most = NEVER;
  for (let i = 0; i < terms.length; i++) if (terms[i]! > most) most = terms[i]!;
  if (most <= NEVER / 2) return NEVER;
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += Math.exp(terms[i]! - most);
  return most + Math.log(sum);
}
