import { type Gazetteer, gazetteer } from '../../codebook/gazetteer.ts';
import { type GazetteerWords, gazetteerWords } from '../../codebook/gazetteer-words.ts';
import { overlaps } from '../../model/span.ts';
import { isAllCaps } from '../tokens/case.ts';
import type { Container } from './containment.ts';
import { misspelledMatches } from './misspelled.ts';
import { type NameMatch, nameMatches } from './name-matches.ts';
import { type Word, wordsOf } from './words.ts';

/** A text with its words and the gazetteer names in it: what every rule of this room looks at. */
export interface DocumentWords {
  readonly text: string;
  readonly words: readonly Word[];
  readonly matches: readonly NameMatch[];
  /** Matches by the number of their first and of their last word. */
  readonly opening: ReadonlyMap<number, NameMatch>;
  readonly closing: ReadonlyMap<number, NameMatch>;
  readonly allCaps: boolean;
  /** Filled as `containerOf` is asked. */
  readonly containers: Map<NameMatch, Container | null>;
  readonly places: Gazetteer;
  readonly lists: GazetteerWords;
}

export function documentWords(text: string): DocumentWords {
  const places = gazetteer();
  const words = wordsOf(text);
  const lists = gazetteerWords();
  const known = nameMatches(text, words, places);
  const misspelled = misspelledMatches(text, words, known, places, lists);
  const kept = known.filter((match) => !misspelled.some((other) => overlaps(match, other)));
  const matches = [...kept, ...misspelled].sort((a, b) => a.start - b.start);
  return {
    text,
    words,
    matches,
    opening: new Map(matches.map((match) => [match.first, match])),
    closing: new Map(matches.map((match) => [match.last, match])),
    allCaps: isAllCaps(text),
    containers: new Map(),
    places,
    lists,
  };
}

/**
 * Words that are persons' names in this text: what follows a forename or a title, "Harold Patterson", "Mr. Patterson". A later
 * "Patterson" is then no town.
 */
export function personWords(document: DocumentWords): ReadonlySet<string> {
  const { words, lists, text } = document;
  const persons = new Set<string>();
  for (let i = 1; i < words.length; i++) {
    const [before, word] = [words[i - 1]!, words[i]!];
    if (!word.capital || !before.capital) continue;
    const gap = text.slice(before.end, word.start);
    if (gap !== ' ' && gap !== '. ') continue;
    const opens = lists.context.title.has(before.key) || (lists.forenames.has(before.key) && gap === ' ');
    if (!opens || lists.ordinary.has(before.key) || lists.ordinary.has(word.key)) continue;
    if (lists.context.body_after.has(word.key)) continue;
    persons.add(word.key);
    const next = words[i + 1];
    if (next?.capital && text.slice(word.end, next.start) === ' ' && !lists.ordinary.has(next.key))
      persons.add(next.key);
  }
  return persons;
}

/**
 * Names that this text also writes as ordinary words: after "a van ploughed into the crowd" the "Van" that opens a headline is no town.
 * Names of countries are never meant so.
 */
export function commonWords({ words, matches, allCaps }: DocumentWords): ReadonlySet<string> {
  const common = new Set<string>();
  if (allCaps) return common;
  const asked = new Map<string, string>();
  for (const { first, last, key, entries } of matches)
    if (first === last && !entries.some(({ feature }) => feature === 'country'))
      asked.set(words[first]!.text.toLowerCase(), key);
  if (asked.size === 0) return common;
  for (const word of words) {
    const key = word.capital ? undefined : asked.get(word.text);
    if (key !== undefined) common.add(key);
  }
  return common;
}
