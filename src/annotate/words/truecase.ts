import { best, Classifier } from '../linear/classifier.ts';
import { loadModel, type ModelFile } from '../linear/model-file.ts';
import { FeatureList } from '../tags/features.ts';
import { Lexical, PAD } from './lexical.ts';

/** How a word is written: in small letters, with a capital, or in capitals. */
export const CASES = ['lower', 'Capital', 'UPPER'] as const;
export type Case = (typeof CASES)[number];

/**
 * What is taken from the score of small letters, in units of the classifier's scores. As many words are then given a capital as print has: without it
 * four names in ten stay small, which costs the finding of names more than capitals too many do.
 */
const FAVOUR_OF_CAPITALS = 14_000;

/** Features of the case of word `i`; `before` is the case given to the word before it. */
export function caseFeatures(f: FeatureList, x: Lexical, i: number, before: number): void {
  const at = PAD + i;
  const { form, cluster, suffix } = x;
  const w = form[at]!;
  const c = cluster[at]!;
  f.one(1, w);
  f.one(2, c);
  f.one(3, c >> 4);
  f.one(4, c >> 8);
  f.two(5, form[at - 1]!, w);
  f.two(6, w, form[at + 1]!);
  f.two(7, form[at - 1]!, c);
  f.two(8, c, form[at + 1]!);
  f.two(9, cluster[at - 1]! >> 4, c);
  f.two(10, c, cluster[at + 1]! >> 4);
  f.two(11, cluster[at - 1]!, c >> 4);
  f.two(12, c >> 4, cluster[at + 1]!);
  f.two(13, before, w);
  f.two(14, before, c);
  f.two(15, before, form[at + 1]!);
  f.three(16, before, c >> 4, cluster[at + 1]! >> 4);
  f.one(17, suffix[1]![at]!);
  f.one(18, suffix[2]![at]!);
  f.one(19, suffix[3]![at]!);
  f.two(20, before, form[at - 1]!);
  f.three(21, cluster[at - 1]! >> 4, c >> 4, cluster[at + 1]! >> 4);
}

/** Gives words of a text in capitals the case they would have in ordinary print. */
export class Truecaser {
  private readonly classifier: Classifier;
  private readonly x = new Lexical();
  private readonly list = new FeatureList();
  private readonly scores = new Int32Array(CASES.length);

  constructor(classifier: Classifier) {
    this.classifier = classifier;
  }

  static from(model: ModelFile): Truecaser {
    return new Truecaser(Classifier.from(model, 'case.'));
  }

  /** The cases of a sentence's words, given in lower case. The first word is judged like any other. */
  cases(lower: readonly string[]): Case[] {
    this.x.fill(lower, lower);
    const cases: Case[] = [];
    let before = -1;
    for (let i = 0; i < lower.length; i++) {
      this.list.count = 0;
      caseFeatures(this.list, this.x, i, before);
      this.scores.fill(0);
      this.classifier.add(this.list.keys, this.list.count, this.scores);
      this.scores[0]! -= FAVOUR_OF_CAPITALS;
      before = best(this.scores, CASES.length);
      cases.push(CASES[before]!);
    }
    return cases;
  }
}

/** Writes a lower-case word in a case; each part of a hyphenated name gets its capital. */
export function inCase(lower: string, as: Case): string {
  if (as === 'UPPER') return lower.toUpperCase();
  if (as === 'lower') return lower;
  return lower.replace(/^\p{L}|(?<=-)\p{L}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase());
}

let loaded: Truecaser | null = null;

/** The truecaser of `models/case.bin`, read at first use. */
export function truecaser(): Truecaser {
  loaded ??= Truecaser.from(loadModel('case'));
  return loaded;
}
