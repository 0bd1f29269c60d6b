import { type GazetteerEntry, isSettled } from '../../codebook/gazetteer.ts';
import { distanceKm } from './distance.ts';
import type { DocumentWords } from './document-words.ts';
import type { NameMatch } from './name-matches.ts';

/** The area that a text names as holding a place, and where that name ends. */
export interface Container {
  readonly match: NameMatch | null;
  /** The entries of the outer name that hold some entry of the inner one. */
  readonly entries: readonly GazetteerEntry[];
  /** Where the outer name stands. */
  readonly start: number;
  readonly end: number;
}

/** Whether `outer` holds `inner` by the gazetteer's codes; a district of our own without a code holds what lies within 60 km. */
export function holds(outer: GazetteerEntry, inner: GazetteerEntry): boolean {
  if (outer.index === inner.index || outer.countryCode !== inner.countryCode) return false;
  if (outer.feature === 'country') return inner.feature !== 'country';
  if (outer.feature === 'admin1')
    return inner.feature !== 'admin1' && (outer.admin1 === null || inner.admin1 === outer.admin1);
  if (inner.feature === 'admin1' || outer.feature === 'region') return false;
  if (outer.feature === 'admin2') {
    if (inner.feature === 'admin2') return false;
    if (outer.admin2 !== null && inner.admin2 !== null) return outer.admin2 === inner.admin2;
    return outer.admin1 === inner.admin1 && distanceKm(outer, inner) < 60;
  }
  if (!isSettled(inner.feature) || inner.population > outer.population) return false;
  return outer.admin1 === inner.admin1 && distanceKm(outer, inner) < 40;
}

const KINDS =
  '(?:districts?|province|city|town|village|area|county|region|bazaar|department|governorate|municipality|suburb|neighbou?rhood|state|parish|port)';
const SIDE = '(?:(?:north|south|east|west|central)[a-z-]*|restive|volatile|troubled|remote|mountainous|neighbou?ring)';
/** What may stand between an inner name and the outer one that follows it. */
const INNER_TO_OUTER = new RegExp(
  `^(?: ${KINDS})?(?:,|,? (?:of|in|inside)(?: the)?)(?: ${SIDE}){0,2}(?: (?:${KINDS})(?: of)?)? (?:the )?$|^ \\($|^ ?\\| ?$`,
  'i',
);
/** ... and between an outer name and an inner one that follows: "Ghazni province's Andar", "Afghanistan's northern Kunduz". */
const OUTER_TO_INNER = new RegExp(
  `^(?: ${KINDS})?['’]s?(?: ${SIDE}){0,2}(?: (?:capital|city|town|district|province) of)? $`,
  'i',
);
const ABBREVIATION =
  /^,? \(?((?:[A-Z]\.){2,3}|W\.Va\.|[A-Z][a-z]{1,4}\.|[A-Z]{2,3}(?![A-Za-z])|[A-Z][a-z]{1,4}(?![A-Za-z]))/;

/** The area named right after `match`, or null; names that do not fit each other by the gazetteer are no container. */
export function containerOf(document: DocumentWords, match: NameMatch): Container | null {
  const known = document.containers.get(match);
  if (known !== undefined) return known;
  const found = findContainer(document, match);
  document.containers.set(match, found);
  return found;
}

function findContainer(document: DocumentWords, match: NameMatch): Container | null {
  const next = document.opening.get(match.last + 1) ?? nextMatch(document, match);
  if (next) {
    const gap = document.text.slice(match.end, next.start);
    if (gap.length <= 60 && INNER_TO_OUTER.test(gap) && !(gap === ', ' && areList(match, next))) {
      const entries = next.entries.filter((outer) => match.entries.some((inner) => holds(outer, inner)));
      if (entries.length > 0) return { match: next, entries, start: next.start, end: next.end };
    }
  }
  return abbreviationAfter(document, match) ?? possessorBefore(document, match);
}

/** "Utah, Washington, Wyoming": two first-level areas of one country are a list, and so are two countries. */
function areList(inner: NameMatch, outer: NameMatch): boolean {
  const countries = [inner, outer].every((match) => match.entries.some((entry) => entry.feature === 'country'));
  if (countries) return true;
  const areas = (match: NameMatch) => match.entries.filter((entry) => entry.feature === 'admin1');
  return areas(inner).some((a) => areas(outer).some((b) => a.countryCode === b.countryCode && a.index !== b.index));
}

function nextMatch(document: DocumentWords, match: NameMatch): NameMatch | null {
  for (let word = match.last + 2; word <= match.last + 7; word++) {
    const found = document.opening.get(word);
    if (found) return found;
  }
  return null;
}

function abbreviationAfter(document: DocumentWords, match: NameMatch): Container | null {
  const found = ABBREVIATION.exec(document.text.slice(match.end, match.end + 12));
  if (found === null || (document.allCaps && !found[1]!.includes('.'))) return null;
  const code = document.places.stateAbbreviation(found[1]!);
  if (code === null) return null;
  const inner = match.entries.find((entry) => entry.admin1 === code && entry.feature !== 'admin1');
  const area = inner === undefined ? null : document.places.area(code);
  const end = match.end + found[0].length;
  return area === null ? null : { match: null, entries: [area], start: end - found[1]!.length, end };
}

function possessorBefore(document: DocumentWords, match: NameMatch): Container | null {
  for (let word = match.first - 1; word >= Math.max(0, match.first - 5); word--) {
    const outer = document.closing.get(word);
    if (!outer) continue;
    const gap = document.text.slice(outer.end, match.start);
    if (!OUTER_TO_INNER.test(gap)) return null;
    const entries = outer.entries.filter((entry) => match.entries.some((inner) => holds(entry, inner)));
    return entries.length > 0 ? { match: outer, entries, start: outer.start, end: outer.end } : null;
  }
  return null;
}
