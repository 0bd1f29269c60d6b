import { best, Classifier } from '../linear/classifier.ts';
import { loadModel, type ModelFile } from '../linear/model-file.ts';
import { type Lexical, PAD } from '../words/lexical.ts';
import { FeatureList, tagFeatures, wordFeatures } from './features.ts';

/** Tags padded like `Lexical`: outside the sentence they are -1. */
export function paddedTags(length: number, tags: Int32Array): Int32Array {
  const size = length + 2 * PAD;
  const room = tags.length < size ? new Int32Array(size * 2) : tags;
  for (let i = 0; i < PAD; i++) {
    room[i] = -1;
    room[PAD + length + i] = -1;
  }
  return room;
}

/**
 * Tags words in two passes from left to right: the first sees the words and the tags before, the second also the first pass's tags
 * after. A class is a pair of tags, `NOUN/NN`.
 */
export class Tagger {
  readonly classes: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly first: Classifier;
  private readonly second: Classifier;
  private readonly scores: Int32Array;
  private readonly features = new FeatureList();
  private tags: Int32Array = new Int32Array(0);

  constructor(first: Classifier, second: Classifier) {
    this.first = first;
    this.second = second;
    this.classes = first.classes;
    this.numbers = new Map(first.classes.map((pair, i) => [pair, i]));
    this.upos = first.classes.map((pair) => pair.split('/')[0]!);
    this.xpos = first.classes.map((pair) => pair.slice(pair.indexOf('/') + 1));
    this.scores = new Int32Array(first.classes.length);
  }

  static from(model: ModelFile): Tagger {
    return new Tagger(Classifier.from(model, 'first.'), Classifier.from(model, 'second.'));
  }

  /** The number of a pair of tags; of a pair that is no class, that of the first class with the universal tag, or 0. */
  classOf(upos: string, xpos: string): number {
    return this.numbers.get(`${upos}/${xpos}`) ?? Math.max(0, this.upos.indexOf(upos));
  }

  /** Classes of the words of `x`, padded; the array is reused by the next call. */
  tag(x: Lexical): Int32Array {
    this.tags = paddedTags(x.count, this.tags);
    for (const classifier of [this.first, this.second]) {
      for (let i = 0; i < x.count; i++) this.tags[PAD + i] = this.decide(classifier, x, i);
    }
    return this.tags;
  }

  private decide(classifier: Classifier, x: Lexical, i: number): number {
    const features = this.features;
    const scores = this.scores;
    features.count = 0;
    wordFeatures(features, x, i);
    tagFeatures(features, x, i, this.tags, classifier === this.second);
    scores.fill(0);
    classifier.add(features.keys, features.count, scores);
    return best(scores, scores.length);
  }
}

let loaded: Tagger | null = null;

/** The tagger of `models/tagger.bin`, read at first use. */
export function tagger(): Tagger {
  loaded ??= Tagger.from(loadModel('tagger'));
  return loaded;
}
