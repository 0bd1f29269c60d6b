import { hashPart, hashString } from '../linear/hash.ts';
import { wordClusters } from './clusters.ts';

/** Positions before the first and after the last word of a sentence are padded, so that features need no bounds checks. */
export const PAD = 3;

/**
 * What the taggers and parsers look at, one row of integers a word, for one sentence at a time; the arrays are reused from
 * sentence to sentence. Index `PAD + i` is word `i`.
 */
export class Lexical {
  count = 0;
  /** How much of the sentence is capitalised, 0 to 3: in a heading a capital says little. */
  capitals = 0;
  /** Hash of the lower-case word, with figures made alike. */
  form = new Int32Array(0);
  /** Path in the tree of word clusters; 0 for unknown words. */
  cluster = new Int32Array(0);
  shape = new Int32Array(0);
  /** Hashes of the last one to four, and the first one to three letters; 0 where the word is shorter. */
  suffix = [new Int32Array(0), new Int32Array(0), new Int32Array(0), new Int32Array(0)];
  prefix = [new Int32Array(0), new Int32Array(0), new Int32Array(0)];

  /** Takes the words of a sentence as written, and in lower case. */
  fill(words: readonly string[], lower: readonly string[]): void {
    this.count = words.length;
    const size = words.length + 2 * PAD;
    if (this.form.length < size) this.allot(size * 2);
    for (let i = 0; i < PAD; i++) {
      this.blank(i, 2 + i);
      this.blank(PAD + words.length + i, 8 + i);
    }
    const clusters = wordClusters();
    for (let i = 0; i < words.length; i++) this.fillWord(PAD + i, words[i]!, lower[i]!, clusters.of(lower[i]!));
    this.capitals = this.shareOfCapitals();
  }

  private shareOfCapitals(): number {
    let letters = 0;
    let capital = 0;
    for (let i = 1; i < this.count; i++) {
      const shape = this.shape[PAD + i]!;
      if ((shape & 256) === 0) continue;
      letters += 1;
      if ((shape & 4) !== 0) capital += 1;
    }
    return letters < 2 ? 0 : 1 + Math.min(2, Math.floor((3 * capital) / letters));
  }

  private fillWord(at: number, word: string, lower: string, path: number): void {
    const figures = /\d/.test(lower);
    const plain = figures ? lower.replace(/\d/g, '0') : lower;
    this.form[at] = hashString(plain);
    this.cluster[at] = path === 0 ? clusterOfPart(plain) : path;
    this.shape[at] = shapeOf(word);
    const n = plain.length;
    for (let k = 0; k < 4; k++) this.suffix[k]![at] = n > k + 1 ? hashPart(plain, n - k - 1, n, 11 + k) : 0;
    for (let k = 0; k < 3; k++) this.prefix[k]![at] = n > k + 1 ? hashPart(plain, 0, k + 1, 21 + k) : 0;
  }

  private blank(at: number, mark: number): void {
    this.form[at] = mark;
    this.cluster[at] = 1;
    this.shape[at] = 0;
    for (const part of [...this.suffix, ...this.prefix]) part[at] = 0;
  }

  private allot(size: number): void {
    this.form = new Int32Array(size);
    this.cluster = new Int32Array(size);
    this.shape = new Int32Array(size);
    this.suffix = this.suffix.map(() => new Int32Array(size));
    this.prefix = this.prefix.map(() => new Int32Array(size));
  }
}

/** Hyphenated words are like their last part ("co-founder"), where that is known. */
function clusterOfPart(word: string): number {
  const hyphen = word.lastIndexOf('-');
  return hyphen > 0 ? wordClusters().of(word.slice(hyphen + 1)) : 0;
}

/**
 * The outline of a word in a few bits: first letter's case, capitals throughout, figures, hyphen, stop, other signs, whether it
 * holds a letter at all, and whether it is longer than three letters.
 */
export function shapeOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= shapeBits(word.charCodeAt(i), i === 0);
  if (word.length > 3) bits |= 256;
  return 512 | bits;
}

function shapeBits(code: number, first: boolean): number {
  if (code >= 97 && code <= 122) return 1 | (first ? 2 : 0);
  if (code >= 65 && code <= 90) return first ? 4 : 8;
  if (code >= 48 && code <= 57) return 16;
  if (code === 0x2d) return 32;
  if (code === 0x2e) return 64;
  if (code < 0xaa) return 128;
  const letter = String.fromCharCode(code);
  if (letter.toLowerCase() !== letter) return first ? 4 : 8;
  return letter.toUpperCase() === letter ? 128 : 1;
}
