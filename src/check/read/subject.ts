import { claimEventIn } from '../../codebook/claim-events.ts';
import { countryOfDemonym } from '../../codebook/demonyms.ts';
import { gazetteer } from '../../codebook/gazetteer.ts';
import type { ClaimKind } from '../../model/claim-values.ts';
import { shiftDay } from '../../model/partial-date.ts';
import { relatedGroups } from '../../resolve/group-names.ts';
import { compareNames } from '../../resolve/name-likeness.ts';
import { actorKey } from '../actor-key.ts';
import { provinceOf } from '../areas.ts';
import type { ClaimSubject, PlaceFilter } from '../claim-query.ts';
import type { IncidentDigest } from '../digest.ts';
import { areaOf, type Digests, type Evidence, type Weighed, WORDS } from '../digests.ts';
import { liesIn } from '../filter.ts';
import { classesOfPost } from '../post-class.ts';
import { placeFilters } from './claim-filter.ts';
import type { ClaimWords } from './claim-words.ts';

/** What is known about a claim beside its words. */
export interface ClaimContext {
  readonly speaker: string | null;
  /** ISO day on which it was made, or the last day it can have been made. */
  readonly on: string | null;
  /** The document that reports the claim: "the blast" is the one that it tells of. */
  readonly documentId: string | null;
  /** The kind of claim, where a reader found it in a report: it then decides how the words are read. */
  readonly kind?: ClaimKind | null;
}

/** Days after the claim by which an incident may still be the one meant: time zones, and reports dated by the evening before. */
const GRACE_DAYS = 1;
/** For so long an incident is news: a claim without more words speaks of it. */
export const NEWS_DAYS = 8;
const ENOUGH = 3;

/**
 * The one incident that a claim is about: the one most of whose names and nouns stand in the claim's words, what its own report
 * tells of first counting extra; of equals the one nearest before the claim. None where the words name too little.
 */
export function findSubject(
  claim: ClaimWords,
  context: ClaimContext,
  digests: Digests,
  enough: number = ENOUGH,
): ClaimSubject {
  const noun = claimEventIn(claim.words);
  const sought = soughtBy(claim, context, digests);
  const limit = context.on === null ? null : shiftDay(context.on, GRACE_DAYS);
  const newsFrom = limit === null ? null : shiftDay(limit, -NEWS_DAYS);
  let best: { digest: IncidentDigest; score: number; at: string } | null = null;
  for (const { digest, weight } of likelyOnes(sought, digests, limit, enough)) {
    const at = digest.date?.earliest ?? '';
    if (limit !== null && at > limit) continue;
    if (best !== null && weight + UNFILED < best.score) break;
    const likely = likeness(sought, digest);
    // "The attack" of a claim made days after one is that one rather than an older.
    const score = newsFrom !== null && at >= newsFrom ? likely + 1 : likely;
    if (
      score >= enough &&
      (best === null || score > best.score || (score === best.score && (limit === null ? at < best.at : at > best.at)))
    )
      best = { digest, score, at };
  }
  const person =
    best?.digest.victims.find((v) => v.name !== null && claim.names.some((n) => mayBe(n, v.name!)))?.name ?? null;
  return { words: noun?.words ?? claim.words, incidentId: best?.digest.incident.id ?? null, person };
}

function soughtBy(claim: ClaimWords, { documentId }: ClaimContext, digests: Digests): Sought {
  const hit = claim.names.flatMap((name) =>
    digests.withVictimLike(name).filter((d) => d.victims.some((v) => v.name !== null && mayBe(name, v.name))),
  );
  return {
    claim,
    types: claimEventIn(claim.words)?.types ?? [],
    places: claim.places.flatMap(({ place }) =>
      placeFilters([place]).map((filter) => ({ ...filter, province: provinceOf(place)?.toLowerCase() ?? null })),
    ),
    names: claim.names.map((name) => name.toLowerCase()),
    states: claim.annotated.tokens.flatMap(({ text }) => stateOf(text)),
    victims: new Set(hit),
    documentId,
  };
}

/** What can speak for an incident beside what it is filed under: the words of its reports, and that it is news. */
const UNFILED = 3;

