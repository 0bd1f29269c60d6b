import { rowSections, type WeightRow } from './row-sections.ts';

/**
 * Averaged perceptron over hashed features (Collins 2002). A feature's row is made when it is first updated and holds only the
 * classes that were ever changed. The average is kept lazily: `sum` holds each change times the number of the step at which it
 * was made.
 */
export class Perceptron {
  readonly classes: number;
  private keys = new Int32Array(1 << 20);
  private rows = new Int32Array(1 << 20);
  private count = 0;
  /** Where each row's entries start, how many there are, and for how many there is room. */
  private start = new Int32Array(1 << 18);
  private used = new Uint8Array(1 << 18);
  private room = new Uint8Array(1 << 18);
  private entryClass = new Uint8Array(1 << 20);
  private weights = new Float32Array(1 << 20);
  private sum = new Float64Array(1 << 20);
  private entries = 0;
  /** Steps so far; the caller counts one per decision. */
  step = 1;

  /** Throws RangeError when there are more classes than a row can number. */
  constructor(classes: number) {
    if (classes > 127) throw new RangeError(`expected at most 127 classes, found ${classes}`);
    this.classes = classes;
  }

  /** Adds to `scores` what the first `n` features say. */
  add(features: Int32Array, n: number, scores: Float64Array): void {
    for (let f = 0; f < n; f++) {
      const row = this.find(features[f]!);
      if (row >= 0) this.addRow(row, scores);
    }
  }

  /** Adds to `scores` what the first `n` rows say. */
  addRows(rows: Int32Array, n: number, scores: Float64Array): void {
    for (let r = 0; r < n; r++) this.addRow(rows[r]!, scores);
  }

  private addRow(row: number, scores: Float64Array): void {
    const entryClass = this.entryClass;
    const weights = this.weights;
    const from = this.start[row]!;
    const to = from + this.used[row]!;
    for (let e = from; e < to; e++) scores[entryClass[e]!] = scores[entryClass[e]!]! + weights[e]!;
  }

  /** Moves the weight of class `c` by `amount` for the first `n` features. */
  change(features: Int32Array, n: number, c: number, amount: number): void {
    for (let f = 0; f < n; f++) this.changeRow(this.row(features[f]!), c, amount);
  }

  /** Moves the weight of class `c` by `amount` in the first `n` rows. */
  changeRows(rows: Int32Array, n: number, c: number, amount: number): void {
    for (let r = 0; r < n; r++) this.changeRow(rows[r]!, c, amount);
  }

  private changeRow(row: number, c: number, amount: number): void {
    const at = this.entry(row, c);
    this.weights[at] = this.weights[at]! + amount;
    this.sum[at] = this.sum[at]! + amount * this.step;
  }

  /** The row of a feature, made if need be: who looks a feature up often does so once. */
  row(key: number): number {
    const found = this.find(key);
    return found < 0 ? this.make(key) : found;
  }

  private find(key: number): number {
    const keys = this.keys;
    const mask = keys.length - 1;
    let slot = key & mask;
    for (let found = keys[slot]!; found !== 0; found = keys[slot]!) {
      if (found === key) return this.rows[slot]!;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private make(key: number): number {
    if (this.count * 2 > this.keys.length) this.rehash();
    put(this.keys, this.rows, key, this.count);
    if (this.count === this.start.length) {
      this.start = grown(this.start, new Int32Array(this.count * 2));
      this.used = grown(this.used, new Uint8Array(this.count * 2));
      this.room = grown(this.room, new Uint8Array(this.count * 2));
    }
    return this.count++;
  }

  /** Index of the entry for class `c` in a row, made if need be. */
  private entry(row: number, c: number): number {
    const from = this.start[row]!;
    const used = this.used[row]!;
    for (let e = from; e < from + used; e++) if (this.entryClass[e] === c) return e;
    if (used === this.room[row]) this.move(row, Math.min(this.classes, Math.max(2, used * 2)));
    this.used[row] = used + 1;
    this.entryClass[this.start[row]! + used] = c;
    return this.start[row]! + used;
  }

  /** Gives a row more room, at the end. */
  private move(row: number, room: number): void {
    while (this.entries + room > this.weights.length) {
      this.entryClass = grown(this.entryClass, new Uint8Array(this.weights.length * 2));
      this.sum = grown(this.sum, new Float64Array(this.weights.length * 2));
      this.weights = grown(this.weights, new Float32Array(this.weights.length * 2));
    }
    const from = this.start[row]!;
    const to = from + this.used[row]!;
    for (const array of [this.entryClass, this.sum, this.weights]) array.copyWithin(this.entries, from, to);
    this.start[row] = this.entries;
    this.room[row] = room;
    this.entries += room;
  }

  private rehash(): void {
    const keys = new Int32Array(this.keys.length * 2);
    const rows = new Int32Array(keys.length);
    this.keys.forEach((key, i) => {
      if (key !== 0) put(keys, rows, key, this.rows[i]!);
    });
    this.keys = keys;
    this.rows = rows;
  }

  /** Puts the averages in place of the weights: for use after training, not for more of it. */
  finish(): void {
    for (let e = 0; e < this.entries; e++) {
      this.weights[e] = this.weights[e]! - this.sum[e]! / this.step;
      this.sum[e] = 0;
    }
  }

  /** The weights, once averaged by `finish`, as sections of a model file: see `rowSections`. */
  sections(prune: number, prefix = ''): Record<string, Uint8Array> {
    const rows = [...this.keys.entries()].flatMap(([slot, key]) => (key === 0 ? [] : [this.weightRow(slot)]));
    const largest = this.weights.reduce((most, w) => Math.max(most, Math.abs(w)), 1e-9);
    return rowSections(rows, prune, prefix, largest);
  }

  /** The feature in a slot, its weights spread over the classes when they are asked for: all at once would fill the memory. */
  private weightRow(slot: number): WeightRow {
    const weights = () => this.weightsOf(this.rows[slot]!);
    return {
      key: this.keys[slot]!,
      get weights() {
        return weights();
      },
    };
  }

  private weightsOf(row: number): Float32Array {
    const weights = new Float32Array(this.classes);
    const from = this.start[row]!;
    for (let e = from; e < from + this.used[row]!; e++) weights[this.entryClass[e]!] = this.weights[e]!;
    return weights;
  }
}

function put(keys: Int32Array, rows: Int32Array, key: number, row: number): void {
  const mask = keys.length - 1;
  let slot = key & mask;
  while (keys[slot] !== 0) slot = (slot + 1) & mask;
  keys[slot] = key;
  rows[slot] = row;
}

function grown<A extends Float32Array | Float64Array | Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
