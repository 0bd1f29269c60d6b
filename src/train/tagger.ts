import { packModel } from '../annotate/linear/model-file.ts';
import type { TreeSentence } from './conllu.ts';
import { fixedWords } from './fixed-words.ts';
import { type TagLesson, tagLessons } from './tag-lessons.ts';
import { type TagPass, trainPass } from './tag-pass.ts';

const ROUNDS = 7;
/** Rounds for the taggers whose guesses are learnt from. */
const FOLD_ROUNDS = 4;
const FOLDS = 4;

/** A tagger in training: its classes and its two passes. */
export interface TrainedTagger {
  readonly classes: readonly string[];
  readonly first: TagPass;
  readonly second: TagPass;
  /** Classes of the training sentences as guessed by taggers that had not seen them: what a parser should learn from. */
  readonly unseen: readonly Int32Array[];
}

/** Every pair of universal and Penn tag, sorted. */
export function tagClasses(sentences: readonly TreeSentence[]): string[] {
  return [...new Set(sentences.flatMap((s) => s.upos.map((u, i) => `${u}/${s.xpos[i]}`)))].sort();
}

/**
 * Trains both passes. The second learns from first-pass tags of words that the first pass had not seen (cross-fitted by folds), and
 * so does a parser from tags of both.
 */
export function trainTagger(sentences: readonly TreeSentence[], seed = 1): TrainedTagger {
  const classes = tagClasses(sentences);
  const lessons = tagLessons(sentences, classes);
  const guesses = crossFitted(lessons, classes.length, null, seed);
  const unseen = crossFitted(lessons, classes.length, guesses, seed + 1);
  const first = trainPass(lessons, classes.length, null, seed, ROUNDS);
  const second = trainPass(lessons, classes.length, guesses, seed + 1, ROUNDS);
  return { classes, first, second, unseen };
}

/** Classes of each sentence by a pass that learnt from the other folds only. */
function crossFitted(
  lessons: readonly TagLesson[],
  classes: number,
  guesses: readonly Int32Array[] | null,
  seed: number,
): Int32Array[] {
  const found: Int32Array[] = new Array(lessons.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = <T>(items: readonly T[]) => items.filter((_, i) => i % FOLDS !== fold);
    const pass = trainPass(others(lessons), classes, guesses && others(guesses), seed, FOLD_ROUNDS);
    for (let i = fold; i < lessons.length; i += FOLDS) found[i] = pass.tag(lessons[i]!, guesses?.[i] ?? null);
  }
  return found;
}

/** Weights below these shares of the largest are left out. */
const PRUNED = { first: 0.008, second: 0.012 };

export function packTagger(tagger: TrainedTagger, sentences: readonly TreeSentence[]): Buffer {
  const fixed = fixedWords(sentences, tagger.classes);
  const header = { fixed, 'first.classes': tagger.classes, 'second.classes': tagger.classes };
  return packModel(header, {
    ...tagger.first.model.sections(PRUNED.first, 'first.'),
    ...tagger.second.model.sections(PRUNED.second, 'second.'),
  });
}
