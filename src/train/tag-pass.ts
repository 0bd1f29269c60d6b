import { FeatureList, MOST_FEATURES, tagFeatures } from '../annotate/tags/features.ts';
import { paddedTags } from '../annotate/tags/tagger.ts';
import { PAD } from '../annotate/words/lexical.ts';
import { bestBut, bestOf, Rest } from './margin.ts';
import { Perceptron } from './perceptron.ts';
import { randomSequence, shuffle } from './shuffle.ts';
import type { TagLesson } from './tag-lessons.ts';

/** By how much the right class should lead the next best, in changes of weights; a smaller lead is learnt from like an error. */
const MARGIN = 50;

/** A lead of this much need not be looked at again in each round. */
const SURE = 3 * MARGIN + 20;

/**
 * Trains one pass of the tagger: an averaged perceptron with a margin. With `guesses`, the classes that an earlier pass gave to
 * each sentence, it also sees those of the words after.
 */
export function trainPass(
  lessons: readonly TagLesson[],
  classes: number,
  guesses: readonly Int32Array[] | null,
  seed: number,
  rounds: number,
): TagPass {
  const pass = new TagPass(classes);
  const random = randomSequence(seed);
  const order = lessons.map((_, i) => i);
  const resting = lessons.map((lesson) => new Rest(lesson.gold.length));
  for (let round = 0; round < rounds; round++) {
    for (const s of shuffle(order, random)) pass.learn(lessons[s]!, guesses?.[s] ?? null, resting[s]!);
  }
  pass.model.finish();
  return pass;
}

/** One pass of the tagger in training, or trained. */
export class TagPass {
  readonly model: Perceptron;
  private readonly features = new FeatureList();
  private readonly rows = new Int32Array(MOST_FEATURES);
  private count = 0;
  private readonly scores: Float64Array;
  private readonly rowsOf = new WeakMap<TagLesson, Int32Array>();
  private tags: Int32Array = new Int32Array(0);

  constructor(classes: number) {
    this.model = new Perceptron(classes);
    this.scores = new Float64Array(classes);
  }

  learn(lesson: TagLesson, guesses: Int32Array | null, rest: Rest): void {
    this.open(lesson, guesses);
    for (let i = 0; i < lesson.gold.length; i++) {
      const right = lesson.gold[i]!;
      this.model.step += 1;
      this.tags[PAD + i] = rest.takes(i) ? right : this.learnWord(lesson, i, guesses !== null, rest);
    }
  }

  private learnWord(lesson: TagLesson, i: number, second: boolean, rest: Rest): number {
    const right = lesson.gold[i]!;
    const found = this.decide(lesson, i, second);
    const rival = found === right ? bestBut(this.scores, right) : found;
    const lead = this.scores[right]! - this.scores[rival]!;
    if (lead < MARGIN) {
      this.model.changeRows(this.rows, this.count, right, 1);
      this.model.changeRows(this.rows, this.count, rival, -1);
      rest.length[i] = 0;
    } else if (lead > SURE) rest.grow(i);
    return found;
  }

  /** Classes of a sentence's words. */
  tag(lesson: TagLesson, guesses: Int32Array | null): Int32Array {
    this.open(lesson, guesses);
    const words = lesson.gold.length;
    for (let i = 0; i < words; i++) this.tags[PAD + i] = this.decide(lesson, i, guesses !== null);
    return this.tags.slice(PAD, PAD + words);
  }

  private open(lesson: TagLesson, guesses: Int32Array | null): void {
    this.tags = paddedTags(lesson.gold.length, this.tags);
    if (guesses !== null) this.tags.set(guesses, PAD);
    if (!this.rowsOf.has(lesson))
      this.rowsOf.set(
        lesson,
        lesson.keys.map((key) => this.model.row(key)),
      );
  }

  private decide(lesson: TagLesson, i: number, second: boolean): number {
    const features = this.features;
    const scores = this.scores;
    features.count = 0;
    tagFeatures(features, lesson.x, i, this.tags, second);
    this.count = 0;
    for (let f = 0; f < features.count; f++) this.rows[this.count++] = this.model.row(features.keys[f]!);
    const known = this.rowsOf.get(lesson)!;
    for (let f = lesson.ends[i - 1] ?? 0; f < lesson.ends[i]!; f++) this.rows[this.count++] = known[f]!;
    scores.fill(0);
    this.model.addRows(this.rows, this.count, scores);
    return bestOf(scores);
  }
}
