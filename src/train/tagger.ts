import { packModel } from '../annotate/linear/model-file.ts';
import { FeatureList, tagFeatures, wordFeatures } from '../annotate/tags/features.ts';
import { paddedTags } from '../annotate/tags/tagger.ts';
import { Lexical, PAD } from '../annotate/words/lexical.ts';
import type { TreeSentence } from './conllu.ts';
import { Perceptron } from './perceptron.ts';
import { randomSequence, shuffle } from './shuffle.ts';

const ROUNDS = 7;
const FOLDS = 3;

/** A tagger in training: its classes and its two passes. */
export interface TrainedTagger {
  readonly classes: readonly string[];
  readonly first: Perceptron;
  readonly second: Perceptron;
  /** Classes of the training sentences as guessed by taggers that had not seen them: what a parser should learn from. */
  readonly unseen: readonly Int32Array[];
}

const lowered = new WeakMap<readonly string[], string[]>();

function fill(x: Lexical, forms: readonly string[]): void {
  let lower = lowered.get(forms);
  if (lower === undefined) {
    lower = forms.map((form) => form.toLowerCase());
    lowered.set(forms, lower);
  }
  x.fill(forms, lower);
}

export function tagClasses(sentences: readonly TreeSentence[]): string[] {
  return [...new Set(sentences.flatMap((s) => s.upos.map((u, i) => `${u}/${s.xpos[i]}`)))].sort();
}

/** Trains both passes. The second learns from first-pass tags of words that the first pass had not seen (cross-fitted by folds). */
export function trainTagger(sentences: readonly TreeSentence[], seed = 1): TrainedTagger {
  const classes = tagClasses(sentences);
  const guesses: Int32Array[] = new Array(sentences.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const part = trainPass(
      sentences.filter((_, i) => i % FOLDS !== fold),
      classes,
      null,
      seed,
      ROUNDS - 3,
    );
    for (let i = fold; i < sentences.length; i += FOLDS) guesses[i] = runPass(part, classes, sentences[i]!, null);
  }
  const first = trainPass(sentences, classes, null, seed, ROUNDS);
  const second = trainPass(sentences, classes, guesses, seed + 1, ROUNDS);
  return { classes, first, second, unseen: guesses };
}

function trainPass(
  sentences: readonly TreeSentence[],
  classes: readonly string[],
  guesses: readonly Int32Array[] | null,
  seed: number,
  rounds: number,
): Perceptron {
  const numbers = new Map(classes.map((name, i) => [name, i]));
  const model = new Perceptron(classes.length);
  const random = randomSequence(seed);
  const order = sentences.map((_, i) => i);
  const pass = new Pass(model, classes.length);
  for (let round = 0; round < rounds; round++) {
    for (const s of shuffle(order, random)) {
      const sentence = sentences[s]!;
      const gold = sentence.upos.map((u, i) => numbers.get(`${u}/${sentence.xpos[i]}`)!);
      pass.learn(sentence.forms, gold, guesses?.[s] ?? null);
    }
  }
  model.finish();
  return model;
}

function runPass(
  model: Perceptron,
  classes: readonly string[],
  sentence: TreeSentence,
  guesses: Int32Array | null,
): Int32Array {
  return new Pass(model, classes.length).tag(sentence.forms, guesses);
}

/** Classes of a sentence's words by a tagger in training. */
export function tagWith(tagger: TrainedTagger, sentence: TreeSentence): Int32Array {
  const guesses = runPass(tagger.first, tagger.classes, sentence, null);
  return runPass(tagger.second, tagger.classes, sentence, guesses);
}

class Pass {
  private readonly x = new Lexical();
  private readonly features = new FeatureList();
  private readonly scores: Float64Array;
  private readonly model: Perceptron;
  private tags: Int32Array = new Int32Array(0);

  constructor(model: Perceptron, classes: number) {
    this.model = model;
    this.scores = new Float64Array(classes);
  }

  learn(forms: readonly string[], gold: readonly number[], guesses: Int32Array | null): void {
    this.open(forms, guesses);
    for (let i = 0; i < forms.length; i++) {
      const predicted = this.decide(i, guesses !== null);
      this.model.step += 1;
      if (predicted !== gold[i]) {
        this.model.change(this.features.keys, this.features.count, gold[i]!, 1);
        this.model.change(this.features.keys, this.features.count, predicted, -1);
      }
      this.tags[PAD + i] = predicted;
    }
  }

  tag(forms: readonly string[], guesses: Int32Array | null): Int32Array {
    this.open(forms, guesses);
    for (let i = 0; i < forms.length; i++) this.tags[PAD + i] = this.decide(i, guesses !== null);
    return this.tags.slice(PAD, PAD + forms.length);
  }

  private open(forms: readonly string[], guesses: Int32Array | null): void {
    fill(this.x, forms);
    this.tags = paddedTags(forms.length, this.tags);
    if (guesses !== null) this.tags.set(guesses, PAD);
  }

  private decide(i: number, second: boolean): number {
    const features = this.features;
    const scores = this.scores;
    features.count = 0;
    wordFeatures(features, this.x, i);
    tagFeatures(features, this.x, i, this.tags, second);
    scores.fill(0);
    this.model.add(features.keys, features.count, scores);
    let best = 0;
    for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
    return best;
  }
}

/** How often a word must be met, and how seldom under another class, to be given its class without thought. */
const MET = 30;
const EXCEPTIONS = 1 / 500;

/** Tags whose words are few and known: no new noun or name is taken for one. */
const CLOSED = new Set('ADP ADV AUX CCONJ DET PART PRON PUNCT SCONJ SYM'.split(' '));

/** Words, lower case, with the number of the one class that they have. */
export function fixedWords(sentences: readonly TreeSentence[], classes: readonly string[]): Record<string, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const s of sentences) {
    s.forms.forEach((form, i) => {
      const word = form.toLowerCase();
      const of = counts.get(word) ?? new Map<string, number>();
      const pair = `${s.upos[i]}/${s.xpos[i]}`;
      counts.set(word, of.set(pair, (of.get(pair) ?? 0) + 1));
    });
  }
  const fixed: Record<string, number> = {};
  for (const [word, of] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const all = [...of.values()].reduce((a, b) => a + b, 0);
    const [pair, most] = [...of].sort((a, b) => b[1] - a[1])[0]!;
    const closed = CLOSED.has(pair.split('/')[0]!);
    if (closed && all >= MET && most >= all * (1 - EXCEPTIONS)) fixed[word] = classes.indexOf(pair);
  }
  return fixed;
}

export function packTagger(tagger: TrainedTagger, sentences: readonly TreeSentence[]): Buffer {
  const fixed = fixedWords(sentences, tagger.classes);
  const header = { fixed, 'first.classes': tagger.classes, 'second.classes': tagger.classes };
  return packModel(header, { ...tagger.first.sections(0.012, 'first.'), ...tagger.second.sections(0.022, 'second.') });
}
