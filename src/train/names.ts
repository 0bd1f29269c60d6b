import { packModel } from '../annotate/linear/model-file.ts';
import { Elsewhere } from '../annotate/names/elsewhere.ts';
import { fillNameInput, Habits, NAME_CLASSES, type NameInput, nameInput } from '../annotate/names/features.ts';
import type { FeatureList } from '../annotate/tags/features.ts';
import { tokenize } from '../annotate/tokens/tokenize.ts';
import { Lexical, PAD } from '../annotate/words/lexical.ts';
import { knownOrganisations } from '../codebook/organisations.ts';
import { Chain } from './chain.ts';
import { type CorpusFeatures, FeatureNumbers, type Stretch } from './chain-features.ts';
import { type NameCorpus, type NamedDocument, withCopies, withOtherOrganisations } from './name-corpora.ts';
import { rowSections } from './row-sections.ts';
import { randomSequence, shuffle } from './shuffle.ts';

const ROUNDS = 8;
/** What is taken from the score of "no name": F1 asks for a name already where it is somewhat less likely than none. */
const LENIENCE = 0.2;
/** The feature that every word has, `f.one(1, 0)` of `nameFeatures`: the first of any word. */
const FIRST = 0;

/** Gives the Penn tags of a sentence's words. */
export type TagWords = (words: readonly string[]) => readonly string[];

/**
 * Trains the model `names`. What distinguishes the corpora other than the first is learnt in features of their own, which are not
 * shipped (after Daumé 2007): the shipped weights follow the first corpus in what a name is.
 */
export function trainNames(corpora: readonly NameCorpus[], tagWords: TagWords): Buffer {
  const numbers = new FeatureNumbers();
  const unshipped = new Set<number>();
  const all = corpora.flatMap(({ documents }, c) => {
    const own = c === 0 ? null : corpusFeatures(c, unshipped);
    const lessons =
      c === 0 ? [...withCopies(documents), ...withOtherOrganisations(documents, organisationNames())] : documents;
    return lessons.flatMap((document) => stretchesOf(document, tagWords, numbers, own));
  });
  const random = randomSequence(5);
  const stretches = all.map((stretch) => numbers.withoutRare(stretch));
  const chain = learnChain(stretches, numbers.keys.length, random);
  const rows = numbers.keys.flatMap((key, f) => (unshipped.has(key) ? [] : [{ key, weights: chain.meanOf(f) }]));
  rows[FIRST]!.weights[0]! -= LENIENCE;
  return packModel({ 'name.classes': NAME_CLASSES }, rowSections(rows, 0.0008, 'name.'));
}

/** The words of each organisation that the codebook names, as written. */
function organisationNames(): string[][] {
  return knownOrganisations().flatMap(({ forms }) => forms.map((form) => tokenize(form).map((token) => token.text)));
}

function learnChain(stretches: Stretch[], features: number, random: () => number): Chain {
  const chain = new Chain(features, random);
  for (let round = 0; round < ROUNDS; round++) {
    for (const stretch of shuffle(stretches, random)) chain.learn(stretch);
    if (round > 0) chain.average();
  }
  return chain;
}

function corpusFeatures(corpus: number, noted: Set<number>): CorpusFeatures {
  return (list: FeatureList, { x, tags, listed, kinds }: NameInput, i: number) => {
    const at = PAD + i;
    const from = list.count;
    const s = x.shape[at]!;
    list.two(150, corpus, s);
    list.three(151, corpus, s & 12, x.cluster[at]! >> 4);
    list.three(152, corpus, s & 12, x.form[at]!);
    list.three(153, corpus, s & 12, listed[at]!);
    list.three(154, corpus, s & 12, tags[at]!);
    list.three(155, corpus, s & 12, kinds[at]!);
    list.three(156, corpus, s & 12, x.form[at - 1]!);
    list.three(157, corpus, s & 12, x.form[at + 1]!);
    for (let f = from; f < list.count; f++) noted.add(list.keys[f]!);
  };
}

function stretchesOf(
  document: NamedDocument,
  tagWords: TagWords,
  numbers: FeatureNumbers,
  corpus: CorpusFeatures | null,
): Stretch[] {
  const habits = { habits: new Habits(), elsewhere: new Elsewhere() };
  const ready = document.map((s) => {
    const lower = s.words.map((word) => word.toLowerCase());
    const x = new Lexical();
    x.fill(s.words, lower);
    habits.habits.add(s.words, lower);
    habits.elsewhere.add(x, s.words, lower);
    return { ...s, lower, input: nameInput(x, lower.length) };
  });
  return ready.flatMap(({ words, lower, labels, input }) => {
    fillNameInput(input, words, lower, tagWords(words), habits);
    const gold = Int32Array.from(labels, (label) => (NAME_CLASSES as readonly string[]).indexOf(label));
    return numbers.stretches(input, gold, corpus);
  });
}
