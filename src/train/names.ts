import { packModel } from '../annotate/linear/model-file.ts';
import {
  fillNameInput,
  Habits,
  NAME_CLASSES,
  type NameInput,
  nameFeatures,
  nameInput,
  transitionFeatures,
} from '../annotate/names/features.ts';
import { NameScores } from '../annotate/names/finder.ts';
import { FeatureList } from '../annotate/tags/features.ts';
import { Lexical } from '../annotate/words/lexical.ts';
import type { NamedDocument } from './name-corpora.ts';
import { Perceptron } from './perceptron.ts';
import { randomSequence, shuffle } from './shuffle.ts';

const ROUNDS = 10;

/** A sentence ready to learn from. */
interface Prepared {
  readonly gold: Int32Array;
  readonly input: NameInput;
}

/** Gives the Penn tags of a sentence's words. */
export type TagWords = (words: readonly string[]) => readonly string[];

/** Trains the model `names`: a structured perceptron (Collins 2002) over sequences of classes. */
export function trainNames(documents: readonly NamedDocument[], tagWords: TagWords): Buffer {
  const sentences = documents.flatMap((document) => prepare(document, tagWords));
  const model = new Perceptron(NAME_CLASSES.length);
  const learner = new Learner(model);
  const random = randomSequence(5);
  for (let round = 0; round < ROUNDS; round++) for (const s of shuffle(sentences, random)) learner.learn(s);
  model.finish();
  return packModel({ 'name.classes': NAME_CLASSES }, model.sections(0.004, 'name.'));
}

function prepare(document: NamedDocument, tagWords: TagWords): Prepared[] {
  const habits = new Habits();
  const lowered = document.map((s) => s.words.map((word) => word.toLowerCase()));
  for (const [i, s] of document.entries()) habits.add(s.words, lowered[i]!);
  return document.map((s, i) => {
    const x = new Lexical();
    x.fill(s.words, lowered[i]!);
    const input = nameInput(x, s.words.length);
    fillNameInput(input, lowered[i]!, tagWords(s.words), habits);
    const gold = Int32Array.from(s.labels, (label) =>
      Math.max(0, NAME_CLASSES.indexOf(label as (typeof NAME_CLASSES)[number])),
    );
    return { gold, input };
  });
}

class Learner {
  private readonly model: Perceptron;
  private readonly scores = new NameScores();
  private readonly list = new FeatureList();

  constructor(model: Perceptron) {
    this.model = model;
  }

  learn({ gold, input }: Prepared): void {
    this.scores.fill(input, gold.length, this.model);
    // A name in a word that the finder passes over cannot be found: nothing is to be learnt from its sentence.
    if (gold.some((label, i) => label > 0 && this.scores.open[i] === 0)) return;
    const found = this.scores.best(gold.length);
    this.model.step += 1;
    for (let i = 0; i < gold.length; i++) {
      if (this.scores.open[i] === 0) continue;
      const before = i === 0 ? 0 : gold[i - 1]!;
      const guessedBefore = i === 0 ? 0 : found[i - 1]!;
      if (gold[i] === found[i] && before === guessedBefore) continue;
      this.changeOwn(input, i, gold[i]!, found[i]!);
      this.changeAfter(input, i, before, gold[i]!, 1);
      this.changeAfter(input, i, guessedBefore, found[i]!, -1);
    }
  }

  private changeOwn(input: NameInput, i: number, gold: number, found: number): void {
    if (gold === found) return;
    this.list.count = 0;
    nameFeatures(this.list, input, i);
    this.model.change(this.list.keys, this.list.count, gold, 1);
    this.model.change(this.list.keys, this.list.count, found, -1);
  }

  private changeAfter(input: NameInput, i: number, before: number, c: number, amount: number): void {
    this.list.count = 0;
    transitionFeatures(this.list, input, i, before);
    this.model.change(this.list.keys, this.list.count, c, amount);
  }
}
