/** Rows of feature keys, one after another. */
export class FeatureRows {
  keys = new Int32Array(1 << 20);
  private used = 0;
  readonly ends: number[] = [];

  /** Adds the first `n` of `keys` as a row. */
  add(keys: Int32Array, n: number): void {
    if (this.used + n > this.keys.length) {
      const longer = new Int32Array(Math.max(this.keys.length * 2, this.used + n));
      longer.set(this.keys.subarray(0, this.used));
      this.keys = longer;
    }
    this.keys.set(keys.subarray(0, n), this.used);
    this.used += n;
    this.ends.push(this.used);
  }

  get all(): Int32Array {
    return this.keys.subarray(0, this.used);
  }
}

/** Rows whose features are numbered densely: those of row `i` stand at `[starts[i], starts[i + 1])`; `share` is its norm. */
export interface IndexedRows {
  readonly starts: Int32Array;
  readonly features: Int32Array;
  readonly share: Float64Array;
}

/** Numbers the features that are met at least twice. */
export class FeatureIndex {
  private readonly slots: Int32Array;
  private readonly numbers: Int32Array;
  private readonly mask: number;
  readonly keys: readonly number[];

  constructor(rows: FeatureRows, least = 2) {
    const size = 2 ** Math.max(10, Math.ceil(Math.log2(Math.max(2, rows.all.length / 2))));
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    this.numbers = new Int32Array(size).fill(-1);
    const counts = new Uint8Array(size);
    for (const key of rows.all) {
      const slot = this.slotOf(key);
      this.slots[slot] = key;
      if (counts[slot]! < 255) counts[slot]!++;
    }
    const keys: number[] = [];
    for (let slot = 0; slot < size; slot++) {
      if (counts[slot]! < least) continue;
      this.numbers[slot] = keys.length;
      keys.push(this.slots[slot]!);
    }
    this.keys = keys;
  }

  private slotOf(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) & this.mask;
    for (let found = this.slots[slot]!; found !== 0 && found !== key; found = this.slots[slot]!)
      slot = (slot + 1) & this.mask;
    return slot;
  }

  /** Number of a feature, or -1 when it is rare. */
  find(key: number): number {
    return this.numbers[this.slotOf(key)]!;
  }

  number(rows: FeatureRows): IndexedRows {
    const starts = new Int32Array(rows.ends.length + 1);
    const share = new Float64Array(rows.ends.length);
    const features = new Int32Array(rows.all.length);
    let used = 0;
    let at = 0;
    rows.ends.forEach((end, i) => {
      share[i] = 1 / Math.sqrt(end - at + 1);
      for (; at < end; at++) {
        const n = this.find(rows.keys[at]!);
        if (n >= 0) features[used++] = n;
      }
      starts[i + 1] = used;
    });
    return { starts, features: features.slice(0, used), share };
  }
}
