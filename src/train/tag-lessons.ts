import { FeatureList, wordFeatures } from '../annotate/tags/features.ts';
import { Lexical } from '../annotate/words/lexical.ts';
import type { TreeSentence } from './conllu.ts';

/** A sentence made ready for the tagger's training. */
export interface TagLesson {
  readonly x: Lexical;
  /** Hashes of the features that rest on words alone, those of one word after those of another, and where each word's end. */
  readonly keys: Int32Array;
  readonly ends: Int32Array;
  /** Number of each word's class. */
  readonly gold: Int32Array;
}

/** In how many words a feature must be met to be learnt from: what was met once is learnt by heart, and helps with nothing else. */
const LEAST = 2;

/** Makes sentences ready; features are kept that at least two words of them have. */
export function tagLessons(sentences: readonly TreeSentence[], classes: readonly string[]): TagLesson[] {
  const numbers = new Map(classes.map((name, i) => [name, i]));
  const list = new FeatureList();
  const all = sentences.map((sentence): TagLesson => {
    const x = new Lexical();
    x.fill(
      sentence.forms,
      sentence.forms.map((form) => form.toLowerCase()),
    );
    const keys: number[] = [];
    const ends = sentence.forms.map((_, i) => {
      list.count = 0;
      wordFeatures(list, x, i);
      for (let f = 0; f < list.count; f++) keys.push(list.keys[f]!);
      return keys.length;
    });
    const gold = Int32Array.from(sentence.upos, (upos, i) => numbers.get(`${upos}/${sentence.xpos[i]}`)!);
    return { x, keys: Int32Array.from(keys), ends: Int32Array.from(ends), gold };
  });
  return withoutRare(all);
}

function withoutRare(lessons: readonly TagLesson[]): TagLesson[] {
  const counts = new Map<number, number>();
  for (const { keys } of lessons) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return lessons.map((lesson) => {
    const kept: number[] = [];
    let at = 0;
    const ends = lesson.ends.map((end) => {
      for (; at < end; at++) if (counts.get(lesson.keys[at]!)! >= LEAST) kept.push(lesson.keys[at]!);
      return kept.length;
    });
    return { ...lesson, keys: Int32Array.from(kept), ends };
  });
}
