import { best, Classifier } from '../linear/classifier.ts';
import { hashString } from '../linear/hash.ts';
import { loadModel, type ModelFile } from '../linear/model-file.ts';
import { type Lexical, PAD } from '../words/lexical.ts';
import {
  earlierFeatures,
  FeatureList,
  laterFeatures,
  nearFeatures,
  ownFeatures,
  tagFeatures,
  wordFeatures,
} from './features.ts';
import { WordSums } from './word-sums.ts';

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
  /** Number of each class, by its Penn tag and its universal tag. */
  private readonly numbers: ReadonlyMap<string, ReadonlyMap<string, number>>;
  private readonly first: Classifier;
  private readonly second: Classifier;
  private readonly scores: Int32Array;
  /** What a word says of itself, and of the word after and before it, in the first pass. */
  private readonly own: WordSums;
  private readonly earlier: WordSums;
  private readonly later: WordSums;
  private readonly features = new FeatureList();
  private tags: Int32Array = new Int32Array(0);
  private margins: Int32Array = new Int32Array(0);

  /** Words that have one class only, by hash; they need no thought. */
  private readonly fixed: ReadonlyMap<number, number>;

  constructor(first: Classifier, second: Classifier, fixed: Readonly<Record<string, number>> = {}) {
    this.fixed = new Map(Object.entries(fixed).map(([word, c]) => [hashString(word), c]));
    this.first = first;
    this.second = second;
    this.classes = first.classes;
    this.upos = first.classes.map((pair) => pair.split('/')[0]!);
    this.xpos = first.classes.map((pair) => pair.slice(pair.indexOf('/') + 1));
    this.numbers = new Map(this.xpos.map((xpos) => [xpos, this.classesUnder(xpos)]));
    this.scores = new Int32Array(first.classes.length);
    this.own = new WordSums(first, ownFeatures);
    this.earlier = new WordSums(first, earlierFeatures);
    this.later = new WordSums(first, laterFeatures);
  }

  static from(model: ModelFile): Tagger {
    const fixed = (model.header.fixed ?? {}) as Record<string, number>;
    return new Tagger(Classifier.from(model, 'first.'), Classifier.from(model, 'second.'), fixed);
  }

  /** The number of a pair of tags; of a pair that is no class, that of the first class with the universal tag, or 0. */
  classOf(upos: string, xpos: string): number {
    return this.numbers.get(xpos)?.get(upos) ?? Math.max(0, this.upos.indexOf(upos));
  }

  private classesUnder(xpos: string): ReadonlyMap<string, number> {
    return new Map(this.upos.flatMap((upos, c) => (this.xpos[c] === xpos ? [[upos, c] as const] : [])));
  }

  /** Classes of the words of `x`, padded; the array is reused by the next call. */
  tag(x: Lexical): Int32Array {
    this.tags = paddedTags(x.count, this.tags);
    if (this.margins.length < x.count) this.margins = new Int32Array(2 * x.count);
    for (let i = 0; i < x.count; i++) {
      const only = this.fixed.get(x.form[PAD + i]!);
      this.tags[PAD + i] = only ?? this.decide(this.first, x, i);
      this.margins[i] = only === undefined ? marginOf(this.scores, this.tags[PAD + i]!) : SURE;
    }
    for (let i = 0; i < x.count; i++) {
      if (this.margins[i]! < SURE) this.tags[PAD + i] = this.decide(this.second, x, i);
    }
    return this.tags;
  }

  private decide(classifier: Classifier, x: Lexical, i: number): number {
    const features = this.features;
    const scores = this.scores;
    const second = classifier === this.second;
    scores.fill(0);
    features.count = 0;
    if (second) wordFeatures(features, x, i);
    else {
      this.own.addTo(scores, x, PAD + i);
      this.earlier.addTo(scores, x, PAD + i - 1);
      this.later.addTo(scores, x, PAD + i + 1);
      nearFeatures(features, x, i);
    }
    tagFeatures(features, x, i, this.tags, second);
    classifier.add(features.keys, features.count, scores);
    return best(scores, scores.length);
  }
}

/** By how much the first pass must prefer its class for the second not to look again, in units of the weights. */
const SURE = 8000;

/** By how much the best class leads the next. */
function marginOf(scores: Int32Array, best: number): number {
  let next = -0x7fffffff;
  for (let c = 0; c < scores.length; c++) if (c !== best && scores[c]! > next) next = scores[c]!;
  return scores[best]! - next;
}

let loaded: Tagger | null = null;

/** The tagger of `models/tagger.bin`, read at first use. */
export function tagger(): Tagger {
  loaded ??= Tagger.from(loadModel('tagger'));
  return loaded;
}
