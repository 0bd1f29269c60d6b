import { finish, join } from '../linear/hash.ts';
import { Templates } from '../linear/templates.ts';
import { type Lexical, PAD } from '../words/lexical.ts';

/** Most features of one decision. */
export const MOST_FEATURES = 128;

/** Collects hashed features; each is a template's number joined with the values it looks at. */
export class FeatureList {
  readonly keys = new Int32Array(MOST_FEATURES);
  count = 0;

  one(template: number, a: number): void {
    this.keys[this.count++] = finish(join(Math.imul(template, 0x27d4eb2f), a));
  }

  two(template: number, a: number, b: number): void {
    this.keys[this.count++] = finish(join(join(Math.imul(template, 0x27d4eb2f), a), b));
  }

  three(template: number, a: number, b: number, c: number): void {
    this.keys[this.count++] = finish(join(join(join(Math.imul(template, 0x27d4eb2f), a), b), c));
  }

  four(template: number, a: number, b: number, c: number, d: number): void {
    this.keys[this.count++] = finish(join(join(join(join(Math.imul(template, 0x27d4eb2f), a), b), c), d));
  }
}

/** What is asked of a word by itself, wherever it stands. Of w its form, c its path in the tree of clusters, e and b its ends and beginnings. */
const own = new Templates('zero w c c4 s e1 e2 e3 e4 e5 b1 b2 b3 b4 b5 k', {
  1: 'zero',
  2: 'w',
  4: 'c',
  5: 'c4',
  6: 'e3 s',
  7: 'e1',
  8: 'e2 s',
  9: 'e3',
  10: 'e4',
  11: 'b1',
  12: 'b2',
  13: 'b3',
  37: 's c4',
  38: 'w s',
  42: 'e5',
  43: 'b4',
  44: 'b5',
  80: 'k',
  81: 'k s',
});

/** Features of the word at `at` (its place in the rows of `x`) that rest on the word by itself: the same wherever it stands. */
export function ownFeatures(f: FeatureList, x: Lexical, at: number): void {
  const { suffix, prefix } = x;
  const v = own.values;
  v[1] = x.form[at]!;
  v[2] = x.cluster[at]!;
  v[3] = x.cluster[at]! >> 4;
  v[4] = x.shape[at]!;
  for (let k = 0; k < 5; k++) {
    v[5 + k] = suffix[k]![at]!;
    v[10 + k] = prefix[k]![at]!;
  }
  v[15] = x.kind[at]!;
  f.count = own.hash(f.keys, f.count);
  if (x.hyphened[0]![at] !== 0) {
    f.one(45, x.hyphened[0]![at]!);
    f.one(46, x.hyphened[1]![at]!);
  }
}

/** What the word before says by itself. */
const earlier = new Templates('w c e3 k', { 14: 'w', 20: 'c', 31: 'e3', 82: 'k' });

/** Features of a word that rest on the word before it, which stands at `at`, alone. */
export function earlierFeatures(f: FeatureList, x: Lexical, at: number): void {
  fillPlain(earlier.values, x, at);
  f.count = earlier.hash(f.keys, f.count);
}

/** What the word after says by itself. */
const later = new Templates('w c e3 k', { 15: 'w', 21: 'c', 32: 'e3', 83: 'k' });

/** Features of a word that rest on the word after it, which stands at `at`, alone. */
export function laterFeatures(f: FeatureList, x: Lexical, at: number): void {
  fillPlain(later.values, x, at);
  f.count = later.hash(f.keys, f.count);
}

function fillPlain(v: Int32Array, x: Lexical, at: number): void {
  v[0] = x.form[at]!;
  v[1] = x.cluster[at]!;
  v[2] = x.suffix[2]![at]!;
  v[3] = x.kind[at]!;
}

/** What is asked of a word and the two on either side together: behind a letter, 1 and 2 are before it, 3 and 4 after. */
const near = new Templates('w c4 c8 s first capitals e2 k w1 c14 s1 e21 k1 w2 w3 c34 s3 e23 e33 k3 w4 c44', {
  3: 's first',
  16: 'w2',
  17: 'w4',
  18: 'w1 w',
  19: 'w w3',
  22: 'c14 c4',
  23: 'c4 c34',
  24: 'e21 e23',
  25: 'e33 c4',
  26: 's1 s',
  27: 's s3',
  28: 's1 s s3',
  29: 'c8 c44',
  30: 'w3 w4',
  33: 'c14 c8 c34',
  34: 'w1 w3',
  35: 's capitals',
  36: 's capitals e2',
  39: 'w s first',
  40: 'w3 s',
  41: 'w1 s',
  84: 'k1 k',
  85: 'k k3',
});

