import { type Lexical, PAD } from '../words/lexical.ts';

/** Marks of a word that bear on what lies between two others. */
const COMMA = 1;
const AND = 2;
const VERB = 3;

/**
 * A sentence as the parser sees it: integers a word, index 0 to n-1; index `n` is the root, which stands after the last word, and
 * index `n + 1` stands for no word.
 */
export class ParseInput {
  count = 0;
  form = new Int32Array(0);
  tag = new Int32Array(0);
  upos = new Int32Array(0);
  cluster = new Int32Array(0);
  kind = new Int32Array(0);
  shape = new Int32Array(0);
  /** Hash of the last three letters. */
  ending = new Int32Array(0);
  /** How many commas, conjunctions and verbs come before each word. */
  commas = new Int32Array(0);
  ands = new Int32Array(0);
  verbs = new Int32Array(0);

  /** Takes the words of `x`, their classes (padded as `x` is) and what the classes mean. */
  fill(x: Lexical, classes: Int32Array, meaning: ClassMeaning): void {
    const n = x.count;
    this.count = n;
    if (this.form.length < n + 3) this.allot(2 * n + 8);
    const sums = [0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      const c = classes[PAD + i]!;
      this.form[i] = x.form[PAD + i]!;
      this.cluster[i] = x.cluster[PAD + i]!;
      this.kind[i] = x.kind[PAD + i]!;
      this.shape[i] = x.shape[PAD + i]!;
      this.ending[i] = x.suffix[2]![PAD + i]!;
      this.tag[i] = c + 2;
      this.upos[i] = meaning.upos[c]! + 2;
      this.commas[i] = sums[COMMA]!;
      this.ands[i] = sums[AND]!;
      this.verbs[i] = sums[VERB]!;
      const kind = meaning.kind[c]!;
      sums[kind] = sums[kind]! + 1;
    }
    for (let k = 0; k < 2; k++) this.mark(n + k, k, sums);
  }

  private mark(at: number, k: number, sums: readonly number[]): void {
    this.form[at] = k + 2;
    this.cluster[at] = k + 1;
    this.kind[at] = -1 - k;
    this.shape[at] = k;
    this.ending[at] = k;
    this.tag[at] = k;
    this.upos[at] = k;
    this.commas[at] = sums[COMMA]!;
    this.ands[at] = sums[AND]!;
    this.verbs[at] = sums[VERB]!;
  }

  private allot(size: number): void {
    this.form = new Int32Array(size);
    this.tag = new Int32Array(size);
    this.upos = new Int32Array(size);
    this.cluster = new Int32Array(size);
    this.kind = new Int32Array(size);
    this.shape = new Int32Array(size);
    this.ending = new Int32Array(size);
    this.commas = new Int32Array(size);
    this.ands = new Int32Array(size);
    this.verbs = new Int32Array(size);
  }
}

/** For each class of the tagger: the number of its universal tag, and the mark that it makes. */
export interface ClassMeaning {
  readonly upos: Int32Array;
  readonly kind: Int32Array;
}

const UNIVERSAL = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' ');

/** Number of the tag PUNCT in `ParseInput.upos`. */
export const PUNCT = UNIVERSAL.indexOf('PUNCT') + 2;

export function classMeaning(classes: readonly string[]): ClassMeaning {
  const parts = classes.map((pair) => [pair.split('/')[0]!, pair.slice(pair.indexOf('/') + 1)] as const);
  return {
    upos: Int32Array.from(parts, ([upos]) => UNIVERSAL.indexOf(upos)),
    kind: Int32Array.from(parts, ([upos, xpos]) =>
      xpos === ',' ? COMMA : upos === 'CCONJ' ? AND : upos === 'VERB' || upos === 'AUX' ? VERB : 0,
    ),
  };
}
