import { labelFeatures } from '../annotate/parse/label-features.ts';
import { Tree } from '../annotate/parse/tree.ts';
import type { ParseInput } from '../annotate/parse/words.ts';
import { FeatureList } from '../annotate/tags/features.ts';
import { Perceptron } from './perceptron.ts';

/** Learns the names of arcs, from trees whose heads are right. */
export class LabelLearner {
  readonly relations: readonly string[];
  readonly model: Perceptron;
  private readonly list = new FeatureList();
  private readonly tree = new Tree();
  private readonly scores: Float64Array;
  private labels = new Int32Array(0);

  constructor(relations: readonly string[]) {
    this.relations = relations;
    this.model = new Perceptron(relations.length);
    this.scores = new Float64Array(relations.length);
  }

  /** Learns from one sentence: heads (root: `p.count`) and the number of each word's relation. */
  learn(p: ParseInput, heads: Int32Array, gold: Int32Array): void {
    if (this.labels.length < p.count) this.labels = new Int32Array(p.count * 2);
    this.tree.fill(heads, p.count);
    this.labels.fill(-1);
    for (let i = 0; i < p.count; i++) {
      if (heads[i] === p.count) {
        this.labels[i] = gold[i]!;
        continue;
      }
      const predicted = this.decide(p, i);
      this.model.step += 1;
      if (predicted !== gold[i]) {
        this.model.change(this.list.keys, this.list.count, gold[i]!, 1);
        this.model.change(this.list.keys, this.list.count, predicted, -1);
      }
      this.labels[i] = predicted;
    }
  }

  private decide(p: ParseInput, i: number): number {
    const scores = this.scores;
    this.list.count = 0;
    labelFeatures(this.list, p, this.tree, i, this.labels);
    scores.fill(0);
    this.model.add(this.list.keys, this.list.count, scores);
    let best = 0;
    for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
    return best;
  }
}
