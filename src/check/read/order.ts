import { findCue } from '../../codebook/claim-cues.ts';
import { claimEventIn } from '../../codebook/claim-events.ts';
import { shiftDay } from '../../model/partial-date.ts';
import type { ClaimSubject, IncidentFilter, PlaceFilter } from '../claim-query.ts';
import type { IncidentDigest } from '../digest.ts';
import { tollOf } from '../toll.ts';
import { placeFilters, readFilter } from './claim-filter.ts';
import {
  type ClaimParts,
  notReadable,
  properNames,
  type ReadClaim,
  readAs,
  scopeFrom,
  scopeOfAll,
} from './claim-parts.ts';
import { windowBack } from './claim-window.ts';
import { type ClaimWords, wordsBetween } from './claim-words.ts';
import { findOrder } from './number-in-words.ts';
import { NEWS_DAYS } from './subject.ts';

/** "One of the deadliest" sets no rank that the record could deny. */
function oneOfMany(words: string, at: number): boolean {
  return /\b(?:one of|among|some of)(?: the| its| his| their)?(?: country's)?\s*$/i.test(words.slice(0, at));
}

/** "The second deadliest": only the first of a rank is compared. */
function belowFirst(words: string, at: number): boolean {
  return /\b(?:second|third|fourth|fifth|\d{1,2}(?:nd|rd|th))[- ]$/i.test(words.slice(0, at));
}

const NO_RANK = 'It says "one of", which sets no rank that the record could bear out or deny.';

const NOT_FIRST = 'It gives a rank below the first, and only the first is compared.';

/** "The most senior figure to be killed since ...". */
export function rank(parts: ClaimParts): ReadClaim | null {
  const cue = findCue('rank', parts.claim.words);
  if (!cue) return null;
  if (oneOfMany(parts.claim.words, cue.index)) return notReadable('superlative', NO_RANK);
  if (belowFirst(parts.claim.words, cue.index)) return notReadable('superlative', NOT_FIRST);
  const { subject, filters } = scopeFrom(parts, cue.index, 'order');
  // Whose rank is compared is said by the class of victims, so the noun of the incident sets no type.
  const ofHolders = {
    types: [],
    notTypes: [],
    victimClasses: ['official'],
    perpetrators: [],
    siteKinds: [],
    targetKinds: [],
  };
  return readAs(
    'superlative',
    filters.map((filter) => ({
      form: 'most' as const,
      measure: 'rank' as const,
      filter: { ...filter, ...ofHolders },
      subject,
    })),
  );
}

/** "The deadliest attack since ...". */
export function deadliest(parts: ClaimParts): ReadClaim | null {
  const cue = findCue('deadliest', parts.claim.words);
  if (!cue) return null;
  if (oneOfMany(parts.claim.words, cue.index)) return notReadable('superlative', NO_RANK);
  if (belowFirst(parts.claim.words, cue.index)) return notReadable('superlative', NOT_FIRST);
  // "No attack on Kenyan soil had claimed so many lives since": all of it says among which; what it is said of is the news.
  const denied = /^(?:no|not|never|nowhere|rarely|seldom)\b/i.test(parts.claim.words) && cue.index > 0;
  const { subject, filters } = denied ? scopeOfAll(parts, 'order', cue.index) : scopeFrom(parts, cue.index, 'order');
  return readAs(
    'superlative',
    filters.map((filter) => ({
      form: 'most' as const,
      measure: 'killed' as const,
      filter,
      subject: newsOf(parts, filter, subject),
    })),
  );
}

/** "The first killing of a minister in three years", "the second attack on a mosque", "hit for the third time". */
export function ordinal(parts: ClaimParts): ReadClaim | null {
  const { words } = parts.claim;
  const found = findOrder(words);
  if (
    !found ||
    /^\s*(?:deadliest|bloodiest|worst|largest|most|half|floor|storey|gate|phase|round|class|world|lady|aid|responders?|deputy|person|man|woman|bomber|attacker|gunman|suspect|vehicle)\b/i.test(
      words.slice(found.index + found.words.length),
    )
  )
    return null;
  if (claimEventIn(words) === null && parts.claim.posts.length === 0) return null;
  const order = found.n === 1 ? 'order' : 'any';
  const adverbial = /\bfor (?:only |just |barely )?(?:the|a|an|his|her|its|their) (?:very )?$/i.test(
    words.slice(0, found.index),
  );
  const whollyCounted = adverbial && /^\S+ time\b/i.test(words.slice(found.index));
  const {
    subject,
    filters: counted,
    words: scope,
  } = whollyCounted ? scopeOfAll(parts, order) : scopeFrom(parts, found.index, order);
  const filters = asMany(parts, found, counted);
  const whole = readFilter(parts.claim, filters[0]!.window);
  // "The execution is the first such sentence": where what is counted has no noun of its own, it is the subject's.
  const own = claimEventIn(scope.words) !== null || scope.posts.length > 0 || scope.sites.length > 0;
  const loose =
    /^(?:\S+[\s.!]*$|\S+ (?:in|at|here|there|for|on|this|of the|such|time|known|confirmed|one|to|of its kind|ever)|never before|unprecedented|br\w+|tak\w+|ma\w+)(?!\w)/i;
  if (!own && !loose.test(scope.words)) return null;
  const { types, notTypes, siteKinds, victimClasses, targetKinds, communities } = whole;
  const more = {
    perpetrators: whole.perpetrators,
    siteWords: properNames(whollyCounted ? wordsBetween(scope, found.index) : scope, parts.digests),
    ...(own ? {} : { types, notTypes }),
    // "Shiites were hit for the second time": all that is counted stands before the number.
    ...(/^\S+ time\b/i.test(scope.words) && !own ? { siteKinds, victimClasses, targetKinds, communities } : {}),
    ...itsOwnPlace(parts.claim, found.index),
  };
  return readAs(
    found.n === 1 ? 'superlative' : 'count',
    filters.map((filter) => ({ form: 'nth' as const, n: found.n, filter: { ...filter, ...more }, subject })),
  );
}

/** "The third church in as many weeks": the number of the order is that of the weeks. */
function asMany(
  { claim: { words }, context }: ClaimParts,
  { n, index }: { readonly n: number; readonly index: number },
  filters: readonly IncidentFilter[],
): readonly IncidentFilter[] {
  const found = /\bin as many (days|weeks|months|years)\b/i.exec(words.slice(index));
  const [filter] = filters;
  if (found === null || context.on === null || filter === undefined) return filters;
  return [{ ...filter, window: windowBack(context.on, n, found[1]!) }];
}

/** "Herat sees its first mosque attack", "Herat's first": the place before the number is the one meant, not only where the incident was. */
function itsOwnPlace({ words, places }: ClaimWords, at: number): { readonly places: readonly PlaceFilter[] } | object {
  const place = places.findLast((p) => p.end <= at);
  if (place === undefined) return {};
  const between = words.slice(place.end, at);
  const its =
    /\b(?:its|their)\s*$/i.test(between) &&
    /^\s+(?:has |have |had )?(?:sees?|saw|seen|suffer\w*|witness\w*|record\w*|experienc\w*|mark\w*|reports?|endur\w*)\b/i.test(
      between,
    );
  const there = /\b(?:in|to hit|to strike) the (?:city|town|province|district|region|village|island)\b/i.test(
    words.slice(at),
  );
  return its || there || /^['\u2019]s?\s*$/.test(between) ? { places: placeFilters([place.place]) } : {};
}

/** "Not since the airport bombing had so many died": the incident meant is the news of the day, the one with the most dead. */
function newsOf(parts: ClaimParts, filter: IncidentFilter, subject: ClaimSubject): ClaimSubject {
  const { on } = parts.context;
  if (subject.incidentId !== null || on === null) return subject;
  const from = shiftDay(on, -NEWS_DAYS);
  const window = { from, until: on, words: `from ${from} to ${on}` };
  const news = parts.digests.matching({ ...filter, window }).certain;
  const dead = (d: IncidentDigest) => tollOf(d.killed)?.corroborated ?? 0;
  const top = news.reduce<IncidentDigest | null>((best, d) => (best === null || dead(d) > dead(best) ? d : best), null);
  return top === null ? subject : { ...subject, incidentId: top.incident.id };
}
