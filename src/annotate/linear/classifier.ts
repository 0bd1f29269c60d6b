import { type ModelFile, readyArray, sectionOf } from './model-file.ts';
import { codeTable } from './quantise.ts';
import { readVarints } from './varint.ts';

/**
 * A linear classifier over hashed features: the score of a class is the sum of the weights that the features give it. Rows are
 * sparse: a feature names only the classes for which it says anything.
 */
export class Classifier {
  readonly classes: readonly string[];
  /**
   * Open addressing, in pairs, so that both are fetched at once: the hash of a feature, 0 where a slot is empty, and where its
   * entries start, times 128, plus how many there are. Of a feature that has one entry only, `LONE` and the entry itself.
   */
  private readonly slots: Int32Array;
  /** An entry is its class times 256 plus where in `CODES` its weight stands. */
  private readonly entries: Uint16Array;
  private readonly found = new Int32Array(513);
  private readonly there = new Int32Array(512);

  private constructor(classes: readonly string[], slots: Int32Array, entries: Uint16Array) {
    this.classes = classes;
    this.slots = slots;
    this.entries = entries;
  }

  /** Reads a classifier from the sections `keys` (sorted, as differences), `counts`, `entryClass` and `entryCode` of a model. */
  static from(model: ModelFile, prefix = ''): Classifier {
    const classes = (model.header[`${prefix}classes`] ?? []) as string[];
    const entries = readyArray(model, `${prefix}entries`, () => readEntries(model, prefix));
    const slots = readyArray(model, `${prefix}slots`, () => readSlots(model, prefix, entries));
    return new Classifier(classes, slots, entries);
  }

  /**
   * Adds to `scores` what the first `n` features, of which there may be 512, say. All slots are read before any is judged, and all
   * rows are found before any is read: the look-ups wait on memory, and so they wait together.
   */
  add(features: Int32Array, n: number, scores: Int32Array | Float64Array): void {
    const entries = this.entries;
    const found = this.found;
    const hits = this.find(features, n);
    for (let h = 0; h < hits; h++) {
      const row = found[h]!;
      if (row < 0) {
        const c = (row >>> 8) & 127;
        scores[c] = scores[c]! + CODES[row & 255]!;
        continue;
      }
      const start = row >>> 7;
      const end = start + (row & 127);
      for (let e = start; e < end; e++) {
        const entry = entries[e]!;
        const c = entry >>> 8;
        scores[c] = scores[c]! + CODES[entry & 255]!;
      }
    }
  }

  /** Writes the rows of those features that have one into `found`; returns how many. */
  private find(features: Int32Array, n: number): number {
    const slots = this.slots;
    const found = this.found;
    const mask = slots.length - 1;
    const shift = Math.clz32(mask >>> 1);
    const there = this.there;
    for (let f = 0; f < n; f++) there[f] = slots[(features[f]! >>> shift) << 1]!;
    let hits = 0;
    for (let f = 0; f < n; f++) {
      const key = features[f]!;
      let slot = (key >>> shift) << 1;
      for (let other = there[f]!; other !== 0 && other !== key; other = slots[slot]!) slot = (slot + 2) & mask;
      found[hits] = slots[slot + 1]!;
      hits += slots[slot] === 0 ? 0 : 1;
    }
    return hits;
  }
}

const CODES = codeTable();

/** Rows name at most 127 classes. */
const ROW = 128;

/** The sign of a number says that it is an entry: classes take seven bits. */
const LONE = 0x80000000;

function readSlots(model: ModelFile, prefix: string, entries: Uint16Array): Int32Array {
  const counts = sectionOf(model, `${prefix}counts`);
  const differences = readVarints(sectionOf(model, `${prefix}keys`), counts.length);
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, counts.length * 1.6)));
  const slots = new Int32Array(2 * size);
  // The high bits of a key choose its slot: the keys come in order, so that the table fills from one end to the other.
  const shift = 32 - Math.log2(size);
  let key = -0x80000000;
  let at = 0;
  for (let r = 0; r < counts.length; r++) {
    key += differences[r]!;
    let slot = (key >>> shift) << 1;
    while (slots[slot] !== 0) slot = (slot + 2) & (2 * size - 1);
    slots[slot] = key;
    slots[slot + 1] = counts[r] === 1 ? LONE | entries[at]! : at * ROW + counts[r]!;
    at += counts[r]!;
  }
  return slots;
}

function readEntries(model: ModelFile, prefix: string): Uint16Array {
  const entryClass = sectionOf(model, `${prefix}entryClass`);
  const codes = sectionOf(model, `${prefix}entryCode`);
  const entries = new Uint16Array(codes.length);
  for (let i = 0; i < codes.length; i++) entries[i] = (entryClass[i]! << 8) | ((codes[i]! + 128) & 255);
  return entries;
}

/** Index of the greatest of the first `n` scores; of equals the first. */
export function best(scores: Int32Array, n: number): number {
  let at = 0;
  for (let i = 1; i < n; i++) if (scores[i]! > scores[at]!) at = i;
  return at;
}
