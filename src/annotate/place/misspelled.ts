import type { Gazetteer, GazetteerEntry } from '../../codebook/gazetteer.ts';
import type { GazetteerWords } from '../../codebook/gazetteer-words.ts';
import type { NameMatch } from './name-matches.ts';
import type { Word } from './words.ts';

const LONGEST = 4;
/** No text brings more countries' spellings into play than this: each costs a table on its first use. */
const MOST_COUNTRIES = 3;

/**
 * Names that the gazetteer spells otherwise, where the word after says what they are: "Qal' eh ye Zal district", "Nangrahaar province".
 * Looked for only in countries that the text speaks of, by the rules of `spellingSkeleton`, and taken only where one entry fits.
 */
export function misspelledMatches(
  text: string,
  words: readonly Word[],
  matches: readonly NameMatch[],
  places: Gazetteer,
  lists: GazetteerWords,
): NameMatch[] {
  const taken = new Set(
    matches.filter((match) => isNamedArea(match, words, lists)).flatMap((m) => range(m.first, m.last)),
  );
  let countries: readonly string[] | null = null;
  const found: NameMatch[] = [];
  for (let i = 1; i < words.length; i++) {
    const kind = words[i]!;
    if (
      taken.has(i - 1) ||
      !isKind(kind, lists) ||
      !words[i - 1]!.capital ||
      text.slice(words[i - 1]!.end, kind.start) !== ' '
    ) {
      continue;
    }
    countries ??= countriesOf(words, matches, places);
    const match = matchBefore(text, words, i, taken, countries, places, lists);
    if (match !== null) found.push(match);
  }
  return found;
}

/** A match that the kind word after it leaves no doubt of: a town "Zal" before "district" is no such match. */
function isNamedArea(match: NameMatch, words: readonly Word[], lists: GazetteerWords): boolean {
  const kind = words[match.last + 1];
  if (kind === undefined || !isKind(kind, lists)) return true;
  return match.entries.some((entry) => entry.feature === 'admin1' || entry.feature === 'admin2');
}

const isKind = (word: Word, lists: GazetteerWords): boolean =>
  !word.capital && (lists.context.admin1_after.has(word.key) || lists.context.admin2_after.has(word.key));

function matchBefore(
  text: string,
  words: readonly Word[],
  kindAt: number,
  taken: ReadonlySet<number>,
  countries: readonly string[],
  places: Gazetteer,
  lists: GazetteerWords,
): NameMatch | null {
  const wanted = lists.context.admin1_after.has(words[kindAt]!.key) ? 'admin1' : 'admin2';
  const last = kindAt - 1;
  for (let first = Math.max(0, last - LONGEST + 1); first <= last; first++) {
    if (!words[first]!.capital || range(first, last).some((at) => taken.has(at))) continue;
    if (/[^\s\p{L}\p{M}'’‘-]/u.test(text.slice(words[first]!.start, words[last]!.end))) continue;
    const key = words
      .slice(first, last + 1)
      .map((word) => word.key)
      .join(' ');
    const fits = (entry: GazetteerEntry) => entry.feature === wanted;
    const entries = countries.flatMap((country) => places.spelledLike(key, country)).filter(fits);
    if (entries.length === 1) return { start: words[first]!.start, end: words[last]!.end, first, last, key, entries };
  }
  return null;
}

/** Countries that the text names, or whose people or one unmistakable place it names, most often first. */
function countriesOf(words: readonly Word[], matches: readonly NameMatch[], places: Gazetteer): string[] {
  const counts = new Map<string, number>();
  const add = (code: string) => counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const match of matches) {
    const codes = new Set(match.entries.map((entry) => entry.countryCode));
    if (codes.size === 1) for (const code of codes) add(code);
  }
  for (const word of words) if (word.capital) for (const code of places.demonym(word.key)) add(code);
  counts.delete('');
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked.slice(0, MOST_COUNTRIES).map(([code]) => code);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
