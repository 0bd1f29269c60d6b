import { type GazetteerEntry, isSettled } from '../../codebook/gazetteer.ts';
import { type Container, containerOf, holds } from './containment.ts';
import { distanceKm } from './distance.ts';
import type { DocumentWords } from './document-words.ts';
import type { NameMatch } from './name-matches.ts';

/** The entry that a name stands for in this text, and what spoke for it. */
export interface Resolved {
  readonly entry: GazetteerEntry;
  readonly reasons: readonly string[];
}

/** What the text and its report say beside the names: countries by adjective ("Afghan troops") or by the source, with a weight. */
export interface Setting {
  readonly countries: ReadonlyMap<string, number>;
  readonly areas: ReadonlyMap<string, number>;
}

/** All mentions of one name in one text: it keeps one sense throughout, unless a container says otherwise. */
interface Group {
  readonly key: string;
  readonly matches: readonly NameMatch[];
  readonly candidates: readonly GazetteerEntry[];
  readonly own: readonly number[];
  scores: number[];
}

const MOST_CANDIDATES = 80;
const ROUNDS = 3;

/**
 * Chooses an entry for every match. Each candidate starts from what is known of it without the text (kind, inhabitants) and gains
 * from the others: names of the same area and country, names nearby, and most from an area the text names as holding it.
 * Rounds repeat so that what is sure pulls along what is not. The order of matches makes no difference.
 */
export function resolveNames(
  document: DocumentWords,
  matches: readonly NameMatch[],
  setting: Setting,
): ReadonlyMap<NameMatch, Resolved> {
  const groups = groupByKey(document, matches);
  for (const group of groups) group.scores = [...group.own];
  for (let round = 0; round < ROUNDS; round++) {
    const support = supportOf(groups, setting);
    for (const group of groups) group.scores = rescore(group, groups, support);
  }
  const outer = outerMatches(document, matches);
  const chosen = new Map<NameMatch, Resolved>();
  for (const group of groups) {
    for (const match of group.matches) {
      const resolved = choose(document, group, match, outer.get(match) ?? []);
      if (resolved !== null) chosen.set(match, resolved);
    }
  }
  return chosen;
}

/** The entries by which a match holds another: "district of Kunduz" means the province there, not the town or district. */
function outerMatches(
  document: DocumentWords,
  matches: readonly NameMatch[],
): Map<NameMatch, readonly GazetteerEntry[]> {
  const outer = new Map<NameMatch, readonly GazetteerEntry[]>();
  for (const match of matches) {
    const container = containerOf(document, match);
    if (container?.match) outer.set(container.match, container.entries);
  }
  return outer;
}

function groupByKey(document: DocumentWords, matches: readonly NameMatch[]): Group[] {
  const byKey = new Map<string, NameMatch[]>();
  for (const match of matches) byKey.set(match.key, [...(byKey.get(match.key) ?? []), match]);
  return [...byKey.keys()].sort().map((key) => {
    const list = byKey.get(key)!;
    const all = [...list[0]!.entries].sort((a, b) => prior(b) - prior(a) || a.index - b.index);
    const candidates = all.slice(0, MOST_CANDIDATES);
    const own = candidates.map((entry) => priorAmong(entry, candidates) + groupCues(document, list, entry));
    return { key, matches: list, candidates, own, scores: [...own] };
  });
}

/** A place that is listed because reports name it competes with its namesakes as a town of this many inhabitants. */
const LISTED_AS = 30_000;

/** A province comes before towns, but not before a larger town of another country: "Manchester" is no parish of Jamaica. */
function priorAmong(entry: GazetteerEntry, namesakes: readonly GazetteerEntry[]): number {
  const own = prior(entry);
  const size = sizeOf(entry);
  if (entry.feature !== 'admin1' || own <= size) return own;
  const abroad = namesakes.some((other) => other.countryCode !== entry.countryCode && isLargerTown(other, size));
  return abroad ? Math.max(size, 4) : own;
}

function isLargerTown(entry: GazetteerEntry, size: number): boolean {
  return entry.feature !== 'country' && entry.feature !== 'admin1' && sizeOf(entry) >= Math.max(size, 4.7);
}

const sizeOf = ({ population, listed }: GazetteerEntry) =>
  Math.log10(Math.max(population, listed ? LISTED_AS : 0) + 300);