/** Those for which enough of what the claim names speaks, the likeliest first: only these are weighed in full. */
function likelyOnes(sought: Sought, digests: Digests, limit: string | null, enough: number): readonly Weighed[] {
  const { claim, types, places, names, states, victims, documentId } = sought;
  const own = documentId === null ? [] : digests.ofDocument(documentId);
  const groups = claim.groups.flatMap(({ code }) => digests.perpetratorKeys(code));
  const evidence: Evidence[] = [
    { keys: claim.sites.map(({ code }) => `site:${code}`), weight: 3 },
    { keys: claim.sites.flatMap(({ words }) => firstWord(words.toLowerCase())), weight: 3 },
    { keys: names.flatMap(firstWord), weight: 3 },
    { keys: claim.posts.map(({ code }) => `post:${code}`), weight: 3 },
    { keys: claim.targets.map(({ code }) => `hit:${code}`), weight: 2 },
    { keys: types.map((type) => `type:${type}`), weight: 1 },
    { keys: groups, weight: 1 },
    { keys: states.map((state) => `by:${state}`), weight: 2 },
    ...places.flatMap(({ level, names: own, province }) => [
      { keys: own.map((name) => `${areaOf(level)}:${name}`), weight: level === 'country' ? 1 : 2 },
      { keys: province === null ? [] : [`area:${province}`], weight: 1 },
    ]),
  ];
  const window = limit === null ? null : { from: shiftDay(limit, -NEWS_DAYS), until: limit, words: '' };
  const news = window === null ? [] : digests.inside([], window);
  // What only the words of its reports speak for is looked for among the incidents of the last year.
  const year =
    limit === null || names.length + places.length === 0 ? null : { ...window!, from: shiftDay(limit, -400) };
  const weighed = digests.weighed(evidence, enough, year);
  // What its own report or a victim's name speaks for is always weighed.
  const certain = [...new Set([...own, ...victims, ...news])].map((digest) => ({ digest, weight: FIRST }));
  return [...certain, ...weighed.sort((a, b) => b.weight - a.weight)];
}

const FIRST = Number.MAX_SAFE_INTEGER;

const firstWord = (words: string): string[] => (words.match(WORDS) ?? []).slice(0, 1).map((word) => `word:${word}`);

interface SoughtPlace extends PlaceFilter {
  /** Lower case; null where none is known. */
  readonly province: string | null;
}

/** What a claim's words ask of the incident they are about, worked out once for all incidents. */
interface Sought {
  readonly claim: ClaimWords;
  readonly types: readonly string[];
  readonly places: readonly SoughtPlace[];
  /** Lower case. */
  readonly names: readonly string[];
  /** Actor keys of the states whose adjectives stand in the claim: "Pakistani air strikes". */
  readonly states: readonly string[];
  /** Incidents with a victim whose name a name in the claim can be. */
  readonly victims: ReadonlySet<IncidentDigest>;
  readonly documentId: string | null;
}

function stateOf(adjective: string): string[] {
  const code = countryOfDemonym(adjective);
  const name = code === null ? null : gazetteer().countryName(code);
  return name === null ? [] : [actorKey(name)];
}

function likeness(
  { claim, types, places, names, states, victims, documentId }: Sought,
  digest: IncidentDigest,
): number {
  const own = documentId === null ? undefined : digest.accounts.find((a) => a.documentId === documentId);
  const central = own?.statements.some((s) => s.property === 'prominence' && s.value === 'central');
  let score = central ? 4 : own ? 1 : 0;
  if (victims.has(digest)) score += 4;
  const named = names.some((name) => digest.siteWords.includes(name));
  if (named) score += 3;
  if (claim.sites.some((site) => digest.siteKinds.has(site.code))) score += 3;
  else if (claim.sites.some((site) => digest.siteWords.includes(site.words.toLowerCase()))) score += 2;
  if (
    claim.posts.some((post) => digest.victims.some((v) => v.post !== null && classesOfPost(v.post).includes(post.code)))
  )
    score += 3;
  if (
    claim.groups.some(({ code }) =>
      [...digest.perpetrators.keys()].some((key) => key === code || relatedGroups(key, code)),
    )
  )
    score += 1;
  if (states.some((state) => digest.perpetrators.has(state))) score += 2;
  if (types.length > 0) score += types.some((type) => digest.types.has(type)) ? 1 : -1;
  if (claim.targets.some((target) => digest.targetKinds.has(target.code))) score += 2;
  for (const place of places) {
    if (liesOnlyInProvince(digest, place)) score += 1;
    if (liesOnlyInProvince(digest, place) || isTold(digest, place)) continue;
    const weight = { country: 1, admin1: 2, admin2: 2, locality: 2 }[place.level];
    score += liesIn(digest, place) ? weight : -weight;
  }
  return score > 0 && !named && claim.names.some((name) => digest.tellsOf(name)) ? score + 2 : score;
}

/** Whether an incident is only known to lie in the province that a claim's place lies in. */
function liesOnlyInProvince({ areas }: IncidentDigest, { names, province }: SoughtPlace): boolean {
  return province !== null && areas.size === 1 && areas.has(province) && !names.includes(province);
}

/** Whether its reports name a place that no value of theirs has: the claim may call the incident after it. */
function isTold(digest: IncidentDigest, place: SoughtPlace): boolean {
  return place.level !== 'country' && !liesIn(digest, place) && digest.tellsOf(place.words);
}

/** Whether a name in the claim can be a victim's: another spelling of it, or short for it. */
function mayBe(name: string, victim: string): boolean {
  const { verdict, likeness } = compareNames(name, victim);
  return verdict === 'same' || (verdict === 'possible' && likeness > 0.4);
}
