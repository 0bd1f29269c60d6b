import { Classifier } from '../linear/classifier.ts';
import { loadModel, type ModelFile } from '../linear/model-file.ts';
import { FeatureList } from '../tags/features.ts';
import { mayBeName, NAME_CLASSES, type NameInput, nameFeatures, transitionFeatures } from './features.ts';
import { bestSequence } from './viterbi.ts';

const K = NAME_CLASSES.length;

/** Adds up what features say of the classes: the finder's weights, in training or as shipped. */
export interface NameWeights {
  add(features: Int32Array, n: number, scores: Float64Array): void;
}

/** The scores of a sentence, as `bestSequence` takes them. */
export class NameScores {
  own = new Float64Array(0);
  after = new Float64Array(0);
  open = new Uint8Array(0);
  private readonly list = new FeatureList();
  private readonly row = new Float64Array(K);

  /** Scores every word that may be part of a name. */
  fill(input: NameInput, length: number, weights: NameWeights): void {
    if (this.open.length < length) {
      this.own = new Float64Array(2 * length * K);
      this.after = new Float64Array(2 * length * K * K);
      this.open = new Uint8Array(2 * length);
    }
    this.own.fill(0, 0, length * K);
    this.after.fill(0, 0, length * K * K);
    for (let i = 0; i < length; i++) {
      this.open[i] = mayBeName(input, i) ? 1 : 0;
      if (this.open[i] === 1) this.fillWord(input, i, weights);
    }
  }

  private fillWord(input: NameInput, i: number, weights: NameWeights): void {
    const list = this.list;
    list.count = 0;
    nameFeatures(list, input, i);
    this.own.set(this.scored(list, weights), i * K);
    const first = i === 0 || this.open[i - 1] === 0;
    // After a word that is no part of a name only O can stand before.
    for (let p = 0; p < (first ? 1 : K); p++) {
      list.count = 0;
      transitionFeatures(list, input, i, p);
      this.after.set(this.scored(list, weights), (i * K + p) * K);
    }
  }

  private scored(list: FeatureList, weights: NameWeights): Float64Array {
    this.row.fill(0);
    weights.add(list.keys, list.count, this.row);
    return this.row;
  }

  best(length: number): Int32Array {
    return bestSequence(length, this.own, this.after, this.open);
  }
}

/** Finds the names of persons, organisations and places of a sentence. Classes are those of `NAME_CLASSES`. */
export class NameFinder {
  private readonly weights: NameWeights;
  private readonly scores = new NameScores();

  constructor(classifier: Classifier) {
    this.weights = classifier;
  }

  static from(model: ModelFile): NameFinder {
    return new NameFinder(Classifier.from(model, 'name.'));
  }

  find(input: NameInput, length: number): Int32Array {
    this.scores.fill(input, length, this.weights);
    return this.scores.best(length);
  }
}

let loaded: NameFinder | null = null;

/** The finder of `models/names.bin`, read at first use. */
export function nameFinder(): NameFinder {
  loaded ??= NameFinder.from(loadModel('names'));
  return loaded;
}
