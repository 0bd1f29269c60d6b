import { packModel } from '../annotate/linear/model-file.ts';
import {
  fillNameInput,
  Habits,
  NAME_CLASSES,
  type NameInput,
  nameFeatures,
  nameInput,
} from '../annotate/names/features.ts';
import { bestAfter, plainlyNone } from '../annotate/names/finder.ts';
import { Tally } from '../annotate/names/tally.ts';
import { FeatureList } from '../annotate/tags/features.ts';
import { paddedTags } from '../annotate/tags/tagger.ts';
import { Lexical, PAD } from '../annotate/words/lexical.ts';
import type { NamedDocument } from './name-corpora.ts';
import { Perceptron } from './perceptron.ts';
import { randomSequence, shuffle } from './shuffle.ts';

const ROUNDS = 8;
const FOLDS = 3;

/** A sentence ready to learn from. */
interface Prepared {
  readonly document: number;
  readonly words: readonly string[];
  readonly lower: readonly string[];
  readonly gold: readonly number[];
  readonly input: NameInput;
}

/** Gives the Penn tags of a sentence's words. */
export type TagWords = (words: readonly string[]) => readonly string[];

/** Trains the model `names`. The second pass learns from first-pass guesses on documents that the first had not seen. */
export function trainNames(documents: readonly NamedDocument[], tagWords: TagWords): Buffer {
  const sentences = documents.flatMap((document, d) => prepare(document, d, tagWords));
  const guesses: Int32Array[] = new Array(sentences.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = trainPass(
      sentences.filter((s) => s.document % FOLDS !== fold),
      null,
      ROUNDS - 3,
    );
    sentences.forEach((s, i) => {
      if (s.document % FOLDS === fold) guesses[i] = new Pass(model).run(s.input, s.words.length, null, null);
    });
  }
  tell(sentences, guesses);
  const first = trainPass(sentences, null, ROUNDS);
  const second = trainPass(sentences, guesses, ROUNDS);
  return packModel(
    { 'first.classes': NAME_CLASSES, 'second.classes': NAME_CLASSES },
    { ...first.sections(0.006, 'first.'), ...second.sections(0.006, 'second.') },
  );
}

function prepare(document: NamedDocument, number: number, tagWords: TagWords): Prepared[] {
  const habits = new Habits();
  const lowered = document.map((s) => s.words.map((word) => word.toLowerCase()));
  for (const [i, s] of document.entries()) habits.add(s.words, lowered[i]!);
  return document.map((s, i) => {
    const x = new Lexical();
    x.fill(s.words, lowered[i]!);
    const input = nameInput(x, s.words.length);
    fillNameInput(input, lowered[i]!, tagWords(s.words), habits);
    const gold = s.labels.map((label) => Math.max(0, NAME_CLASSES.indexOf(label as (typeof NAME_CLASSES)[number])));
    return { document: number, words: s.words, lower: lowered[i]!, gold, input };
  });
}

/** Tells each sentence what its words were called elsewhere in its document. */
function tell(sentences: readonly Prepared[], guesses: readonly Int32Array[]): void {
  const tallies = new Map<number, Tally>();
  sentences.forEach((s, i) => {
    const tally = tallies.get(s.document) ?? new Tally(NAME_CLASSES.length);
    tally.add(s.words, s.lower, guesses[i]!);
    tallies.set(s.document, tally);
  });
  sentences.forEach((s, i) => {
    const tally = tallies.get(s.document)!;
    s.words.forEach((word, k) => {
      if (word !== s.lower[k]) s.input.elsewhere[PAD + k] = tally.elsewhere(s.lower[k]!, guesses[i]![k]!);
    });
  });
}

function trainPass(sentences: readonly Prepared[], guesses: readonly Int32Array[] | null, rounds: number): Perceptron {
  const model = new Perceptron(NAME_CLASSES.length);
  const pass = new Pass(model);
  const order = sentences.map((_, i) => i);
  const random = randomSequence(5);
  for (let round = 0; round < rounds; round++) {
    for (const i of shuffle(order, random)) {
      const s = sentences[i]!;
      pass.run(s.input, s.words.length, guesses?.[i] ?? null, s.gold);
    }
  }
  model.finish();
  return model;
}

class Pass {
  private readonly model: Perceptron;
  private readonly list = new FeatureList();
  private readonly scores = new Float64Array(NAME_CLASSES.length);
  private labels: Int32Array = new Int32Array(0);

  constructor(model: Perceptron) {
    this.model = model;
  }

  /** Classes of a sentence's words; learns from `gold` where it is given. */
  run(input: NameInput, length: number, guesses: Int32Array | null, gold: readonly number[] | null): Int32Array {
    this.labels = paddedTags(length, this.labels);
    if (guesses !== null) this.labels.set(guesses, PAD);
    for (let i = 0; i < length; i++) {
      if (plainlyNone(input, i, this.labels)) {
        this.labels[PAD + i] = 0;
        continue;
      }
      this.list.count = 0;
      nameFeatures(this.list, input, i, this.labels, guesses !== null);
      this.scores.fill(0);
      this.model.add(this.list.keys, this.list.count, this.scores);
      // In training a name may seem to go on without having begun: to forbid it would push its weights up without end.
      const predicted = gold === null ? bestAfter(this.scores, this.labels[PAD + i - 1]!) : greatest(this.scores);
      if (gold !== null) this.learn(predicted, gold[i]!);
      this.labels[PAD + i] = predicted;
    }
    return this.labels.slice(PAD, PAD + length);
  }

  private learn(predicted: number, gold: number): void {
    this.model.step += 1;
    if (predicted === gold) return;
    this.model.change(this.list.keys, this.list.count, gold, 1);
    this.model.change(this.list.keys, this.list.count, predicted, -1);
  }
}

function greatest(scores: Float64Array): number {
  let best = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}
