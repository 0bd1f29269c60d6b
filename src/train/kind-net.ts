const HIDDEN = 40;
/** Slope of a hidden unit below 0. */
const LEAK = 0.1;

/** A network with one hidden layer that judges of which kind a vector is; plain gradient steps on the cross entropy. */
export class KindNet {
  private readonly size: number;
  private readonly inner: Float64Array;
  private readonly innerBias = new Float64Array(HIDDEN);
  private readonly outer: Float64Array;
  private readonly outerBias: Float64Array;
  private readonly hidden = new Float64Array(HIDDEN);
  private readonly likely: Float64Array;

  /** `size` numbers in, `kinds` likelihoods out. */
  constructor(size: number, kinds: number, random: () => number) {
    this.size = size;
    this.inner = Float64Array.from({ length: HIDDEN * size }, () => (random() - 0.5) / 2);
    this.outer = Float64Array.from({ length: kinds * HIDDEN }, () => 0.3 * (random() - 0.5));
    this.outerBias = new Float64Array(kinds);
    this.likely = new Float64Array(kinds);
  }

  /** Likelihood of each kind for the vector that starts at `at`; the array is used again by the next call. */
  judge(values: Float32Array, at: number): Float64Array {
    const { hidden, size } = this;
    const likely = this.likely;
    for (let j = 0; j < HIDDEN; j++) {
      let sum = this.innerBias[j]!;
      for (let d = 0; d < size; d++) sum += this.inner[j * size + d]! * values[at + d]!;
      hidden[j] = sum > 0 ? sum : LEAK * sum;
    }
    for (let k = 0; k < likely.length; k++) {
      let sum = this.outerBias[k]!;
      for (let j = 0; j < HIDDEN; j++) sum += this.outer[k * HIDDEN + j]! * hidden[j]!;
      likely[k] = sum;
    }
    const most = Math.max(...likely);
    let total = 0;
    for (let k = 0; k < likely.length; k++) {
      likely[k] = Math.exp(likely[k]! - most);
      total += likely[k]!;
    }
    for (let k = 0; k < likely.length; k++) likely[k]! /= total;
    return likely;
  }

  /** One step towards the likelihoods `wanted`. */
  learn(values: Float32Array, at: number, wanted: Float64Array, step: number): void {
    const likely = this.judge(values, at);
    const slope = new Float64Array(HIDDEN);
    for (let k = 0; k < likely.length; k++) {
      const error = step * (wanted[k]! - likely[k]!);
      for (let j = 0; j < HIDDEN; j++) {
        slope[j]! += error * this.outer[k * HIDDEN + j]!;
        this.outer[k * HIDDEN + j]! += error * this.hidden[j]!;
      }
      this.outerBias[k]! += error;
    }
    for (let j = 0; j < HIDDEN; j++) {
      const change = slope[j]! * (this.hidden[j]! > 0 ? 1 : LEAK);
      for (let d = 0; d < this.size; d++) this.inner[j * this.size + d]! += change * values[at + d]!;
      this.innerBias[j]! += change;
    }
  }
}
