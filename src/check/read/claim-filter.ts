import { type ClaimNoun, claimNounIn } from '../../codebook/claim-nouns.ts';
import { communitiesIn } from '../../codebook/communities.ts';
import type { KnownEvent } from '../../codebook/known-events.ts';
import type { Place } from '../../model/place.ts';
import { everyIncident, type IncidentFilter, type PlaceFilter, type Window } from '../claim-query.ts';
import type { IncidentDigest } from '../digest.ts';
import type { ClaimWords } from './claim-words.ts';

/** Words that widen a named city to its whole country: "in Kabul and the provinces". */
const WIDER =
  /\b(?:provinces|elsewhere|nationwide|across the country|the whole country|the entire country|throughout the country|all over)\b/i;

/** One filter for each place, at the finest level that its entry gives. */
export function placeFilters(places: readonly Place[]): PlaceFilter[] {
  return places.flatMap((place): PlaceFilter[] => {
    const level =
      place.locality !== null
        ? 'locality'
        : place.admin1 !== null
          ? 'admin1'
          : place.country !== null
            ? 'country'
            : null;
    if (level === null) return [];
    const names = [place[level]!, level === 'country' ? (place.countryCode ?? '') : place.words];
    return [
      { words: place[level]!, level, names: [...new Set(names.filter((n) => n !== '').map((n) => n.toLowerCase()))] },
    ];
  });
}

/**
 * The conditions that a claim's words set on incidents. Where they name no place, the country is that of the turning point the
 * claim counts from, else that of the incident it is about: "the first such sentence" is said of a country, not of the world.
 */
export function readFilter(
  claim: ClaimWords,
  window: Window,
  event: KnownEvent | null,
  subject: IncidentDigest | null,
): IncidentFilter {
  const noun = claimNounIn(claim.words);
  return {
    ...everyIncident,
    window,
    places: placesOf(claim, event, subject),
    types: noun?.types ?? [],
    notTypes: notTypesOf(noun, claim),
    perpetrators: perpetratorsOf(claim),
    siteKinds: claim.sites.map((s) => s.code),
    victimClasses: claim.posts.map((p) => p.code),
    ...targetsOf(claim),
  };
}

/** Those who fall in a raid of the authorities are not the officials whose killing a claim counts. */
function notTypesOf(noun: ClaimNoun | null, { posts }: ClaimWords): readonly string[] {
  const any = noun === null || noun.types.length === 0;
  return any && posts.length > 0 ? claimNounIn('attack')!.not : (noun?.not ?? []);
}

function placesOf(claim: ClaimWords, event: KnownEvent | null, subject: IncidentDigest | null): PlaceFilter[] {
  // "Since the U.S. withdrawal" names no place where anything happened.
  const since = event === null ? -1 : claim.words.search(/\b(?:since|after|following|from|under)\b/i);
  const named = claim.places.filter((p) => since < 0 || p.start < since).map((p) => p.place);
  if (named.length > 0 && !WIDER.test(claim.words)) return placeFilters(named);
  const country = named[0] ?? subject?.places.find((p) => p.country !== null) ?? null;
  if (named.length === 0 && event?.country != null) {
    return [
      {
        words: event.country,
        level: 'country',
        names: [event.country.toLowerCase(), event.countryCode!.toLowerCase()],
      },
    ];
  }
  if (country?.country == null) return [];
  const names = [country.country, country.countryCode].filter((n) => n !== null).map((n) => n.toLowerCase());
  return [{ words: country.country, level: 'country', names }];
}

/** Those whom the incidents hit: "attacks on foreign tourists", "killing of journalists". */
function targetsOf(claim: ClaimWords): Pick<IncidentFilter, 'targetKinds' | 'communities'> {
  // In "Shia mosques" the first word says whose mosques they are; the site is the condition.
  const ofSite = (end: number) => claim.sites.some((site) => site.start === end + 1);
  const hit = claim.targets.filter(
    (t) =>
      !ofSite(t.end) &&
      /\b(?:on|against|of|targeting|hitting|killing)(?: (?:the|an?|[a-z-]+)){0,2} ?$/i.test(
        claim.words.slice(0, t.start),
      ),
  );
  const communities = hit.flatMap((t) => communitiesIn(t.words));
  const kinds = hit.filter((t) => communitiesIn(t.words).length === 0).map((t) => t.code);
  return { targetKinds: [...new Set(kinds)], communities: [...new Set(communities)] };
}

/** The groups that the claim makes perpetrators: those named before its noun or after "by", not those whose people were hit. */
function perpetratorsOf(claim: ClaimWords): string[] {
  const acting = claim.groups.filter((group) => {
    const after = claim.words.slice(group.end, group.end + 24);
    return !/^(?:['\u2019]s?)?\s+(?:minister|governor|official|commander|leader|fighter|member|security|figure|forces|takeover|took|seized|returned|came|police|government|regime|rule)/i.test(
      after,
    );
  });
  const before = (start: number) => claim.words.slice(Math.max(0, start - 40), start);
  return [
    ...new Set(
      acting
        .filter((g) => !/\b(?:since|under|after|of|against|on)\s+(?:the\s+)?$/i.test(before(g.start)))
        .map((g) => g.code),
    ),
  ];
}
