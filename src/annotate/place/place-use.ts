import { type GazetteerEntry, isSettled } from '../../codebook/gazetteer.ts';
import type { Surroundings } from './surroundings.ts';

/** How a name is used: where something is, or in place of a government, or within the name of a body. */
export type PlaceUse = 'location' | 'metonym' | 'demonym' | 'in_name';

export interface UseReading {
  readonly use: PlaceUse;
  readonly reason: string;
}

/** What the document as a whole tells: words that are persons' names in it, words its places have shown to be places. */
export interface DocumentClues {
  readonly persons: ReadonlySet<string>;
  /** Keys of names that the text also writes as ordinary words. */
  readonly common: ReadonlySet<string>;
  readonly allCaps: boolean;
}

/** Whether a name is a place here, and how it is used; or null with nothing invented, where it is something else. */
export function readUse(at: Surroundings, clues: DocumentClues): UseReading | null {
  const { lists, match } = at;
  if ((lists.context.never.has(match.key) && !isDotted(at)) || isBadAcronym(at, clues)) return null;
  const placed = at.isPlaced || hasContainer(at) || isKindNamed(at);
  if (at.afterIs('road_after') && at.after!.capital && !isArea(match.entries)) return null;
  if (isPerson(at, clues)) return null;
  if (isPartOfName(at, clues)) return null;
  if (isGeneric(at) || at.afterIs('paper_after')) return null;
  if (lists.ordinary.has(match.key) && !isStrong(at) && (clues.allCaps || !isCountryAcronym(at))) return null;
  if (clues.common.has(match.key) && !isStrong(at)) return null;
  if (!placed && !isProminent(match.entries, at, clues)) return null;
  if (isMetonym(at)) return { use: 'metonym', reason: `"${at.after!.text}" is what a government does` };
  if (at.nameAfter !== null && at.afterIs('body_after')) {
    return { use: 'in_name', reason: `stands in the name of a body, before "${at.after!.text}"` };
  }
  const reason = placed ? 'named as a place by the words beside it' : 'name of a well-known place';
  return { use: 'location', reason };
}

/** "Gainesville, Ga.", "Andar, Ghazni": a comma and another capital name; the resolver looks whether one holds the other. */
function hasContainer(at: Surroundings): boolean {
  return at.containerAfter;
}

function isKindNamed(at: Surroundings): boolean {
  const kinds = ['admin1_after', 'admin2_after', 'town_after'] as const;
  if (kinds.some((use) => at.afterIs(use))) return true;
  return at.before?.key === 'of' && at.kindBeforeOf;
}

function isStrong(at: Surroundings): boolean {
  if (hasContainer(at)) return true;
  if (isKindNamed(at)) return at.match.entries.some((e) => e.feature === 'admin1' || e.feature === 'admin2');
  return at.match.first !== at.match.last || (at.isPlaced && !at.opensSentence && at.match.entries.some(isLarge));
}

/** "L.A.": no one writes an ordinary word so. */
const isDotted = (at: Surroundings): boolean => /^(?:\p{Lu}\.){2,}$/u.test(at.text.slice(at.match.start, at.match.end));

/** "University", "Chamber", "Northeast": words that stand beside names, met alone. */
function isGeneric(at: Surroundings): boolean {
  if (at.match.first !== at.match.last || hasContainer(at)) return false;
  const { context } = at.lists;
  const kinds = ['body_after', 'road_after', 'natural_after', 'direction', 'kind_before', 'title'] as const;
  return kinds.some((use) => context[use].has(at.match.key));
}

/** "US", "U.S.", "UK": a country by its letters; "us" and, in a text all in capitals, "US" are not. */
function isCountryAcronym(at: Surroundings): boolean {
  const words = at.text.slice(at.match.start, at.match.end);
  return words === words.toUpperCase() && words.length <= 6 && at.match.entries.some((e) => e.feature === 'country');
}

const isLarge = (entry: GazetteerEntry): boolean => entry.population >= 100_000 || entry.feature === 'country';
const isArea = (entries: readonly GazetteerEntry[]): boolean =>
  entries.some((e) => e.feature === 'country' || e.feature === 'admin1');

/** "ANA", "LA": short words in capitals are places only where a list of ours says so. */
function isBadAcronym(at: Surroundings, clues: DocumentClues): boolean {
  const words = at.text.slice(at.match.start, at.match.end);
  if (clues.allCaps && isBracketed(at) && !isArea(at.match.entries)) return true;
  if (at.match.first !== at.match.last) return false;
  const isUpper = words === words.toUpperCase() && words !== words.toLowerCase();
  if (words.length <= 3 && !isUpper) return at.match.key.length <= 2 || words.length <= 2;
  if (!isUpper || words.length > 4) return false;
  const known = at.match.entries.some((e) => e.feature === 'country' || e.feature === 'admin1');
  if (clues.allCaps)
    return !words.includes('.') && !(known && words.length > 2) && (words.length <= 2 || isBracketed(at));
  return !known && !at.opensSentence;
}

