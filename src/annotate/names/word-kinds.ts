import { loadModel, type ModelFile, readyArray, sectionOf } from '../linear/model-file.ts';
import { wordClusters } from '../words/clusters.ts';
import type { WordTable } from '../words/word-table.ts';

/** Kinds of which a word may name an instance or a part, each with its place in the three-bit fields of a word's number. */
export const WORD_KINDS = ['person', 'organisation', 'place', 'other'] as const;

/** Marks a known word: its number is not 0 though it names nothing. */
export const KNOWN = 4096;

/**
 * How likely a word, by the company it keeps, names a person, an organisation, a place or anything else that has a name: eight
 * levels each, three bits a kind, for the words of `models/clusters.bin`. "kunduz" is a place though no list has it.
 */
export class WordKinds {
  private readonly words: WordTable;
  private readonly values: Uint16Array;

  private constructor(words: WordTable, values: Uint16Array) {
    this.words = words;
    this.values = values;
  }

  /** The model holds one number a word in the order of the slots of `words`: it needs no keys of its own. Throws Error where the words are others. */
  static from(model: ModelFile, words: WordTable): WordKinds {
    const values = readyArray(model, 'values by slot', () => valuesBySlot(model, words.keys));
    return new WordKinds(words, values);
  }

  /** The number of a lower-case word, or of its part after the last hyphen; 0 for unknown words. */
  of(lower: string): number {
    const own = this.find(lower);
    if (own !== 0) return own;
    const hyphen = lower.lastIndexOf('-');
    return hyphen > 0 ? this.find(lower.slice(hyphen + 1)) : 0;
  }

  private find(lower: string): number {
    const slot = this.words.slotOf(lower);
    return slot < 0 ? 0 : this.values[slot]!;
  }
}

function valuesBySlot(model: ModelFile, keys: Int32Array): Uint16Array {
  const packed = sectionOf(model, 'values');
  const count = packed.length / 2;
  const values = new Uint16Array(keys.length);
  let at = 0;
  for (let slot = 0; slot < values.length; slot++) {
    if (keys[slot] === 0) continue;
    values[slot] = packed[at]! | (packed[count + at]! << 8);
    at += 1;
  }
  if (at !== count)
    throw new Error(
      `expected kinds of ${at} words, those of clusters.bin, found ${count}: run npm run train -- --only kinds,names`,
    );
  return values;
}

/** The level, 0 to 7, at which a word's number stands for a kind. */
export function levelOf(value: number, kind: (typeof WORD_KINDS)[number]): number {
  return (value >> (3 * WORD_KINDS.indexOf(kind))) & 7;
}

let loaded: WordKinds | null = null;

/** The kinds of `models/name-kinds.bin`, read at first use. */
export function wordKinds(): WordKinds {
  loaded ??= WordKinds.from(loadModel('name-kinds'), wordClusters());
  return loaded;
}
