import { best, Classifier } from '../linear/classifier.ts';
import { loadModel, type ModelFile } from '../linear/model-file.ts';
import { FeatureList } from './features.ts';
import { applyEdit, INFLECTED, lemmaFeatures } from './lemma-features.ts';

/** Gives a word's dictionary form: listed ones first ("went" under VBD is "go"), else by an edit of its ending. */
export class Lemmatiser {
  private readonly listed: ReadonlyMap<string, string>;
  private readonly classifier: Classifier;
  private readonly scores: Int32Array;
  private readonly list = new FeatureList();
  private readonly known = new Map<string, string>();

  constructor(listed: ReadonlyMap<string, string>, classifier: Classifier) {
    this.listed = listed;
    this.classifier = classifier;
    this.scores = new Int32Array(classifier.classes.length);
  }

  static from(model: ModelFile): Lemmatiser {
    return new Lemmatiser(
      new Map(Object.entries(model.header.listed as Record<string, string>)),
      Classifier.from(model, 'edit.'),
    );
  }

  /** The lemma; names keep their capitals. */
  lemma(text: string, lower: string, upos: string, xpos: string): string {
    const proper = upos === 'PROPN';
    const listed = this.listed.get(`${lower}/${xpos}`);
    if (listed !== undefined && !proper) return listed;
    if (!INFLECTED.has(xpos)) return proper ? text : lower;
    const key = `${lower}/${xpos}`;
    let made = this.known.get(key);
    if (made === undefined) {
      made = this.edit(lower, xpos);
      // The most frequent words are soon all known; the bound keeps a long run's memory flat.
      if (this.known.size < 50_000) this.known.set(key, made);
    }
    return made;
  }

  private edit(lower: string, xpos: string): string {
    this.list.count = 0;
    lemmaFeatures(this.list, lower, xpos);
    this.scores.fill(0);
    this.classifier.add(this.list.keys, this.list.count, this.scores);
    return applyEdit(lower, this.classifier.classes[best(this.scores, this.scores.length)]!);
  }
}

let loaded: Lemmatiser | null = null;

/** The lemmatiser of `models/lemmas.bin`, read at first use. */
export function lemmatiser(): Lemmatiser {
  loaded ??= Lemmatiser.from(loadModel('lemmas'));
  return loaded;
}
