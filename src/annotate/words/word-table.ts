import { hashString } from '../linear/hash.ts';
import { type ModelFile, readyArray, sectionOf } from '../linear/model-file.ts';
import { readVarints } from '../linear/varint.ts';

/** A number of up to 16 bits for each of many words. Words are kept as hashes only; two words very rarely share one. */
export class WordTable {
  readonly keys: Int32Array;
  readonly values: Uint16Array;
  /** A second number for each word, where the model has one. */
  readonly seconds: Uint16Array;

  constructor(keys: Int32Array, values: Uint16Array, seconds: Uint16Array) {
    this.keys = keys;
    this.values = values;
    this.seconds = seconds;
  }

  /** Reads a table that `packTable` of train/ wrote: sorted keys as differences, then low bytes, then high bytes. */
  static from(model: ModelFile): WordTable {
    let made: WordTable | null = null;
    const table = () => {
      made ??= WordTable.unpacked(model);
      return made;
    };
    return new WordTable(
      readyArray(model, 'table.keys', () => table().keys),
      readyArray(model, 'table.values', () => table().values),
      readyArray(model, 'table.seconds', () => table().seconds),
    );
  }

  private static unpacked(model: ModelFile): WordTable {
    const packed = sectionOf(model, 'values');
    const more = model.sections.get('seconds');
    const count = packed.length / 2;
    const differences = readVarints(sectionOf(model, 'keys'), count);
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, count * 1.6)));
    const keys = new Int32Array(size);
    const values = new Uint16Array(size);
    const seconds = new Uint16Array(more === undefined ? 0 : size);
    const shift = 32 - Math.log2(size);
    let key = -0x80000000;
    for (let i = 0; i < count; i++) {
      key += differences[i]!;
      let slot = key >>> shift;
      while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
      keys[slot] = key;
      values[slot] = packed[i]! + 256 * packed[count + i]!;
      if (more !== undefined) seconds[slot] = more[i]! + 256 * more[count + i]!;
    }
    return new WordTable(keys, values, seconds);
  }

  /** The number of a lower-case word; 0 where it is not listed. */
  of(lower: string): number {
    const slot = this.slotOf(lower);
    return slot < 0 ? 0 : this.values[slot]!;
  }

  /** Where the numbers of a lower-case word stand in `values` and `seconds`; -1 where it is not listed. */
  slotOf(lower: string): number {
    const key = hashString(lower);
    const mask = this.keys.length - 1;
    let slot = key >>> Math.clz32(mask);
    for (let found = this.keys[slot]!; found !== 0; found = this.keys[slot]!) {
      if (found === key) return slot;
      slot = (slot + 1) & mask;
    }
    return -1;
  }
}
