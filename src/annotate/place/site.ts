import { siteKindsByWord } from '../../codebook/kinds.ts';
import type { Place } from '../../model/place.ts';
import type { Span } from '../../model/span.ts';
import type { PlaceMention } from '../annotated.ts';
import { mergePlaces } from './governing-place.ts';

/** A place smaller than the gazetteer: "a Shia mosque in the Imam Sahib district". */
export interface FoundSite extends Span {
  readonly words: string;
  /** Codebook code of the site kind. */
  readonly siteKind: string;
  /** How the event lies to it, from the word before: in it, at its edge, or by it. Null where nothing says so. */
  readonly relation: 'inside' | 'outside' | 'near' | null;
  /** The place that its own phrase or the words right after put it in; null where they name none. */
  readonly place: Place | null;
}

const LONGEST = 4;
const NOUN = /\p{L}[\p{L}\p{M}'’-]*/gu;
/** Words that may stand before the noun of a site and belong to it: names, adjectives, what it is of. */
const BEFORE_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|shia|shiite|sunni|sufi|sikh|hindu|christian|catholic|main|grand|central|local|private|public|military|police|army|government|provincial|presidential|international|crowded|busy|packed|girls['’]?|boys['’]?|high|primary|secondary|foreign|defen[cs]e|interior|luxury|former|village|\d{1,4}-bed|joint|religious|state-run)$/iu;
const ARTICLE = /^(?:a|an|the|their|his|her|its|this|that|another)$/i;
const RELATION =
  /\b(inside|within|in|into|through|at|outside|in front of|at the (?:gates?|entrance) (?:of|to)|near|close to|next to|behind|beside|opposite|not far from)(?: (?:a|an|the|his|her|their|its|this))? ?$/i;
const RELATIONS: Readonly<Record<string, FoundSite['relation']>> = {
  inside: 'inside',
  within: 'inside',
  in: 'inside',
  into: 'inside',
  through: 'inside',
  at: 'inside',
  outside: 'outside',
  'in front of': 'outside',
};

/**
 * The sites of a text: nouns of the codebook's site kinds with the words that belong to them, in order, none overlapping. Spans are
 * half-open UTF-16 offsets without the article. `places` are the text's own, so that a site keeps the place it lies in.
 */
export function findSites(text: string, places: readonly PlaceMention[]): FoundSite[] {
  const words = [...text.matchAll(NOUN)].map((m) => ({ start: m.index, end: m.index + m[0].length, text: m[0] }));
  const kinds = siteKindsByWord();
  const found: FoundSite[] = [];
  for (let i = 0; i < words.length; i++) {
    const last = lastOfNoun(text, words, i, kinds);
    if (last < 0) continue;
    const first = firstOfPhrase(text, words, i, found.at(-1)?.end ?? 0);
    const span = { start: words[first]!.start, end: words[last]!.end };
    const siteKind = kinds.get(nounKey(text, words, i, last))!.code;
    found.push({
      ...span,
      words: text.slice(span.start, span.end),
      siteKind,
      relation: relationOf(text, span),
      place: placeOfSite(text, span, places),
    });
    i = last;
  }
  return found;
}

interface SiteWord extends Span {
  readonly text: string;
}

/** The last word of the longest noun of the codebook that starts at `first`; -1 for none. */
function lastOfNoun(
  text: string,
  words: readonly SiteWord[],
  first: number,
  kinds: ReadonlyMap<string, unknown>,
): number {
  for (let last = Math.min(words.length, first + LONGEST) - 1; last >= first; last--) {
    if (isRun(text, words, first, last) && kinds.has(nounKey(text, words, first, last))) return last;
  }
  return -1;
}

const nounKey = (text: string, words: readonly SiteWord[], first: number, last: number): string =>
  text.slice(words[first]!.start, words[last]!.end).toLowerCase().replaceAll('’', "'");

const isRun = (text: string, words: readonly SiteWord[], first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (text.slice(words[i]!.end, words[i + 1]!.start) !== ' ') return false;
  return true;
};

function firstOfPhrase(text: string, words: readonly SiteWord[], noun: number, after: number): number {
  let first = noun;
  while (first > 0 && noun - first < 6) {
    const before = words[first - 1]!;
    if (before.start < after || text.slice(before.end, words[first]!.start) !== ' ') break;
    if (ARTICLE.test(before.text) || !BEFORE_WORD.test(before.text) || isSentenceWord(text, before)) break;
    first -= 1;
  }
  return first;
}

/** A capital that only a sentence gives: "Inside mosques", "Gunmen". */
function isSentenceWord(text: string, word: SiteWord): boolean {
  return word.start === 0 || /[.!?]["”]?\s+$|\n\s*$/.test(text.slice(Math.max(0, word.start - 4), word.start));
}

function relationOf(text: string, { start }: Span): FoundSite['relation'] {
  const found = RELATION.exec(text.slice(Math.max(0, start - 40), start))?.[1]?.toLowerCase();
  if (found === undefined) return null;
  return RELATIONS[found] ?? (found.startsWith('at the') ? 'outside' : 'near');
}

/** What may stand between a site and the place it lies in: "mosque in the", "hotel, in central". */
const LIES_IN =
  /^,?(?: (?:in|at|near|of|outside|on the (?:out)?skirts of|on the edge of))?(?: the)?(?: (?:(?:north|south|east|west)[a-z-]*|central|capital|city|town|village|district|province|of|area))*,? ?$/i;

function placeOfSite(text: string, site: Span, places: readonly PlaceMention[]): Place | null {
  const inside = places.filter((p) => p.start >= site.start && p.end <= site.end);
  const after: PlaceMention[] = [];
  let end = site.end;
  for (const place of places) {
    if (place.start < end || place.use === 'demonym' || place.use === 'metonym') continue;
    if (place.start - end > 60 || !LIES_IN.test(text.slice(end, place.start))) break;
    after.push(place);
    end = place.end;
  }
  return mergePlaces([...after, ...inside]);
}
