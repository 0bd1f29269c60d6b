import { claimEventIn, claimVerbForms } from '../../codebook/claim-events.ts';
import { type ClaimNoun, claimNounIn } from '../../codebook/claim-nouns.ts';
import { communitiesIn } from '../../codebook/communities.ts';
import { countryOfDemonym } from '../../codebook/demonyms.ts';
import { once } from '../../codebook/form-index.ts';
import { gazetteer } from '../../codebook/gazetteer.ts';
import type { KnownEvent } from '../../codebook/known-events.ts';
import type { Place } from '../../model/place.ts';
import { everyIncident, type IncidentFilter, type PlaceFilter, type Window } from '../claim-query.ts';
import type { IncidentDigest } from '../digest.ts';
import type { ClaimWords } from './claim-words.ts';
import { countryFilter, homeOfSpeaker } from './home.ts';

/** Words that widen a named city to its whole country: "in Kabul and the provinces". */
const WIDER =
  /\b(?:provinces|elsewhere|nationwide|across the country|the whole country|the entire country|throughout the country|all over)\b/i;

const LEVELS = ['locality', 'admin2', 'admin1', 'country'] as const;

/** One filter for each place, at the finest level that its entry gives. */
export function placeFilters(places: readonly Place[]): PlaceFilter[] {
  return places.flatMap((place): PlaceFilter[] => {
    const level = LEVELS.find((one) => place[one] !== null);
    if (level === undefined) return [];
    const names = [place[level]!, level === 'country' ? (place.countryCode ?? '') : place.words];
    return [
      { words: place[level]!, level, names: [...new Set(names.filter((n) => n !== '').map((n) => n.toLowerCase()))] },
    ];
  });
}

/** What tells the country of a claim that names none, the surest first. */
export interface Setting {
  readonly event: KnownEvent | null;
  /** The incident that the claim is about, or counts from. */
  readonly incident: IncidentDigest | null;
  readonly speaker: string | null;
}

const nowhere: Setting = { event: null, incident: null, speaker: null };

/**
 * The conditions that a claim's words set on incidents. Where they name no place, the country is that of the turning point the
 * claim counts from, else that of the incident it is about, else the speaker's: "the first such sentence" is said of a country, not of
 * the world.
 */
export function readFilter(claim: ClaimWords, window: Window, setting: Setting = nowhere): IncidentFilter {
  const noun = claimEventIn(claim.words);
  return {
    ...everyIncident,
    window,
    places: placesOf(claim, setting),
    types: noun?.types ?? [],
    notTypes: notTypesOf(noun, claim),
    perpetrators: perpetratorsOf(claim),
    siteKinds: [...new Set([...claim.sites.map((s) => s.code), ...(WORSHIP.test(claim.words) ? PRAYED_IN : [])])],
    victimClasses: claim.posts.filter((p) => p.acts !== true).map((p) => p.code),
    ...targetsOf(claim),
  };
}

/** "A place of worship" is any of these. */
const WORSHIP = /\b(?:place|house)s? of (?:worship|prayer|god)\b/i;
const PRAYED_IN = ['mosque', 'church', 'temple', 'shrine'];

/** Those who fall in a raid of the authorities are not the officials whose killing a claim counts. */
function notTypesOf(noun: ClaimNoun | null, { posts }: ClaimWords): readonly string[] {
  const any = noun === null || noun.types.length === 0;
  return any && posts.length > 0 ? claimNounIn('attack')!.not : (noun?.not ?? []);
}

function placesOf(claim: ClaimWords, { event, incident, speaker }: Setting): PlaceFilter[] {
  // "Since the U.S. withdrawal" names no place where anything happened.
  const since = event === null ? -1 : claim.words.search(/\b(?:since|after|following|from|under)\b/i);
  const named = claim.places
    .filter((p) => since < 0 || p.start < since)
    .map((p) => p.place)
    .filter((place) => placeFilters([place]).length > 0);
  if (named.length > 0 && !WIDER.test(claim.words)) return placeFilters(named);
  if (named.length === 0) {
    const land = landOf(claim.words);
    if (land.length > 0) return land;
  }
  const told = incident?.places.find((p) => p.countryCode !== null) ?? null;
  const code =
    named[0]?.countryCode ??
    (named.length === 0 ? event?.countryCode : null) ??
    told?.countryCode ??
    homeOfSpeaker(speaker);
  if (code === null) return [];
  const capital = /\b[Tt]he (?:\p{Lu}[\p{L}-]+ )?capital\b/u.test(claim.words) ? gazetteer().capital(code) : null;
  if (capital === null) return countryFilter(code);
  return [{ words: capital, level: 'locality', names: [capital.toLowerCase()] }];
}

