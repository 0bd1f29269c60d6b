import { labelFeatures } from '../annotate/parse/label-features.ts';
import { Tree } from '../annotate/parse/tree.ts';
import type { ParseInput } from '../annotate/parse/words.ts';
import { FeatureList } from '../annotate/tags/features.ts';
import { bestBut, bestOf, type Rest } from './margin.ts';
import { Perceptron } from './perceptron.ts';

/** By how much the right relation should lead the next best, and from what lead it is left alone for a while; see `tag-pass.ts`. */
const MARGIN = 40;
const SURE = 4 * MARGIN;

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
  learn(p: ParseInput, heads: Int32Array, gold: Int32Array, rest: Rest): void {
    if (this.labels.length < p.count) this.labels = new Int32Array(p.count * 2);
    this.tree.fill(heads, p.count);
    this.labels.fill(-1);
    for (let i = 0; i < p.count; i++) {
      this.model.step += 1;
      const plain = heads[i] === p.count || rest.takes(i);
      this.labels[i] = plain ? gold[i]! : this.learnArc(p, i, gold[i]!, rest);
    }
  }

  private learnArc(p: ParseInput, i: number, right: number, rest: Rest): number {
    const list = this.list;
    const scores = this.scores;
    const model = this.model;
    list.count = 0;
    labelFeatures(list, p, this.tree, i, this.labels);
    scores.fill(0);
    model.add(list.keys, list.count, scores);
    const found = bestOf(scores);
    const rival = found === right ? bestBut(scores, right) : found;
    const lead = scores[right]! - scores[rival]!;
    if (lead < MARGIN) {
      model.change(list.keys, list.count, right, 1);
      model.change(list.keys, list.count, rival, -1);
      rest.length[i] = 0;
    } else if (lead > SURE) rest.grow(i);
    return found;
  }
}
