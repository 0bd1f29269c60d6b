import type { Gazetteer, GazetteerEntry } from '../../codebook/gazetteer.ts';
import { ABBREVIATED, hashKey } from '../../codebook/place-key.ts';
import type { Word } from './words.ts';

/** Words of a text that are the name of one or more gazetteer entries. `first` and `last` are word numbers, both inside. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly key: string;
  readonly entries: readonly GazetteerEntry[];
}

const LONGEST = 6;

/** The longest names at each capital, left to right, none overlapping another. */
export function nameMatches(text: string, words: readonly Word[], places: Gazetteer): NameMatch[] {
  const found: NameMatch[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!words[i]!.capital) continue;
    const match = longestAt(text, words, i, places);
    if (match === null) continue;
    found.push(match);
    i = match.last;
  }
  return found;
}

function longestAt(text: string, words: readonly Word[], first: number, places: Gazetteer): NameMatch | null {
  const full = ABBREVIATED.get(words[first]!.key);
  let key = full ?? words[first]!.key;
  let hash = full === undefined ? words[first]!.hash : hashKey(full);
  let best: NameMatch | null = null;
  for (let last = first; places.mayHold(hash); ) {
    const word = words[last]!;
    if (word.capital || isHyphen(text, words[last - 1]!.end)) {
      const entries = full !== undefined && last === first ? [] : places.named(key, hash);
      if (entries.length > 0) best = { start: words[first]!.start, end: word.end, first, last, key, entries };
    }
    last += 1;
    if (last >= words.length || last - first >= LONGEST || !joins(text, words, last, full !== undefined)) break;
    hash = hashKey(words[last]!.key, hashKey(' ', hash));
    key = `${key} ${words[last]!.key}`;
  }
  return best;
}

/** Whether the gap before `words[at]` can lie inside a name: a space, a hyphen ("Pul-e ‘Alam" too), the s of "Cox's Bazar", one line end, or the full stop of "St.". */
function joins(text: string, words: readonly Word[], at: number, abbreviated: boolean): boolean {
  const [from, to] = [words[at - 1]!.end, words[at]!.start];
  if (to - from === 1) return ' -\n\u00a0\u2010\u2011/'.includes(text.charAt(from)) && text.charAt(from) !== '/';
  if (to - from === 2 && /^[ -][‘’ʻʿ]$/.test(text.slice(from, to))) return true;
  if (to - from === 3 && /^[’']s $/.test(text.slice(from, to))) return true;
  return abbreviated && text.slice(from, to) === '. ';
}

function isHyphen(text: string, at: number): boolean {
  return text.charAt(at) === '-' || text.charAt(at) === '\u2010';
}