/** Features of word `i` that rest on it and the words about it together. */
export function nearFeatures(f: FeatureList, x: Lexical, i: number): void {
  const at = PAD + i;
  const { form, cluster, shape, suffix, kind } = x;
  const v = near.values;
  v[0] = form[at]!;
  v[1] = cluster[at]! >> 4;
  v[2] = cluster[at]! >> 8;
  v[3] = shape[at]!;
  v[4] = i === 0 ? 1 : 0;
  v[5] = x.capitals;
  v[6] = suffix[1]![at]!;
  v[7] = kind[at]!;
  v[8] = form[at - 1]!;
  v[9] = cluster[at - 1]! >> 4;
  v[10] = shape[at - 1]!;
  v[11] = suffix[1]![at - 1]!;
  v[12] = kind[at - 1]!;
  v[13] = form[at - 2]!;
  v[14] = form[at + 1]!;
  v[15] = cluster[at + 1]! >> 4;
  v[16] = shape[at + 1]!;
  v[17] = suffix[1]![at + 1]!;
  v[18] = suffix[2]![at + 1]!;
  v[19] = kind[at + 1]!;
  v[20] = form[at + 2]!;
  v[21] = cluster[at + 2]! >> 4;
  f.count = near.hash(f.keys, f.count);
}

/** Features of word `i` that rest on words alone. */
export function wordFeatures(f: FeatureList, x: Lexical, i: number): void {
  ownFeatures(f, x, PAD + i);
  earlierFeatures(f, x, PAD + i - 1);
  laterFeatures(f, x, PAD + i + 1);
  nearFeatures(f, x, i);
}

/** What is asked of the tags of the two words before (t1, t2). */
const before = new Templates('t1 t2 w c c4 s e3 w3 c3', {
  50: 't1',
  51: 't1 t2',
  52: 't1 w',
  53: 't1 c',
  54: 't1 e3',
  55: 't1 w3',
  56: 't1 c3',
  57: 't1 t2 c4',
  58: 't1 s',
});

/** What a second pass asks of the tags that a first has told, of the word itself (t) and the two after (t3, t4). */
const told = new Templates('t t1 t2 t3 t4 w c e3', {
  60: 't3',
  61: 't3 t4',
  62: 't1 t3',
  63: 'w t3',
  64: 'c t3',
  65: 't',
  66: 't w',
  67: 't1 t',
  68: 't t3',
  69: 't1 t t3',
  70: 't1 w t3',
  71: 't2 t1 t3',
  72: 't1 t3 t4',
  73: 'e3 t3',
});

/** Features of word `i` that rest on tags: of the two words before, and, where a first pass has told them, of the two after. */
export function tagFeatures(f: FeatureList, x: Lexical, i: number, tags: Int32Array, second: boolean): void {
  const at = PAD + i;
  const v = before.values;
  v[0] = tags[at - 1]!;
  v[1] = tags[at - 2]!;
  v[2] = x.form[at]!;
  v[3] = x.cluster[at]!;
  v[4] = x.cluster[at]! >> 4;
  v[5] = x.shape[at]!;
  v[6] = x.suffix[2]![at]!;
  v[7] = x.form[at + 1]!;
  v[8] = x.cluster[at + 1]!;
  f.count = before.hash(f.keys, f.count);
  if (second) toldFeatures(f, x, at, tags);
}

function toldFeatures(f: FeatureList, x: Lexical, at: number, tags: Int32Array): void {
  const v = told.values;
  v[0] = tags[at]!;
  v[1] = tags[at - 1]!;
  v[2] = tags[at - 2]!;
  v[3] = tags[at + 1]!;
  v[4] = tags[at + 2]!;
  v[5] = x.form[at]!;
  v[6] = x.cluster[at]!;
  v[7] = x.suffix[2]![at]!;
  f.count = told.hash(f.keys, f.count);
}
