import { hashPart, hashString } from '../linear/hash.ts';
import { wordClusters } from './clusters.ts';

/** Letters of the longest beginnings and ends of words that are looked at. */
export const LONGEST_PART = 5;

/** Where each fact of a word stands among its numbers; see `Lexical` for what they mean. */
export const FORM = 0;
export const CLUSTER = 1;
export const KIND = 2;
export const SHAPE = 3;
export const SUFFIX = 4;
export const PREFIX = SUFFIX + LONGEST_PART;
export const HYPHENED = PREFIX + LONGEST_PART;
/** Facts of one word. */
export const WIDTH = HYPHENED + 2;

/** Words whose facts are kept. Texts use few words often; the bound keeps a long run's memory flat. */
export const MOST = 30_000;

/** Letters of the longest word that is kept: longer ones are rare, and would keep their whole text in memory with them. */
const LONGEST = 12;

/** What can be said of a word alone, found once and kept. */
export class WordFacts {
  /** Numbers of all words kept, `WIDTH` each; the first are of a word that is not kept. */
  readonly facts = new Int32Array((MOST + 1) * WIDTH);
  private readonly places = new Map<string, number>();

  /** Where in `facts` the numbers of a word begin; good until the next call. `lower` is the word in lower case. */
  of(word: string, lower: string): number {
    const kept = this.places.get(word);
    if (kept !== undefined) return kept;
    const at = this.places.size < MOST && word.length <= LONGEST ? (this.places.size + 1) * WIDTH : 0;
    if (at > 0) this.places.set(word, at);
    this.find(at, word, lower);
    return at;
  }

  private find(at: number, word: string, lower: string): void {
    const plain = /\d/.test(lower) ? lower.replace(/\d/g, '0') : lower;
    const n = plain.length;
    const hyphen = plain.indexOf('-');
    const facts = this.facts;
    facts[at + FORM] = hashString(plain);
    facts[at + SHAPE] = shapeOf(word);
    this.findClusters(at, lower, hyphen);
    for (let k = 0; k < LONGEST_PART; k++) {
      facts[at + SUFFIX + k] = n > k + 1 ? hashPart(plain, n - k - 1, n, 11 + k) : 0;
      facts[at + PREFIX + k] = n > k + 1 ? hashPart(plain, 0, k + 1, 21 + k) : 0;
    }
    facts[at + HYPHENED] = hyphen > 0 ? hashPart(plain, 0, hyphen, 31) : 0;
    facts[at + HYPHENED + 1] = hyphen > 0 ? hashPart(plain, hyphen + 1, n, 32) : 0;
  }

  /** Hyphenated words are like their last part ("co-founder"), where they are not known themselves. */
  private findClusters(at: number, lower: string, hyphen: number): void {
    const clusters = wordClusters();
    let slot = clusters.slotOf(lower);
    if (slot < 0 && hyphen > 0) slot = clusters.slotOf(lower.slice(lower.lastIndexOf('-') + 1));
    this.facts[at + CLUSTER] = slot < 0 ? 0 : clusters.values[slot]!;
    this.facts[at + KIND] = slot < 0 ? 0 : (clusters.seconds[slot] ?? 0);
  }
}

let shared: WordFacts | null = null;

/** The facts of words met so far in this process. */
export function wordFacts(): WordFacts {
  shared ??= new WordFacts();
  return shared;
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
