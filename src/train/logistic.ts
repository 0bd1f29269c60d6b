import { sigmoid } from '../extract/templates/forest.ts';
import type { IndexedRows } from './feature-index.ts';
import { randomSequence } from './shuffle.ts';

export interface LogisticOptions {
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
  /** How much more a yes weighs than a no. */
  readonly yes: number;
}

/** Rows below this in every answer are looked at again only now and then: most rows are easy. */
const EASY = 0.003;
const AGAIN = 0.15;

/**
 * Several logistic regressions over the same sparse rows, by stochastic gradient with a rate of its own for each weight (AdaGrad,
 * Duchi et al. 2011). A label of -1 means that the question is not asked of that row. The same rows give the same weights.
 */
export class Logistic {
  readonly weights: Float32Array;
  readonly bias: Float64Array;
  private readonly answers: Float64Array;

  constructor(
    readonly outputs: number,
    features: number,
  ) {
    this.weights = new Float32Array(outputs * features);
    this.bias = new Float64Array(outputs);
    this.answers = new Float64Array(outputs);
  }

  /** Puts the probability of each answer for features `[from, to)` of `features` into `answers`. */
  answer(features: Int32Array, from: number, to: number, share: number, answers: Float64Array): void {
    this.addUp(features, from, to, share, answers);
    for (let q = 0; q < this.outputs; q++) answers[q] = sigmoid(answers[q]! + this.bias[q]!);
  }

  /** Puts what features `[from, to)` of `features` add to the log-odds of each answer into `sums`. */
  addUp(features: Int32Array, from: number, to: number, share: number, sums: Float64Array): void {
    const { outputs, weights } = this;
    for (let q = 0; q < outputs; q++) sums[q] = 0;
    for (let f = from; f < to; f++) {
      const row = features[f]! * outputs;
      for (let q = 0; q < outputs; q++) sums[q] = sums[q]! + weights[row + q]!;
    }
    for (let q = 0; q < outputs; q++) sums[q] = sums[q]! * share;
  }

  /** Learns from the rows in `chosen`. `labels` has a row of `outputs` for each row, `importance` a factor for each. */
  learn(
    rows: IndexedRows,
    labels: Float32Array,
    importance: Float32Array,
    chosen: Int32Array,
    o: LogisticOptions,
  ): void {
    const random = randomSequence(o.seed);
    const squares = new Float32Array(this.weights.length).fill(0.01);
    const biasSquares = new Float64Array(this.outputs).fill(1);
    this.startAtRates(labels, chosen);
    let order = chosen.slice();
    for (let round = 0; round < o.rounds; round++) {
      mixUp(order, random);
      const rate = o.rate / (1 + 0.3 * round);
      const kept: number[] = [];
      for (const i of order) {
        const most = this.step(rows, i, labels, importance[i]!, rate, squares, biasSquares, o);
        if (most > EASY || random() < AGAIN) kept.push(i);
      }
      if (round > 0) order = Int32Array.from(kept);
    }
  }

  private startAtRates(labels: Float32Array, chosen: Int32Array): void {
    for (let q = 0; q < this.outputs; q++) {
      let yes = 0;
      let asked = 0;
      for (const i of chosen) {
        const label = labels[i * this.outputs + q]!;
        if (label < 0) continue;
        asked++;
        yes += label;
      }
      const rate = Math.min(0.9, Math.max(1e-4, yes / Math.max(1, asked)));
      this.bias[q] = Math.log(rate / (1 - rate));
    }
  }

  /** One row; returns its greatest answer or label. */
  private step(
    rows: IndexedRows,
    i: number,
    labels: Float32Array,
    importance: number,
    rate: number,
    squares: Float32Array,
    biasSquares: Float64Array,
    o: LogisticOptions,
  ): number {
    const { outputs, weights } = this;
    const { features } = rows;
    const answers = this.answers;
    const from = rows.starts[i]!;
    const to = rows.starts[i + 1]!;
    const share = rows.share[i]!;
    this.answer(rows.features, from, to, share, answers);
    let most = 0;
    for (let q = 0; q < outputs; q++) {
      const label = labels[i * outputs + q]!;
      most = Math.max(most, answers[q]!, label);
      const error = label < 0 ? 0 : (answers[q]! - label) * (label > 0.5 ? o.yes : 1) * importance;
      if (Math.abs(error) < 0.002) continue;
      const pull = error * share;
      for (let f = from; f < to; f++) {
        const w = features[f]! * outputs + q;
        const weight = weights[w]!;
        const gradient = pull + o.decay * weight;
        const square = squares[w]! + gradient * gradient;
        squares[w] = square;
        weights[w] = weight - (rate * gradient) / Math.sqrt(square);
      }
      biasSquares[q] = biasSquares[q]! + error * error;
      this.bias[q] = this.bias[q]! - (0.3 * rate * error) / Math.sqrt(biasSquares[q]!);
    }
    return most;
  }
}

function mixUp(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
}