/** Without the text: inhabitants on a log scale, a country or capital above a town, a quarter of a town below. */
export function prior(entry: GazetteerEntry): number {
  const size = sizeOf(entry);
  switch (entry.feature) {
    case 'country':
      return 8.5;
    case 'region':
      return 7;
    case 'admin1':
      return Math.max(6, Math.min(size, 7));
    case 'admin2':
      return Math.min(size - 0.6, 5.2);
    case 'capital':
      return size + 1.2;
    case 'seat1':
      return size + 0.4;
    case 'section':
      return size - 1;
    default:
      return size;
  }
}

/** What stands beside any of the mentions: the strongest cue counts once, for the name keeps its sense. */
function groupCues(document: DocumentWords, matches: readonly NameMatch[], entry: GazetteerEntry): number {
  let best = 0;
  for (const match of matches) {
    const container = containerOf(document, match);
    if (container?.entries.some((outer) => holds(outer, entry))) best = Math.max(best, containerWeight(container));
    if (isListedWithPeers(document, match, entry)) best = Math.max(best, LISTED);
  }
  return best;
}

const LISTED = 2.5;

/** "Utah, Washington and Wisconsin": beside areas of its own country an area is meant, beside countries a country. */
function isListedWithPeers(document: DocumentWords, match: NameMatch, entry: GazetteerEntry): boolean {
  if (entry.feature !== 'admin1' && entry.feature !== 'country') return false;
  const peers = [match.first - 1, match.first - 2].map((at) => document.closing.get(at));
  const after = [match.last + 1, match.last + 2].map((at) => document.opening.get(at));
  return [...peers, ...after].some((peer) => {
    if (peer === undefined) return false;
    const gap = document.text.slice(Math.min(peer.end, match.end), Math.max(peer.start, match.start));
    if (!/^(?:,|,? (?:and|or)) $/.test(gap)) return false;
    const alike = (other: GazetteerEntry) =>
      other.feature === entry.feature && (entry.feature === 'country' || other.countryCode === entry.countryCode);
    return peer.key !== match.key && peer.entries.some(alike);
  });
}

/** A state or province pins a town; a country leaves many; a town before a comma may be a list. */
function containerWeight(container: Container): number {
  const widest = container.entries[0]!.feature;
  if (container.match === null || widest === 'admin1') return 8;
  return widest === 'country' ? 5 : widest === 'admin2' ? 6 : 2;
}

interface Support {
  readonly countries: ReadonlyMap<string, number>;
  readonly areas: ReadonlyMap<string, number>;
}

function supportOf(groups: readonly Group[], setting: Setting): Support {
  const countries = new Map(setting.countries);
  const areas = new Map(setting.areas);
  for (const group of groups) {
    forEachShare(group, (entry, share) => {
      add(countries, entry.countryCode, share);
      if (entry.admin1 !== null) add(areas, entry.admin1, share);
    });
  }
  return { countries, areas };
}

/** The group's weight, shared among its candidates by score; a name with one meaning gives all of it to that one. */
function forEachShare(group: Group, give: (entry: GazetteerEntry, share: number) => void): void {
  const top = Math.max(...group.scores);
  const shares = group.scores.map((score) => Math.exp(Math.min(0, (score - top) * 1.6)));
  const sum = shares.reduce((a, b) => a + b, 0);
  const weight = 1 + Math.log2(group.matches.length) * 0.3;
  group.candidates.forEach((entry, i) => {
    const share = (shares[i]! / sum) * weight;
    if (share > 0.01) give(entry, share);
  });
}

function add(map: Map<string, number>, key: string, value: number): void {
  if (key !== '') map.set(key, (map.get(key) ?? 0) + value);
}

const COUNTRY_WEIGHT = 1.3;
const AREA_WEIGHT = 1.8;
const NEAR_WEIGHT = 1.0;

function rescore(group: Group, groups: readonly Group[], support: Support): number[] {
  const mine: Support = { countries: new Map(), areas: new Map() };
  forEachShare(group, (entry, share) => {
    add(mine.countries as Map<string, number>, entry.countryCode, share);
    if (entry.admin1 !== null) add(mine.areas as Map<string, number>, entry.admin1, share);
  });
  const others = nearbyPlaces(group, groups);
  return group.candidates.map((entry, i) => {
    const country = rest(support.countries, mine.countries, entry.countryCode);
    const area = entry.admin1 === null ? 0 : rest(support.areas, mine.areas, entry.admin1);
    const near = isSettled(entry.feature) || entry.feature === 'admin2' ? nearness(entry, others) : 0;
    return (
      group.own[i]! + COUNTRY_WEIGHT * Math.log2(1 + country) + AREA_WEIGHT * Math.log2(1 + area) + NEAR_WEIGHT * near
    );
  });
}

const rest = (all: ReadonlyMap<string, number>, mine: ReadonlyMap<string, number>, key: string): number =>
  Math.max(0, (all.get(key) ?? 0) - (mine.get(key) ?? 0));

