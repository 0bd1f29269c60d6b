import { best, Classifier } from '../linear/classifier.ts';
import type { ModelFile } from '../linear/model-file.ts';
import { FeatureList } from '../tags/features.ts';
import { labelFeatures } from './label-features.ts';
import { Tree } from './tree.ts';
import { type ParseInput, PUNCT } from './words.ts';

/** Names the arcs of a finished tree, word by word from left to right. */
export class Labeller {
  readonly relations: readonly string[];
  private readonly classifier: Classifier;
  private readonly scores: Int32Array;
  private readonly list = new FeatureList();
  private readonly tree = new Tree();

  constructor(classifier: Classifier) {
    this.classifier = classifier;
    this.relations = classifier.classes;
    this.scores = new Int32Array(classifier.classes.length);
  }

  static from(model: ModelFile): Labeller {
    return new Labeller(Classifier.from(model, 'label.'));
  }

  /** Writes the number of each word's relation into `labels`. The root's child is always `root`, and no other word is. */
  label(p: ParseInput, heads: Int32Array, labels: Int32Array): void {
    this.tree.fill(heads, p.count);
    labels.fill(-1, 0, p.count);
    const root = this.relations.indexOf('root');
    const punct = this.relations.indexOf('punct');
    for (let i = 0; i < p.count; i++) {
      if (heads[i] === p.count || p.upos[i] === PUNCT) {
        labels[i] = heads[i] === p.count ? root : punct;
        continue;
      }
      this.list.count = 0;
      labelFeatures(this.list, p, this.tree, i, labels);
      this.scores.fill(0);
      this.classifier.add(this.list.keys, this.list.count, this.scores);
      this.scores[root] = -0x7fffffff;
      labels[i] = best(this.scores, this.scores.length);
    }
  }
}
