import { packModel } from '../annotate/linear/model-file.ts';
import { FeatureList } from '../annotate/tags/features.ts';
import { editBetween, INFLECTED, lemmaFeatures } from '../annotate/tags/lemma-features.ts';
import type { TreeSentence } from './conllu.ts';
import { Perceptron } from './perceptron.ts';
import { randomSequence, shuffle } from './shuffle.ts';

const EDITS = 60;
const ROUNDS = 6;

/** Trains the model `lemmas`: a list of words whose lemma no common edit makes, and a classifier of edits for the rest. */
export function trainLemmas(sentences: readonly TreeSentence[]): Buffer {
  const pairs = countPairs(sentences);
  const edits = commonEdits(pairs);
  const listed: Record<string, string> = {};
  const learnt: { lower: string; xpos: string; edit: string }[] = [];
  for (const { lower, xpos, lemma, count } of pairs) {
    const edit = editBetween(lower, lemma);
    if (INFLECTED.has(xpos) && edits.includes(edit)) learnt.push({ lower, xpos, edit });
    else if (lemma !== lower && (count > 1 || INFLECTED.has(xpos))) listed[`${lower}/${xpos}`] = lemma;
  }
  const model = new Perceptron(edits.length);
  const random = randomSequence(3);
  for (let round = 0; round < ROUNDS; round++) for (const item of shuffle(learnt, random)) learn(model, edits, item);
  model.finish();
  return packModel({ listed: sorted(listed), 'edit.classes': edits }, model.sections(0.004, 'edit.'));
}

interface Pair {
  readonly lower: string;
  readonly xpos: string;
  readonly lemma: string;
  readonly count: number;
}

/** Each word with its tag, and the lemma that it has most often. */
function countPairs(sentences: readonly TreeSentence[]): Pair[] {
  const counts = new Map<string, Map<string, number>>();
  for (const s of sentences) {
    s.forms.forEach((form, i) => {
      if (s.upos[i] === 'PROPN' || s.feats[i]!.includes('Typo=Yes') || /[^\p{L}'’-]/u.test(form)) return;
      const key = `${form.toLowerCase()}/${s.xpos[i]}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      lemmas.set(s.lemmas[i]!, (lemmas.get(s.lemmas[i]!) ?? 0) + 1);
      counts.set(key, lemmas);
    });
  }
  return [...counts].sort().map(([key, lemmas]) => {
    const [lemma, count] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    return { lower: key.slice(0, key.indexOf('/')), xpos: key.slice(key.indexOf('/') + 1), lemma, count };
  });
}

function commonEdits(pairs: readonly Pair[]): string[] {
  const counts = new Map<string, number>();
  for (const { lower, xpos, lemma } of pairs) {
    if (!INFLECTED.has(xpos)) continue;
    const edit = editBetween(lower, lemma);
    counts.set(edit, (counts.get(edit) ?? 0) + 1);
  }
  const common = [...counts].filter(([, n]) => n >= 3).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return common.slice(0, EDITS).map(([edit]) => edit);
}

function learn(model: Perceptron, edits: readonly string[], item: { lower: string; xpos: string; edit: string }): void {
  const list = new FeatureList();
  lemmaFeatures(list, item.lower, item.xpos);
  const scores = new Float64Array(edits.length);
  model.add(list.keys, list.count, scores);
  const predicted = scores.indexOf(Math.max(...scores));
  const gold = edits.indexOf(item.edit);
  model.step += 1;
  if (predicted === gold) return;
  model.change(list.keys, list.count, gold, 1);
  model.change(list.keys, list.count, predicted, -1);
}

function sorted(record: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