/** "On Kenyan soil", "the Colombian capital": the country, or its capital, by its adjective. */
function landOf(words: string): PlaceFilter[] {
  const found = LAND.exec(words) ?? OF_STATE.exec(words);
  const code = found === null ? null : countryOfDemonym(found[1]!);
  if (found === null || code === null) return [];
  const capital = found[2] === 'capital' ? gazetteer().capital(code) : null;
  if (capital === null) return countryFilter(code);
  return [{ words: capital, level: 'locality', names: [capital.toLowerCase()] }];
}

const LAND =
  /(\p{Lu}\p{L}+) (soil|territory|territories|lands?|capital|cities|towns|villages|streets|airspace|waters|mainland|history)\b/u;

/** Who serves a state is mostly hit in it, where no other place is named: "the most senior Nigerian officer". */
const OF_STATE =
  /(\p{Lu}\p{L}+) (?:army |police |government |cabinet |military |navy )?(minister|officer|soldier|general|MP|lawmaker|official|judge|policeman|president|governor|mayor|senator|prosecutor|soldiers|officers|police|officials|politician)\b/u;

/** Those whom the incidents hit: "attacks on foreign tourists", "killing of journalists". */
function targetsOf(claim: ClaimWords): Pick<IncidentFilter, 'targetKinds' | 'communities'> {
  // In "Shia mosques" the first word says whose mosques they are; the site is the condition.
  const ofSite = (end: number) => claim.sites.some((site) => site.start === end + 1);
  const hit = claim.targets.filter(
    (t) =>
      !ofSite(t.end) &&
      !/^(?:people|persons?|lives|victims?)$/i.test(t.words) &&
      (HITTING.test(claim.words.slice(0, t.start)) ||
        (t.code !== 'armed_group_member' && wasHit().test(claim.words.slice(t.end)))),
  );
  const communities = hit.flatMap((t) => communitiesIn(t.words));
  // "Shiite worshippers" are Shias: the nearer word says who they are.
  const ofCommunity = (start: number) => hit.some((t) => t.end + 1 === start && communitiesIn(t.words).length > 0);
  const kinds = hit.filter((t) => communitiesIn(t.words).length === 0 && !ofCommunity(t.start)).map((t) => t.code);
  return { targetKinds: [...new Set(kinds)], communities: [...new Set(communities)] };
}

/** Words at whose end one stands who is hit: "attacks on foreign |", "has killed no |". */
const HITTING =
  /\b(?:on|against|of|targeting|hitting|killing|attacked|targeted|struck|killed|murdered|assassinated|bombed|shot)(?: (?:the|an?|no|any|[a-z-]+)){0,2} ?$/i;
/** Words that follow one who was hit: "| hit for the second time", "| have been killed". */
const wasHit = once(
  () =>
    new RegExp(
      `^(?: (?!(?:and|who|whose|that|in|to|for)\\b)[\\w-]+){0,2}? (?:(?:(?:has|have|had) (?:(?:not|never|again|once|also) )?been|was|were|is|are) (?:(?:not|never|again|once|also|being) )?)?(?:${claimVerbForms()})\\b`,
      'i',
    ),
);

/** The groups that the claim makes perpetrators: those named before its noun or after "by", not those whose people were hit. */
function perpetratorsOf(claim: ClaimWords): string[] {
  const acting = claim.groups.filter(
    (group) => !isBodyOf(claim, group.end) && !OFFICE.test(claim.words.slice(group.end)),
  );
  const before = (start: number) => claim.words.slice(Math.max(0, start - 40), start);
  return [
    ...new Set(
      acting
        .filter((g) => !/\b(?:since|under|after|of|against|on|from)\s+(?:the\s+)?$/i.test(before(g.start)))
        .map((g) => g.code),
    ),
  ];
}

const OFFICE =
  /^(?:['\u2019]s?)?\s+(?:minister|governor|official|commander|leader|fighter|member|security|figure|forces|takeover|took|seized|returned|return|came|police|government|regime|rule|said|says|say|announced|wrote|lost|have lost|has lost|authorities)/i;

/** Whether a post stands right after a group's name, "the Taliban's refugee minister": the group is whom the holder served. */
function isBodyOf(claim: ClaimWords, end: number): boolean {
  return claim.posts.some(
    ({ start }) =>
      start > end &&
      start - end < 30 &&
      /^(?:['\u2019]s?)?(?: (?!(?:on|of|against|in|at|for|by|has|have|had|was|were|to|and)\b)[\w-]+){0,2} $/i.test(
        claim.words.slice(end, start),
      ) &&
      claimEventIn(claim.words.slice(end, start)) === null,
  );
}
