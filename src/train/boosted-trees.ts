import type { Forest } from '../extract/templates/forest.ts';
import { randomSequence } from './shuffle.ts';

export interface BoostingOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Fewest rows in a leaf. */
  readonly leaf: number;
  readonly ridge: number;
  /** Share of the columns, and of the rows, that a tree sees. */
  readonly columns: number;
  readonly rows: number;
  readonly seed: number;
}

const BINS = 40;
/** Rows that are looked at to place the borders of the bins. */
const SAMPLED = 8000;

/**
 * Gradient-boosted trees for yes or no, with columns cut into bins (Friedman 2001; histograms as in LightGBM). Deterministic: the
 * same rows and options give the same forest.
 */
export function growForest(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  o: BoostingOptions,
): Forest {
  const grower = new Grower(rows, labels, o);
  for (let t = 0; t < o.trees; t++) grower.growTree();
  return grower.forest();
}

class Grower {
  private readonly borders: Float32Array[] = [];
  private readonly bins: Uint8Array[] = [];
  private readonly log: Float64Array;
  private readonly slope: Float64Array;
  private readonly curve: Float64Array;
  private readonly random: () => number;
  private readonly base: number;
  private readonly roots: number[] = [];
  private readonly nodes = {
    feature: [] as number[],
    threshold: [] as number[],
    left: [] as number[],
    right: [] as number[],
    value: [] as number[],
  };
  /** For each node, the last bin that goes left. */
  private readonly cuts: number[] = [];
  private readonly sums = {
    slope: new Float64Array(BINS + 1),
    curve: new Float64Array(BINS + 1),
    count: new Int32Array(BINS + 1),
  };
  private columns: number[] = [];

  constructor(
    rows: readonly (readonly number[])[],
    private readonly labels: readonly number[],
    private readonly o: BoostingOptions,
  ) {
    const yes = labels.reduce((n, y) => n + y, 0) / Math.max(1, labels.length);
    const rate = Math.min(0.99, Math.max(1e-4, yes));
    this.base = Math.log(rate / (1 - rate));
    this.log = new Float64Array(rows.length).fill(this.base);
    this.slope = new Float64Array(rows.length);
    this.curve = new Float64Array(rows.length);
    this.random = randomSequence(o.seed);
    const width = rows[0]?.length ?? 0;
    for (let c = 0; c < width; c++) {
      const borders = bordersOf(rows, c);
      this.borders.push(borders);
      this.bins.push(Uint8Array.from(rows, (row) => binOf(borders, row[c]!)));
    }
  }

  growTree(): void {
    const n = this.log.length;
    const seen: number[] = [];
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-this.log[i]!));
      this.slope[i] = p - this.labels[i]!;
      this.curve[i] = Math.max(1e-6, p * (1 - p));
      if (this.random() < this.o.rows) seen.push(i);
    }
    this.columns = this.bins.flatMap((_, c) => (this.random() < this.o.columns ? [c] : []));
    const root = this.grow(Int32Array.from(seen), 0);
    this.roots.push(root);
    const { value } = this.nodes;
    for (let i = 0; i < n; i++) this.log[i] = this.log[i]! + value[this.leafOf(root, i)]!;
  }

  private leafOf(root: number, row: number): number {
    const { feature, left, right } = this.nodes;
    let node = root;
    for (let f = feature[node]!; f >= 0; f = feature[node]!) {
      node = this.bins[f]![row]! <= this.cuts[node]! ? left[node]! : right[node]!;
    }
    return node;
  }

  private grow(rows: Int32Array, depth: number): number {
    const { nodes, o } = this;
    let slope = 0;
    let curve = 0;
    for (let r = 0; r < rows.length; r++) {
      slope += this.slope[rows[r]!]!;
      curve += this.curve[rows[r]!]!;
    }
    const node = nodes.feature.push(-1) - 1;
    nodes.threshold.push(0);
    nodes.left.push(-1);
    nodes.right.push(-1);
    nodes.value.push((-slope / (curve + o.ridge)) * o.rate);
    this.cuts.push(0);
    if (depth >= o.depth || rows.length < 2 * o.leaf) return node;
    const cut = this.bestCut(rows, slope, curve);
    if (cut === null) return node;
    nodes.feature[node] = cut.column;
    nodes.threshold[node] = this.borders[cut.column]![cut.bin]!;
    this.cuts[node] = cut.bin;
    const [left, right] = this.part(rows, cut);
    nodes.left[node] = this.grow(left, depth + 1);
    nodes.right[node] = this.grow(right, depth + 1);
    return node;
  }

  private part(rows: Int32Array, { column, bin }: { column: number; bin: number }): [Int32Array, Int32Array] {
    const bins = this.bins[column]!;
    const sorted = new Int32Array(rows.length);
    let left = 0;
    let right = rows.length;
    for (let r = 0; r < rows.length; r++) {
      const row = rows[r]!;
      if (bins[row]! <= bin) sorted[left++] = row;
      else sorted[--right] = row;
    }
    return [sorted.subarray(0, left), sorted.subarray(right)];
  }

  private bestCut(rows: Int32Array, slope: number, curve: number): { column: number; bin: number } | null {
    const { ridge, leaf } = this.o;
    const whole = (slope * slope) / (curve + ridge);
    let best = 0.001;
    let cut: { column: number; bin: number } | null = null;
    for (const column of this.columns) {
      const borders = this.borders[column]!.length;
      if (borders === 0) continue;
      this.fillSums(rows, column);
      let s = 0;
      let c = 0;
      let n = 0;
      for (let bin = 0; bin < borders; bin++) {
        s += this.sums.slope[bin]!;
        c += this.sums.curve[bin]!;
        n += this.sums.count[bin]!;
        if (n < leaf) continue;
        if (rows.length - n < leaf) break;
        const gain = (s * s) / (c + ridge) + (slope - s) ** 2 / (curve - c + ridge) - whole;
        if (gain <= best) continue;
        best = gain;
        cut = { column, bin };
      }
    }
    return cut;
  }

  private fillSums(rows: Int32Array, column: number): void {
    const { slope, curve, count } = this.sums;
    slope.fill(0);
    curve.fill(0);
    count.fill(0);
    const bins = this.bins[column]!;
    for (let r = 0; r < rows.length; r++) {
      const i = rows[r]!;
      const bin = bins[i]!;
      slope[bin] = slope[bin]! + this.slope[i]!;
      curve[bin] = curve[bin]! + this.curve[i]!;
      count[bin] = count[bin]! + 1;
    }
  }

  forest(): Forest {
    const { feature, threshold, left, right, value } = this.nodes;
    return {
      base: this.base,
      roots: Int32Array.from(this.roots),
      feature: Int16Array.from(feature),
      threshold: Float32Array.from(threshold),
      left: Int32Array.from(left),
      right: Int32Array.from(right),
      value: Float32Array.from(value),
    };
  }
}

/** Borders between bins that hold about as many rows each; a value goes into the bin after the borders it reaches. */
function bordersOf(rows: readonly (readonly number[])[], column: number): Float32Array {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED));
  const values: number[] = [];
  for (let i = 0; i < rows.length; i += step) values.push(Math.fround(rows[i]![column]!));
  values.sort((a, b) => a - b);
  const borders: number[] = [];
  for (let b = 1; b < BINS; b++) {
    const value = values[Math.floor((b * values.length) / BINS)]!;
    if (value > (borders.at(-1) ?? values[0]!)) borders.push(value);
  }
  return Float32Array.from(borders);
}

function binOf(borders: Float32Array, value: number): number {
  const rounded = Math.fround(value);
  let low = 0;
  let high = borders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rounded < borders[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}
