import type { GazetteerEntry } from '../../codebook/gazetteer.ts';
import type { Place } from '../../model/place.ts';
import { contains } from '../../model/span.ts';
import type { Name, NameKind } from '../annotated.ts';
import { type Container, containerOf } from './containment.ts';
import { commonWords, type DocumentWords, documentWords, personWords } from './document-words.ts';
import { isInGroupName } from './group-names.ts';
import { lonelyMatches } from './lonely.ts';
import type { NameMatch } from './name-matches.ts';
import { inferredAdmin1, placeOfEntry } from './place-of-entry.ts';
import { type PlaceUse, readUse, type UseReading } from './place-use.ts';
import { relativePlace } from './relative-place.ts';
import { resolveNames } from './resolve-names.ts';
import { demonymMatches, type PlaceContext, settingOf } from './setting.ts';
import { abbreviatedStates } from './state-abbreviations.ts';
import { Surroundings } from './surroundings.ts';
import { unlistedPlaces } from './unlisted.ts';

export type { PlaceUse } from './place-use.ts';
export type { PlaceContext } from './setting.ts';

/** A place name in a text. Spans are half-open UTF-16 offsets; `text.slice(start, end)` is `place.words`. */
export interface FoundPlace {
  readonly start: number;
  readonly end: number;
  readonly use: PlaceUse;
  readonly place: Place;
  /** First level by the gazetteer, whether or not the text names it. */
  readonly inferredAdmin1: string | null;
  readonly reasons: readonly string[];
}

/**
 * All place names of a text, in document order, none overlapping, each resolved to a gazetteer entry. Works on raw text alone; what is
 * known of the report (`context`) breaks ties. Never throws on any text; the same text and context always give the same answer.
 */
export function findPlaces(text: string, context: PlaceContext = {}): FoundPlace[] {
  const document = documentWords(text);
  const demonyms = demonymMatches(document);
  const uses = usesOf(document, context);
  const matches = [...uses.keys()];
  const resolved = resolveNames(document, matches, settingOf(demonyms, matches, context));
  const found: FoundPlace[] = [];
  const lonely = lonelyMatches(resolved, demonyms, context);
  for (const [match, use] of uses) {
    const answer = resolved.get(match);
    if (answer && lonely.has(match)) found.push(...unresolved(document, match, use));
    else if (answer) found.push(foundPlace(document, match, use, answer.entry, answer.reasons));
  }
  for (const { start, end, entry } of abbreviatedStates(document)) {
    const place = placeOfEntry(text.slice(start, end), entry, document.places);
    const reasons = ['short form of a state or province'];
    found.push({ start, end, use: 'location', place, inferredAdmin1: place.admin1, reasons });
  }
  for (const { start, end, place, outer, reason } of unlistedPlaces(document, resolved)) {
    const inferred = outer === null ? null : inferredAdmin1(outer, document.places);
    found.push({ start, end, use: 'location', place, inferredAdmin1: inferred, reasons: [reason] });
  }
  for (const { start, end, countryCode, inName } of demonyms) {
    if (inName) continue;
    const country = document.places.country(countryCode);
    if (country) found.push(foundDemonym(document, start, end, country));
  }
  return found.sort((a, b) => a.start - b.start);
}

function usesOf(document: DocumentWords, context: PlaceContext): Map<NameMatch, UseReading> {
  const clues = { persons: personWords(document), common: commonWords(document), allCaps: document.allCaps };
  const uses = new Map<NameMatch, UseReading>();
  for (const match of document.matches) {
    if (isInGroupName(document, match) || isInOtherName(document, match, context)) continue;
    const use = readUse(new Surroundings(document, match), clues);
    if (use !== null) uses.set(match, use);
  }
  return uses;
}

/** Within the longer name of a person or a group that an earlier step has read: "Roberto Valle", "Quetta Shura". "Wardak province" is none. */
function isInOtherName(document: DocumentWords, match: NameMatch, { names }: PlaceContext): boolean {
  const { admin1_after, admin2_after } = document.lists.context;
  const after = document.words[match.last + 1]?.key ?? '';
  if (admin1_after.has(after) || admin2_after.has(after) || after === 'governor') return false;
  const longer = (name: Name) => contains(name, match) && name.end - name.start > match.end - match.start;
  return names?.some((name) => NO_PLACE.has(name.kind) && longer(name)) ?? false;
}

const NO_PLACE: ReadonlySet<NameKind> = new Set(['person', 'armed_group', 'weapon', 'unit', 'title']);

function foundPlace(
  document: DocumentWords,
  match: NameMatch,
  use: UseReading,
  entry: GazetteerEntry,
  reasons: readonly string[],
): FoundPlace {
  const { text, places } = document;
  const { start, end } = match;
  const bare = withContainer(placeOfEntry(text.slice(start, end), entry, places), entry, containerOf(document, match));
  const { place, reason } = relativePlace(text, match, bare);
  const why = reason === null ? [] : [reason];
  return {
    start,
    end,
    use: use.use,
    place,
    inferredAdmin1: inferredAdmin1(entry, places),
    reasons: [use.reason, ...reasons, ...why],
  };
}

const IN_A_PLACE = /\b(?:in|near|at|outside|around|(?:village|town|city|district|area)s? of)(?: the)? $/i;

/** A place by its words and no known one: kept where the words beside it say that it is a place, without an invented point. */
function unresolved({ text }: DocumentWords, { start, end }: NameMatch, use: UseReading): FoundPlace[] {
  if (!IN_A_PLACE.test(text.slice(Math.max(0, start - 24), start))) return [];
  const words = text.slice(start, end);
  const levels = { countryCode: null, country: null, admin1: null, admin2: null, locality: words };
  const place: Place = { words, gazetteerId: null, ...levels, lat: null, lon: null, radiusKm: null, precision: 7 };
  const reason = 'the places of this name lie in countries that nothing else in the text speaks of';
  return [{ start, end, use: use.use, place, inferredAdmin1: null, reasons: [use.reason, reason] }];
}

/** Levels that the text names beside the place become the place's own. */
function withContainer(place: Place, entry: GazetteerEntry, container: Container | null): Place {
  if (container === null) return place;
  const area = container.entries.find((outer) => outer.feature === 'admin1' && outer.admin1 === entry.admin1);
  const district = container.entries.find(
    (outer) => outer.feature === 'admin2' && outer.countryCode === entry.countryCode,
  );
  return { ...place, admin1: place.admin1 ?? area?.name ?? null, admin2: place.admin2 ?? district?.name ?? null };
}

function foundDemonym(document: DocumentWords, start: number, end: number, country: GazetteerEntry): FoundPlace {
  const place = placeOfEntry(document.text.slice(start, end), country, document.places);
  const reasons = ['a word for the people or things of a country: no location'];
  return { start, end, use: 'demonym', place, inferredAdmin1: null, reasons };
}
