import { Classifier } from '../../annotate/linear/classifier.ts';
import { loadModel, type ModelFile } from '../../annotate/linear/model-file.ts';
import type { FeatureBag } from './feature-bag.ts';
import { type Forest, readForest, sigmoid } from './forest.ts';
import type { Judge } from './judged.ts';
import { MENTION_QUESTIONS, PARTS, REPORT_QUESTIONS, SENTENCE_QUESTIONS, STANDINGS } from './template-roles.ts';

/** Answers questions by a linear model over hashed features: each answer its own, so that several may be yes. */
export class Answers {
  private readonly sums: Int32Array;
  private readonly total: Float64Array;

  constructor(
    private readonly classifier: Classifier,
    private readonly bias: readonly number[],
    private readonly scale: number,
  ) {
    this.sums = new Int32Array(bias.length);
    this.total = new Float64Array(bias.length);
  }

  static from(model: ModelFile, prefix: string): Answers {
    const header = model.header[prefix] as { bias: number[]; largest: number };
    return new Answers(Classifier.from(model, prefix), header.bias, header.largest / 32000);
  }

  /**
   * Features weigh in with the root of their number, so that long sentences do not speak louder. `shares`, where given, takes what
   * each group of the bag adds to the log-odds of the first questions, as many as fit in its rows.
   */
  answer(bag: FeatureBag, answers: Float64Array, shares: Float64Array | null = null): void {
    const ends = shares ? bag.ends : [bag.length];
    const share = this.scale / Math.sqrt(bag.length + 1);
    this.total.fill(0);
    ends.forEach((end, group) => {
      this.sums.fill(0);
      this.addUp(bag, ends[group - 1] ?? 0, end);
      for (let q = 0; q < this.bias.length; q++) this.total[q] = this.total[q]! + this.sums[q]!;
      if (!shares) return;
      const width = shares.length / ends.length;
      for (let q = 0; q < width; q++) shares[group * width + q] = this.sums[q]! * share;
    });
    for (let q = 0; q < this.bias.length; q++) answers[q] = sigmoid(this.total[q]! * share + this.bias[q]!);
  }

  private addUp(bag: FeatureBag, from: number, to: number): void {
    for (let at = from; at < to; at += STRETCH) {
      const n = Math.min(STRETCH, to - at);
      this.classifier.add(bag.keys.subarray(at, at + n), n, this.sums);
    }
  }
}

/** The classifier looks up at most this many features at once. */
const STRETCH = 512;

/** The trained model that reads whole reports of attacks: which things have a part, in incidents of which kind. */
export class TemplateModel implements Judge {
  readonly parts: readonly Forest[];
  readonly kind: Forest;
  readonly incident: Forest;
  readonly same: Forest;
  readonly several: Forest;
  private readonly mentions: Answers;
  private readonly sentences: Answers;
  private readonly reports: Answers;
  private readonly standings: Answers;

  constructor(model: ModelFile) {
    const bases = model.header.bases as Record<string, number>;
    const forest = (name: string) => readForest(model, name, bases[name]!);
    this.mentions = Answers.from(model, 'mention.');
    this.sentences = Answers.from(model, 'sentence.');
    this.reports = Answers.from(model, 'report.');
    this.standings = Answers.from(model, 'standing.');
    this.parts = PARTS.map((part) => forest(`part-${part}`));
    this.kind = forest('kind');
    this.incident = forest('incident');
    this.same = forest('same');
    this.several = forest('several');
    checkQuestions(model);
  }

  mention(bag: FeatureBag, answers: Float64Array, shares: Float64Array): void {
    this.mentions.answer(bag, answers, shares);
  }

  sentence(bag: FeatureBag, answers: Float64Array): void {
    this.sentences.answer(bag, answers);
  }

  report(bag: FeatureBag, answers: Float64Array): void {
    this.reports.answer(bag, answers);
  }

  standing(bag: FeatureBag, answers: Float64Array): void {
    this.standings.answer(bag, answers);
  }
}

function checkQuestions(model: ModelFile): void {
  const asked = JSON.stringify([MENTION_QUESTIONS, SENTENCE_QUESTIONS, REPORT_QUESTIONS, STANDINGS]);
  const taught = JSON.stringify(
    ['mention', 'sentence', 'report', 'standing'].map((what) => model.header[`${what}.classes`]),
  );
  if (asked !== taught)
    throw new Error(
      `expected a role model taught ${asked}, found ${taught}: retrain with npm run train -- --only roles`,
    );
}

let loaded: TemplateModel | null = null;

/** The model of `models/roles.bin`, read at first use. */
export function templateModel(): TemplateModel {
  loaded ??= new TemplateModel(loadModel('roles'));
  return loaded;
}
