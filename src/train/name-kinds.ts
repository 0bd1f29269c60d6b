import { hashString } from '../annotate/linear/hash.ts';
import { packModel } from '../annotate/linear/model-file.ts';
import { COUNTRY, DEMONYM, FORENAME, GROUP, nameLexicon, PLACE, SURNAME } from '../annotate/names/lexicon.ts';
import { ORGANISATION_NAME, wholeNameKey } from '../annotate/names/whole-names.ts';
import { KNOWN, WORD_KINDS } from '../annotate/names/word-kinds.ts';
import type { WordTable } from '../annotate/words/word-table.ts';
import { DIMENSIONS, type Vectors } from './clusters.ts';
import { KindNet } from './kind-net.ts';
import type { NameCorpus } from './name-corpora.ts';
import { randomSequence, shuffle } from './shuffle.ts';

/** The kinds of `WORD_KINDS`, and no name. */
const KINDS = WORD_KINDS.length + 1;
const NO_NAME = WORD_KINDS.length;
const LABELS: Readonly<Record<string, number>> = { PER: 0, ORG: 1, LOC: 2, OTH: 3 };
/** How much the lists say of a word, beside the corpora: bit, kind, weight. */
const LISTS: readonly (readonly [number, number, number])[] = [
  [FORENAME, 0, 0.7],
  [SURNAME, 0, 0.4],
  [PLACE, 2, 0.7],
  [COUNTRY, 2, 0.3],
  [GROUP, 1, 0.5],
  [DEMONYM, 3, 2],
];
const FOLDS = 4;
const ROUNDS = 8;
/** Likelihoods at which the levels 1 to 7 begin. */
const LEVELS = [0.02, 0.06, 0.14, 0.28, 0.45, 0.65, 0.85];

/** A word that lists or corpora speak of: its vector, and how often it was part of each kind of name. */
interface Example {
  readonly vector: number;
  readonly times: Float64Array;
}

/**
 * Makes the model `name-kinds`: for each word of the clusters how likely it names what, guessed from its vector by a small network. A
 * word of the corpora is judged by a network that has not seen it, so that the name finder learns how far to trust such guesses.
 */
export function trainNameKinds(vectors: Vectors, corpora: readonly NameCorpus[], clusters: WordTable): Buffer {
  const examples = collect(vectors, corpora);
  const levels = new Map<number, number>();
  for (let fold = 0; fold <= FOLDS; fold++) {
    const net = trained(
      vectors,
      examples.filter((_, i) => fold === FOLDS || i % FOLDS !== fold),
      fold,
    );
    const judged =
      fold === FOLDS ? vectors.words.keys() : examples.filter((_, i) => i % FOLDS === fold).map((e) => e.vector);
    for (const word of judged) {
      const key = hashString(vectors.words[word]!);
      if (!levels.has(key)) levels.set(key, numberOf(net.judge(vectors.values, word * DIMENSIONS)));
    }
  }
  const keys = clusters.keys.filter((key) => key !== 0);
  const values = new Uint8Array(keys.length * 2);
  keys.forEach((key, i) => {
    const value = levels.get(key) ?? 0;
    values[i] = value & 255;
    values[keys.length + i] = value >> 8;
  });
  return packModel({ words: keys.length }, { values });
}

function collect(vectors: Vectors, corpora: readonly NameCorpus[]): Example[] {
  const places = new Map(vectors.words.map((word, i) => [word, i]));
  const examples = new Map<number, Example>();
  const count = (word: string, kind: number, weight: number) => {
    const vector = places.get(word);
    if (vector === undefined) return;
    const example = examples.get(vector) ?? { vector, times: new Float64Array(KINDS) };
    examples.set(vector, example);
    example.times[kind]! += weight;
  };
  for (const sentence of corpora.flatMap((c) => c.documents.flat())) {
    sentence.words.forEach((word, i) => {
      const kind = LABELS[sentence.labels[i]!.slice(2)] ?? NO_NAME;
      count(word.toLowerCase(), kind, kind === NO_NAME && /\p{Lu}/u.test(word) ? 0.5 : 1);
    });
  }
  for (const word of vectors.words) {
    const bits = nameLexicon().of(word);
    if (nameLexicon().of(wholeNameKey([word])) === ORGANISATION_NAME) count(word, 1, 0.7);
    for (const [bit, kind, weight] of LISTS) if ((bits & bit) !== 0) count(word, kind, weight);
  }
  return [...examples.values()];
}

function trained(vectors: Vectors, examples: readonly Example[], seed: number): KindNet {
  const random = randomSequence(9 + seed);
  const net = new KindNet(DIMENSIONS, KINDS, random);
  const order = [...examples];
  for (let round = 0; round < ROUNDS; round++) {
    const step = 0.25 * (1 - round / ROUNDS) + 0.01;
    for (const { vector, times } of shuffle(order, random)) {
      const total = times.reduce((sum, n) => sum + n, 0);
      net.learn(
        vectors.values,
        vector * DIMENSIONS,
        times.map((n) => n / total),
        step * Math.min(2, Math.sqrt(total)),
      );
    }
  }
  return net;
}

function numberOf(likelihoods: Float64Array): number {
  const level = (p: number) => LEVELS.filter((least) => p >= least).length;
  return WORD_KINDS.reduce((value, _, kind) => value | (level(likelihoods[kind]!) << (3 * kind)), KNOWN);
}
