import type { Classifier } from '../linear/classifier.ts';
import type { Lexical } from '../words/lexical.ts';
import { MOST } from '../words/word-facts.ts';
import { FeatureList } from './features.ts';

/** Writes the features that rest on one word by itself; `at` is its place in the rows of `Lexical`. */
export type FeaturesOfWord = (f: FeatureList, x: Lexical, at: number) => void;

/**
 * What words say of the classes by themselves, wherever they stand. It is added up once for each word whose facts are kept: texts use few
 * words often, and one row of sums is read faster than the weights of many features.
 */
export class WordSums {
  private readonly classifier: Classifier;
  private readonly features: FeaturesOfWord;
  private readonly classes: number;
  /** A row for each word, by its number in `Lexical.known`; the first is for the word at hand, if it is none of these. */
  private readonly sums: Int32Array;
  private readonly summed: Uint8Array = new Uint8Array(MOST + 1);
  private readonly list = new FeatureList();
  private readonly row: Int32Array;

  constructor(classifier: Classifier, features: FeaturesOfWord) {
    this.classifier = classifier;
    this.features = features;
    this.classes = classifier.classes.length;
    this.sums = new Int32Array((MOST + 1) * this.classes);
    this.row = new Int32Array(this.classes);
  }

  /** Adds to `scores` what the word at `at` says. */
  addTo(scores: Int32Array, x: Lexical, at: number): void {
    const word = x.known[at]!;
    if (this.summed[word] === 0) this.sum(x, at, word);
    const sums = this.sums;
    const from = word * this.classes;
    for (let c = 0; c < scores.length; c++) scores[c] = scores[c]! + sums[from + c]!;
  }

  private sum(x: Lexical, at: number, word: number): void {
    this.list.count = 0;
    this.features(this.list, x, at);
    this.row.fill(0);
    this.classifier.add(this.list.keys, this.list.count, this.row);
    this.sums.set(this.row, word * this.classes);
    if (word > 0) this.summed[word] = 1;
  }
}
