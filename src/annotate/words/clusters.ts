import { hashString } from '../linear/hash.ts';
import { loadModel, type ModelFile, sectionOf } from '../linear/model-file.ts';
import { readVarints } from '../linear/varint.ts';

/**
 * What words are alike. Each of some two hundred thousand English words has a path in a tree of clusters, 16 branches wide and
 * three levels deep: words of like use share the first steps of their paths. Words are kept as hashes only.
 */
export class WordClusters {
  private readonly keys: Int32Array;
  private readonly paths: Uint16Array;
  private readonly mask: number;

  constructor(keys: Int32Array, paths: Uint16Array) {
    this.keys = keys;
    this.paths = paths;
    this.mask = keys.length - 1;
  }

  static from(model: ModelFile): WordClusters {
    const packed = sectionOf(model, 'paths');
    const count = packed.length / 2;
    const differences = readVarints(sectionOf(model, 'keys'), count);
    const size = 2 ** Math.ceil(Math.log2(count * 1.6));
    const keys = new Int32Array(size);
    const paths = new Uint16Array(size);
    let key = -0x80000000;
    for (let i = 0; i < count; i++) {
      key += differences[i]!;
      let slot = key & (size - 1);
      while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
      keys[slot] = key;
      paths[slot] = packed[i]! + 256 * packed[count + i]!;
    }
    return new WordClusters(keys, paths);
  }

  /** The path of a lower-case word, 12 bits plus 4096 to tell it from none; 0 where the word is not known. */
  pathOf(lower: string): number {
    return this.pathOfHash(hashString(lower));
  }

  /** As `pathOf`, by `hashString` of the word. */
  pathOfHash(hash: number): number {
    let slot = hash & this.mask;
    for (let found = this.keys[slot]!; found !== 0; found = this.keys[slot]!) {
      if (found === hash) return this.paths[slot]!;
      slot = (slot + 1) & this.mask;
    }
    return 0;
  }
}

let loaded: WordClusters | null = null;

/** The clusters of `models/clusters.bin`, read at first use. */
export function wordClusters(): WordClusters {
  loaded ??= WordClusters.from(loadModel('clusters'));
  return loaded;
}
