import { packModel } from '../annotate/linear/model-file.ts';
import { FeatureList } from '../annotate/tags/features.ts';
import { Lexical } from '../annotate/words/lexical.ts';
import { CASES, caseFeatures } from '../annotate/words/truecase.ts';
import { Perceptron } from './perceptron.ts';
import { randomSequence, shuffle } from './shuffle.ts';

const ROUNDS = 5;

/** Trains the model `case` on sentences in ordinary print. Headings and shouting teach nothing and are left out. */
export function trainTruecase(sentences: readonly (readonly string[])[]): Buffer {
  const plain = sentences.filter((words) => !isHeading(words));
  const model = new Perceptron(CASES.length);
  const random = randomSequence(4);
  const order = plain.map((_, i) => i);
  const x = new Lexical();
  for (let round = 0; round < ROUNDS; round++) {
    for (const s of shuffle(order, random)) learnSentence(model, x, plain[s]!);
  }
  model.finish();
  return packModel({ 'case.classes': CASES }, model.sections(0.006, 'case.'));
}

function isHeading(words: readonly string[]): boolean {
  const long = words.filter((word) => /^\p{L}{4,}$/u.test(word));
  return long.filter((word) => word[0] !== word[0]!.toLowerCase()).length * 2 > long.length;
}

/** Number of the case in which a word is written; null for words without letters or in mixed case. */
export function caseOf(word: string): number | null {
  if (!/\p{L}/u.test(word)) return null;
  if (word === word.toLowerCase()) return 0;
  if (word.length > 1 && word === word.toUpperCase()) return 2;
  return word[0] === word[0]!.toUpperCase() ? 1 : null;
}

function learnSentence(model: Perceptron, x: Lexical, words: readonly string[]): void {
  const lower = words.map((word) => word.toLowerCase());
  x.fill(lower, lower);
  const list = new FeatureList();
  const scores = new Float64Array(CASES.length);
  let before = -1;
  words.forEach((word, i) => {
    const gold = caseOf(word);
    list.count = 0;
    caseFeatures(list, x, i, before);
    scores.fill(0);
    model.add(list.keys, list.count, scores);
    const predicted = scores.indexOf(Math.max(...scores));
    before = predicted;
    // The first word's capital is the sentence's, not its own.
    if (gold === null || (i === 0 && gold === 1)) return;
    model.step += 1;
    if (predicted === gold) return;
    model.change(list.keys, list.count, gold, 1);
    model.change(list.keys, list.count, predicted, -1);
  });
}
