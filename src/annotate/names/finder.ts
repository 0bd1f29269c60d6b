import { Classifier } from '../linear/classifier.ts';
import { loadModel, type ModelFile } from '../linear/model-file.ts';
import { FeatureList } from '../tags/features.ts';
import { paddedTags } from '../tags/tagger.ts';
import { PAD } from '../words/lexical.ts';
import { NAME_CLASSES, type NameInput, nameFeatures } from './features.ts';
import { COUNTRY, FORENAME, PLACE } from './lexicon.ts';

/**
 * Finds the names of persons, organisations and places in two passes: the second also sees what the first made of the words
 * after, and of the same words elsewhere in the document. Classes are those of `NAME_CLASSES`.
 */
export class NameFinder {
  private readonly passes: readonly Classifier[];
  private readonly list = new FeatureList();
  private readonly scores = new Int32Array(NAME_CLASSES.length);
  private labels: Int32Array = new Int32Array(0);

  constructor(first: Classifier, second: Classifier) {
    this.passes = [first, second];
  }

  static from(model: ModelFile): NameFinder {
    return new NameFinder(Classifier.from(model, 'first.'), Classifier.from(model, 'second.'));
  }

  /** Classes of a sentence's words; `guesses` are the first pass's for the second. */
  find(input: NameInput, length: number, guesses: Int32Array | null): Int32Array {
    this.labels = paddedTags(length, this.labels);
    if (guesses !== null) this.labels.set(guesses.subarray(0, length), PAD);
    const pass = this.passes[guesses === null ? 0 : 1]!;
    for (let i = 0; i < length; i++) {
      if (plainlyNone(input, i, this.labels)) {
        this.labels[PAD + i] = 0;
        continue;
      }
      this.list.count = 0;
      nameFeatures(this.list, input, i, this.labels, guesses !== null);
      this.scores.fill(0);
      pass.add(this.list.keys, this.list.count, this.scores);
      this.labels[PAD + i] = bestAfter(this.scores, this.labels[PAD + i - 1]!);
    }
    return this.labels.slice(PAD, PAD + length);
  }
}

/** Whether word `i` needs no thought: it has no capital, is on no list of places, and no name is open before it. */
export function plainlyNone(input: NameInput, i: number, labels: Int32Array): boolean {
  if ((input.x.shape[PAD + i]! & CAPITALS) !== 0 || labels[PAD + i - 1]! > 0) return false;
  return (input.listed[PAD + i]! & (PLACE | COUNTRY | FORENAME)) === 0;
}

/** Bits of `shapeOf` for capitals. */
const CAPITALS = 4 | 8;

/** The best class that may follow `before`: a name goes on only as what it began. */
export function bestAfter(scores: ArrayLike<number>, before: number): number {
  let best = 0;
  for (let c = 1; c < scores.length; c++) {
    const inside = c % 2 === 0;
    if (inside && before !== c && before !== c - 1) continue;
    if (scores[c]! > scores[best]!) best = c;
  }
  return best;
}

let loaded: NameFinder | null = null;

/** The finder of `models/names.bin`, read at first use. */
export function nameFinder(): NameFinder {
  loaded ??= NameFinder.from(loadModel('names'));
  return loaded;
}
