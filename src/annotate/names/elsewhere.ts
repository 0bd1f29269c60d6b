import type { Lexical } from '../words/lexical.ts';
import { isCapital } from './runs.ts';

/** A place where a document writes a word: index `at` counts words of the sentence `x`. */
export interface Sighting {
  readonly x: Lexical;
  readonly at: number;
}

const KEPT = 12;
const GIVEN = 4;

/** Where else a document writes a capitalised word: what stands about a name in one sentence helps to know it in another. */
export class Elsewhere {
  private readonly sightings = new Map<string, Sighting[]>();

  /** Notes a sentence's words. */
  add(x: Lexical, words: readonly string[], lower: readonly string[]): void {
    words.forEach((word, at) => {
      if (word.length < 2 || !isCapital(word)) return;
      const seen = this.sightings.get(lower[at]!);
      if (seen === undefined) this.sightings.set(lower[at]!, [{ x, at }]);
      else if (seen.length < KEPT) seen.push({ x, at });
    });
  }

  /** Up to four other sightings of word `at` of sentence `x`; null where there is none. */
  of(x: Lexical, at: number, word: string, lower: string): readonly Sighting[] | null {
    if (word.length < 2 || !isCapital(word)) return null;
    const seen = this.sightings.get(lower);
    if (seen === undefined || seen.length < 2) return null;
    return seen.filter((s) => s.x !== x || s.at !== at).slice(0, GIVEN);
  }
}