/** "(MORENA)": the letters of a name that stands before. */
const isBracketed = (at: Surroundings): boolean => at.gapBefore.endsWith('(') && at.gapAfter.startsWith(')');

function isPerson(at: Surroundings, clues: DocumentClues): boolean {
  const { lists, match } = at;
  const single = match.first === match.last;
  const before = at.before;
  if (before?.capital && (at.gapBefore === ' ' || at.gapBefore === '. ')) {
    if (lists.context.title.has(before.key) && !isArea(match.entries)) return true;
    if (/^\p{Lu}\.?$/u.test(before.text) && !clues.allCaps) return true;
    if (
      lists.forenames.has(before.key) &&
      !lists.ordinary.has(before.key) &&
      !isArea(match.entries) &&
      !at.matchedBefore
    )
      return true;
  }
  if (before !== null && at.touchesBefore && lists.context.role_before.has(before.key) && !isArea(match.entries))
    return true;
  if (!single) return false;
  const after = at.nameAfter;
  if (after !== null && lists.forenames.has(match.key) && !isKindNamed(at) && !hasContainer(at)) {
    if (
      lists.surnames.has(after.key) ||
      (!at.matchedAfter && !lists.ordinary.has(after.key) && !at.afterIs('body_after'))
    )
      return true;
  }
  if (/^ [A-Z]\. [A-Z]/.test(at.text.slice(match.end, match.end + 5))) return true;
  const direct = at.before !== null && /^(?:in|at|near|outside|from|to)$/.test(at.before.key) && at.touchesBefore;
  return clues.persons.has(match.key) && !direct && !hasContainer(at) && !isKindNamed(at);
}

function isPartOfName(at: Surroundings, clues: DocumentClues): boolean {
  if (clues.allCaps) return false;
  const { lists } = at;
  const before = at.nameBefore;
  const known = isKindNamed(at) || hasContainer(at);
  // "in Zorgai Mina village": a small place that ends a longer name is another place, whatever the word after says.
  const sure = hasContainer(at) || (known && (isArea(at.match.entries) || at.match.entries.some(isLarge)));
  if (before !== null && !at.opensSentence && !at.matchedBefore && !sure && !at.isDemonym(before)) {
    if (!lists.context.body_after.has(before.key) && !lists.context.never.has(before.key)) return true;
  }
  const after = at.nameAfter;
  if (after === null || at.matchedAfter || known) return false;
  const fits = ['body_after', 'natural_after', 'direction'] as const;
  if (fits.some((use) => lists.context[use].has(after.key)) || lists.ordinary.has(after.key)) return false;
  if (lists.context.never.has(after.key) || at.isDemonym(after) || lists.context.title.has(after.key)) return false;
  return !isArea(at.match.entries) || lists.surnames.has(after.key);
}

/** Known without help: a country, a first-level area, a town of size; smaller where no person bears the name. */
function isProminent(entries: readonly GazetteerEntry[], at: Surroundings, clues: DocumentClues): boolean {
  if (isArea(entries) || entries.some((e) => e.feature === 'region' || e.feature === 'capital')) return true;
  const { lists, match } = at;
  const largest = Math.max(
    0,
    ...entries.filter((e) => isSettled(e.feature) || e.feature === 'admin2').map((e) => e.population),
  );
  if (match.first !== match.last) return largest >= 1000 || match.last - match.first >= 2;
  const bearer = lists.surnames.has(match.key) || lists.forenames.has(match.key);
  const least = clues.allCaps ? 50_000 : at.opensSentence ? 20_000 : 5_000;
  return largest >= (bearer ? Math.max(least, 200_000) : least);
}

const CAPITALS_AND_SEATS =
  /^(?:washington|moscow|kremlin|beijing|tehran|london|brussels|kabul|islamabad|paris|berlin|ankara|riyadh|damascus|pyongyang|kyiv|kiev|new delhi|jerusalem|baghdad|seoul|tokyo|havana|caracas)$/;

/** "Washington said", "Kabul accused": a capital or a country that acts. */
function isMetonym(at: Surroundings): boolean {
  if (!at.afterIs('speech') || at.isPlaced) return false;
  return CAPITALS_AND_SEATS.test(at.match.key) || at.match.entries.some((e) => e.feature === 'country');
}
