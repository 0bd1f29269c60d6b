import { best, Classifier } from '../linear/classifier.ts';
import { loadModel, type ModelFile } from '../linear/model-file.ts';
import { FeatureList } from './features.ts';
import { applyEdit, INFLECTED, lemmaFeatures } from './lemma-features.ts';

/** Inflected words whose lemmas are kept. */
const MOST = 50_000;

/** Gives a word's dictionary form: listed ones first ("went" under VBD is "go"), else by an edit of its ending. */
export class Lemmatiser {
  /** By Penn tag, and then by word. */
  private readonly listed: ReadonlyMap<string, ReadonlyMap<string, string>>;
  private readonly classifier: Classifier;
  private readonly scores: Int32Array;
  private readonly list = new FeatureList();
  private readonly known = new Map<string, Map<string, string>>();
  private size = 0;

  /** `listed`: lemmas by `word/Penn tag`. */
  constructor(listed: Readonly<Record<string, string>>, classifier: Classifier) {
    this.listed = byTag(listed);
    this.classifier = classifier;
    this.scores = new Int32Array(classifier.classes.length);
  }

  static from(model: ModelFile): Lemmatiser {
    return new Lemmatiser(model.header.listed as Record<string, string>, Classifier.from(model, 'edit.'));
  }

  /** The lemma; names keep their capitals. */
  lemma(text: string, lower: string, upos: string, xpos: string): string {
    const proper = upos === 'PROPN';
    const listed = proper ? undefined : this.listed.get(xpos)?.get(lower);
    if (listed !== undefined) return listed;
    if (!INFLECTED.has(xpos)) return proper ? text : lower;
    let known = this.known.get(xpos);
    if (known === undefined) {
      known = new Map();
      this.known.set(xpos, known);
    }
    let made = known.get(lower);
    if (made === undefined) {
      made = this.edit(lower, xpos);
      // The most frequent words are soon all known; the bound keeps a long run's memory flat.
      if (this.size++ < MOST) known.set(lower, made);
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

function byTag(listed: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const tables = new Map<string, Map<string, string>>();
  for (const [key, lemma] of Object.entries(listed)) {
    const at = key.lastIndexOf('/');
    const table = tables.get(key.slice(at + 1)) ?? new Map<string, string>();
    table.set(key.slice(0, at), lemma);
    tables.set(key.slice(at + 1), table);
  }
  return tables;
}

let loaded: Lemmatiser | null = null;

/** The lemmatiser of `models/lemmas.bin`, read at first use. */
export function lemmatiser(): Lemmatiser {
  loaded ??= Lemmatiser.from(loadModel('lemmas'));
  return loaded;
}
