import type { GazetteerEntry } from '../../codebook/gazetteer.ts';
import type { Place } from '../../model/place.ts';
import type { DocumentWords } from './document-words.ts';
import type { NameMatch } from './name-matches.ts';
import type { Resolved } from './resolve-names.ts';

/** A place that the text names and the gazetteer lacks. */
export interface UnlistedPlace {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  /** First level of the place that holds it, by the gazetteer. */
  readonly outer: GazetteerEntry | null;
  readonly reason: string;
}

const LONGEST = 3;
const SETTLEMENT = /^(?:village|town|hamlet|neighbou?rhood|suburb|bazaar|area|camp|settlement)$/;
const DISTRICT = /^(?:district|tehsil|subdistrict|municipality|municipal|commune|canton|county|parish)$/;
/** From the kind word to the area it lies in: "in", "of", ", " and sides. */
const TO_OUTER =
  /^,?(?: (?:in|of|near|on|at))?(?: the)?(?: (?:north|south|east|west|central|outskirts|suburbs|edge)[a-z-]*| of)*,? ?$/i;

/**
 * Capital words that no entry bears, placed by a preposition before and a word for their kind after: "in Gidan Kifi village in
 * Funtua". They get no id; their point is that of the place which the text puts them in, with 40 km of doubt, or none.
 */
export function unlistedPlaces(document: DocumentWords, resolved: ReadonlyMap<NameMatch, Resolved>): UnlistedPlace[] {
  if (document.allCaps) return [];
  const taken = new Set<number>();
  for (const match of resolved.keys()) for (let i = match.first; i <= match.last; i++) taken.add(i);
  const found: UnlistedPlace[] = [];
  document.words.forEach((kind, at) => {
    if (kind.capital || !(SETTLEMENT.test(kind.key) || DISTRICT.test(kind.key))) return;
    const first = firstOfRun(document, at, taken);
    if (first === null) return;
    const span = { start: document.words[first]!.start, end: document.words[at - 1]!.end };
    const outer = outerAfter(document, at, resolved);
    const words = document.text.slice(span.start, span.end);
    const place = placeIn(document, words, DISTRICT.test(kind.key), outer);
    const reason = `no place of this name is known; the text calls it a ${kind.key}`;
    found.push({ ...span, place, outer, reason });
  });
  return found;
}

/** The first word of the capitals before `kindAt`, where a preposition stands before them; null where they may be something else. */
function firstOfRun(document: DocumentWords, kindAt: number, taken: ReadonlySet<number>): number | null {
  const { words, text, lists } = document;
  let first = kindAt;
  while (first > 0 && kindAt - first < LONGEST && isNamePart(document, first - 1, first, taken)) first -= 1;
  if (first === kindAt) return null;
  let before = first - 1;
  if (words[before]?.key === 'the') before -= 1;
  const word = words[before];
  if (word === undefined || word.capital || !lists.context.locative.has(word.key)) return null;
  return / $/.test(text.slice(word.end, words[first]!.start)) ? first : null;
}

function isNamePart(
  { words, text, lists, places }: DocumentWords,
  at: number,
  next: number,
  taken: ReadonlySet<number>,
): boolean {
  const word = words[at]!;
  if (!word.capital || taken.has(at) || !/^[ -]$/.test(text.slice(word.end, words[next]!.start))) return false;
  if (word.text.charAt(0) === word.text.charAt(0).toLowerCase() || places.demonym(word.key).length > 0) return false;
  return !lists.ordinary.has(word.key) && !lists.context.never.has(word.key) && !lists.context.title.has(word.key);
}

function outerAfter(
  document: DocumentWords,
  kindAt: number,
  resolved: ReadonlyMap<NameMatch, Resolved>,
): GazetteerEntry | null {
  for (let at = kindAt + 1; at <= kindAt + 6; at++) {
    const match = document.opening.get(at);
    const entry = match && resolved.get(match)?.entry;
    if (!match || !entry) continue;
    return TO_OUTER.test(document.text.slice(document.words[kindAt]!.end, match.start)) ? entry : null;
  }
  return null;
}

function placeIn({ places }: DocumentWords, words: string, isDistrict: boolean, outer: GazetteerEntry | null): Place {
  const country = outer?.countryCode || null;
  const isPoint =
    outer !== null && outer.feature !== 'country' && outer.feature !== 'region' && outer.feature !== 'admin1';
  return {
    words,
    gazetteerId: null,
    countryCode: country,
    country: country === null ? null : places.countryName(country),
    admin1: outer?.feature === 'admin1' ? outer.name : null,
    admin2: isDistrict ? words : outer?.feature === 'admin2' ? outer.name : null,
    locality: isDistrict ? null : words,
    lat: isPoint ? outer.lat : null,
    lon: isPoint ? outer.lon : null,
    radiusKm: isPoint ? 40 : null,
    precision: isPoint ? 3 : outer?.feature === 'admin1' ? 4 : country !== null ? 6 : 7,
  };
}
