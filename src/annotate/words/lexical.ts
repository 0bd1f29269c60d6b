import { CLUSTER, FORM, HYPHENED, KIND, LONGEST_PART, PREFIX, SHAPE, SUFFIX, WIDTH, wordFacts } from './word-facts.ts';

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
  /** Number of its cluster among a thousand that are not in a tree; 0 for unknown words. */
  kind = new Int32Array(0);
  shape = new Int32Array(0);
  /** Hashes of the last and the first one to five letters; 0 where the word is shorter. */
  suffix = arrays(LONGEST_PART, 0);
  prefix = arrays(LONGEST_PART, 0);
  /** Hashes of what stands before the first hyphen and of what stands after; 0 without a hyphen. */
  hyphened = arrays(2, 0);
  /** Number of the word among those whose facts are kept; 0 where they are not. */
  known = new Int32Array(0);
  private readonly facts = wordFacts();

  /** Takes the words of a sentence as written, and in lower case. */
  fill(words: readonly string[], lower: readonly string[]): void {
    this.count = words.length;
    const size = words.length + 2 * PAD;
    // Who fills it once needs no more; who fills it again will meet longer sentences.
    if (this.form.length < size) this.allot(this.form.length === 0 ? size : size * 2);
    for (let i = 0; i < PAD; i++) {
      this.blank(i, 2 + i);
      this.blank(PAD + words.length + i, 8 + i);
    }
    for (let i = 0; i < words.length; i++) this.fillWord(PAD + i, words[i]!, lower[i]!);
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

  private fillWord(at: number, word: string, lower: string): void {
    const from = this.facts.of(word, lower);
    const facts = this.facts.facts;
    this.known[at] = from / WIDTH;
    this.form[at] = facts[from + FORM]!;
    this.cluster[at] = facts[from + CLUSTER]!;
    this.kind[at] = facts[from + KIND]!;
    this.shape[at] = facts[from + SHAPE]!;
    for (let k = 0; k < LONGEST_PART; k++) {
      this.suffix[k]![at] = facts[from + SUFFIX + k]!;
      this.prefix[k]![at] = facts[from + PREFIX + k]!;
    }
    this.hyphened[0]![at] = facts[from + HYPHENED]!;
    this.hyphened[1]![at] = facts[from + HYPHENED + 1]!;
  }

  private blank(at: number, mark: number): void {
    this.form[at] = mark;
    this.cluster[at] = 1;
    this.kind[at] = 0;
    this.shape[at] = 0;
    this.known[at] = 0;
    for (const part of [...this.suffix, ...this.prefix, ...this.hyphened]) part[at] = 0;
  }

  private allot(size: number): void {
    const rows = arrays(5 + 2 * LONGEST_PART + 2, size);
    [this.form, this.cluster, this.kind, this.shape, this.known] = rows.slice(0, 5) as Five;
    this.suffix = rows.slice(5, 5 + LONGEST_PART);
    this.prefix = rows.slice(5 + LONGEST_PART, 5 + 2 * LONGEST_PART);
    this.hyphened = rows.slice(5 + 2 * LONGEST_PART);
  }
}

type Row = Int32Array<ArrayBuffer>;
type Five = [Row, Row, Row, Row, Row];

/** Rows of integers in one piece of memory: most sentences are short, and a piece for each row would cost more than the work on it. */
function arrays(count: number, size: number): Row[] {
  const all = new ArrayBuffer(4 * count * size);
  return Array.from({ length: count }, (_, i) => new Int32Array(all, 4 * i * size, size));
}