/** The leading candidates of the other names that are points rather than areas. */
function nearbyPlaces(group: Group, groups: readonly Group[]): GazetteerEntry[] {
  return groups
    .filter((other) => other !== group)
    .map((other) => other.candidates[other.scores.indexOf(Math.max(...other.scores))]!)
    .filter((entry) => isSettled(entry.feature) || entry.feature === 'admin2')
    .slice(0, 40);
}

function nearness(entry: GazetteerEntry, others: readonly GazetteerEntry[]): number {
  let sum = 0;
  for (const other of others) {
    const flat = Math.abs(other.lat - entry.lat) + Math.abs(other.lon - entry.lon);
    if (flat > 4) continue;
    const km = distanceKm(entry, other);
    if (km < 150) sum += 1 - km / 200;
  }
  return Math.log2(1 + sum);
}

const ADMIN1_KIND = /^ (?:province|provincial|governorate|department|oblast|state|region|prefecture)s?\b/i;
const ADMIN2_KIND = /^(?:[’']s)? (?:district|county|parish|raion|municipality|tehsil|subdistrict|borough)s?\b/i;
const TOWN_KIND = /^(?:[’']s)? (?:city|town|village|bazaar|neighbou?rhood)\b/i;
const KIND_BEFORE =
  /\b(province|state|governorate|department|district|county|city|town|village|port|capital) of (?:the )?$/i;

/** Beside this mention: "Ghazni province" is the area and "Ghazni city" the town, whatever the name is elsewhere. */
function kindCue(
  document: DocumentWords,
  match: NameMatch,
  entry: GazetteerEntry,
  holding: readonly GazetteerEntry[],
): number {
  if (holding.includes(entry)) return entry.feature === 'admin1' || entry.feature === 'country' ? 6 : 2;
  const after = document.text.slice(match.end, match.end + 16);
  const before =
    KIND_BEFORE.exec(document.text.slice(Math.max(0, match.start - 24), match.start))?.[1]?.toLowerCase() ?? '';
  const is = entry.feature;
  if (ADMIN1_KIND.test(after) || /^(?:province|state|governorate|department)$/.test(before))
    return is === 'admin1' ? 6 : 0;
  if (ADMIN2_KIND.test(after) || /^(?:district|county)$/.test(before))
    return is === 'admin2' ? 6 : is === 'section' ? 3 : 0;
  if (TOWN_KIND.test(after) || before !== '') return isSettled(is) ? 4 : 0;
  return 0;
}

function choose(
  document: DocumentWords,
  group: Group,
  match: NameMatch,
  holding: readonly GazetteerEntry[],
): Resolved | null {
  const container = containerOf(document, match);
  const held = group.candidates.map((entry) => container?.entries.some((outer) => holds(outer, entry)) ?? false);
  const scores = group.candidates.map(
    (entry, i) => group.scores[i]! + kindCue(document, match, entry, holding) + (held[i] ? 3 : 0),
  );
  let best = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[best]! + 1e-9) best = i;
  const entry = group.candidates[best];
  if (entry === undefined) return null;
  const final = kindCue(document, match, entry, holding) > 0 ? entry : seatOf(group.candidates, entry);
  return { entry: final, reasons: reasonsFor(document, group, final, held[best] ? container : null) };
}

/** Where an area and its seat share a name and nothing tells which is meant, the seat: it lies in the area either way. */
function seatOf(candidates: readonly GazetteerEntry[], entry: GazetteerEntry): GazetteerEntry {
  if (entry.feature !== 'admin1' && entry.feature !== 'admin2') return entry;
  const seats = candidates.filter((c) => isSettled(c.feature) && c.feature !== 'section' && holds(entry, c));
  const seat = seats.sort((a, b) => b.population - a.population || a.index - b.index)[0];
  return seat !== undefined && seat.population >= entry.population * 0.05 ? seat : entry;
}

function reasonsFor(
  document: DocumentWords,
  group: Group,
  entry: GazetteerEntry,
  container: Container | null,
): string[] {
  const reasons: string[] = [];
  if (group.candidates.length === 1) reasons.push('only place of this name in the gazetteer');
  else reasons.push(`chosen of ${group.candidates.length} places of this name`);
  if (container !== null) {
    const outer = container.match
      ? document.text.slice(container.match.start, container.match.end)
      : container.entries[0]!.name;
    reasons.push(`the text puts it in ${outer}`);
  }
  if (entry.population > 0) reasons.push(`population ${entry.population}`);
  return reasons;
}
