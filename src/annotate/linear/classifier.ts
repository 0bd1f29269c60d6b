import { type ModelFile, readyArray, sectionOf } from './model-file.ts';
import { codeTable } from './quantise.ts';
import { readVarints } from './varint.ts';

/**
 * A linear classifier over hashed features: the score of a class is the sum of the weights that the features give it. Rows are
 * sparse: a feature names only the classes for which it says anything.
 */
export class Classifier {
  readonly classes: readonly string[];
  /** Open addressing: hashes of features, 0 where a slot is empty. */
  readonly keys: Int32Array;
  /** Beside each key, where its entries start, times 128, plus how many there are. */
  readonly rows: Uint32Array;
  /** An entry is its class times 65536 plus its weight, which is offset by 32768. */
  readonly entries: Int32Array;
  private readonly found = new Uint32Array(512);

  private constructor(classes: readonly string[], keys: Int32Array, rows: Uint32Array, entries: Int32Array) {
    this.classes = classes;
    this.keys = keys;
    this.rows = rows;
    this.entries = entries;
  }

  /** Reads a classifier from the sections `keys` (sorted, as differences), `counts`, `entryClass` and `entryCode` of a model. */
  static from(model: ModelFile, prefix = ''): Classifier {
    const classes = (model.header[`${prefix}classes`] ?? []) as string[];
    let made: Pick<Classifier, 'keys' | 'rows'> | null = null;
    const table = () => {
      made ??= readTable(model, prefix);
      return made;
    };
    const keys = readyArray(model, `${prefix}table.keys`, () => table().keys);
    const rows = readyArray(model, `${prefix}table.rows`, () => table().rows);
    return new Classifier(
      classes,
      keys,
      rows,
      readyArray(model, `${prefix}entries`, () => readEntries(model, prefix)),
    );
  }

  /**
   * Adds to `scores` what the first `n` features say. All rows are found before any is read: the look-ups wait on memory, and
   * so they wait together.
   */
  add(features: Int32Array, n: number, scores: Int32Array | Float64Array): void {
    const keys = this.keys;
    const rows = this.rows;
    const entries = this.entries;
    const found = this.found;
    const mask = keys.length - 1;
    const shift = Math.clz32(mask);
    let hits = 0;
    for (let f = 0; f < n; f++) {
      const key = features[f]!;
      let slot = key >>> shift;
      let there = keys[slot]!;
      while (there !== 0 && there !== key) {
        slot = (slot + 1) & mask;
        there = keys[slot]!;
      }
      if (there !== 0) found[hits++] = rows[slot]!;
    }
    for (let h = 0; h < hits; h++) {
      const row = found[h]!;
      const start = row >>> 7;
      const end = start + (row & 127);
      for (let e = start; e < end; e++) {
        const entry = entries[e]!;
        const c = entry >>> 16;
        scores[c] = scores[c]! + (entry & 0xffff) - 32768;
      }
    }
  }
}

/** Rows name at most 127 classes. */
const ROW = 128;

function readTable(model: ModelFile, prefix: string): Pick<Classifier, 'keys' | 'rows'> {
  const counts = sectionOf(model, `${prefix}counts`);
  const differences = readVarints(sectionOf(model, `${prefix}keys`), counts.length);
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, counts.length * 1.6)));
  const keys = new Int32Array(size);
  const rows = new Uint32Array(size);
  // The high bits of a key choose its slot: the keys come in order, so that the table fills from one end to the other.
  const shift = 32 - Math.log2(size);
  let key = -0x80000000;
  let at = 0;
  for (let r = 0; r < counts.length; r++) {
    key += differences[r]!;
    let slot = key >>> shift;
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    rows[slot] = at * ROW + counts[r]!;
    at += counts[r]!;
  }
  return { keys, rows };
}

function readEntries(model: ModelFile, prefix: string): Int32Array {
  const entryClass = sectionOf(model, `${prefix}entryClass`);
  const codes = sectionOf(model, `${prefix}entryCode`);
  const table = codeTable();
  const entries = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++)
    entries[i] = (entryClass[i]! << 16) | (table[(codes[i]! + 128) & 255]! + 32768);
  return entries;
}

/** Index of the greatest of the first `n` scores; of equals the first. */
export function best(scores: Int32Array, n: number): number {
  let at = 0;
  for (let i = 1; i < n; i++) if (scores[i]! > scores[at]!) at = i;
  return at;
}
