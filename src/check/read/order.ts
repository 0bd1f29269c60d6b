import { findCue } from '../../codebook/claim-cues.ts';
import { claimNounIn } from '../../codebook/claim-nouns.ts';
import { readFilter } from './claim-filter.ts';
import { type ClaimParts, notReadable, properNames, type ReadClaim, readAs, scopeFrom } from './claim-parts.ts';
import { findOrdinal } from './number-in-words.ts';

/** "One of the deadliest" sets no rank that the record could deny. */
function oneOfMany(words: string, at: number): boolean {
  return /\b(?:one of|among|some of)(?: the| its| his| their)?(?: country's)?\s*$/i.test(words.slice(0, at));
}

const NO_RANK = 'It says "one of", which sets no rank that the record could bear out or deny.';

/** "The most senior figure to be killed since ...". */
export function rank(parts: ClaimParts): ReadClaim | null {
  const cue = findCue('rank', parts.claim.words);
  if (!cue) return null;
  if (oneOfMany(parts.claim.words, cue.index)) return notReadable('superlative', NO_RANK);
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
  const { subject, filters } = scopeFrom(parts, cue.index, 'order');
  return readAs(
    'superlative',
    filters.map((filter) => ({ form: 'most' as const, measure: 'killed' as const, filter, subject })),
  );
}

/** "The first killing of a minister in three years", "the second attack on a mosque". */
export function ordinal(parts: ClaimParts): ReadClaim | null {
  const { words } = parts.claim;
  const found = findOrdinal(words);
  if (!found || /^\s*(?:deadliest|bloodiest|worst|largest)/i.test(words.slice(found.index + found.words.length)))
    return null;
  if (claimNounIn(words) === null && parts.claim.posts.length === 0) return null;
  const { subject, filters, words: scope } = scopeFrom(parts, found.index, found.n === 1 ? 'order' : 'any');
  const whole = readFilter(parts.claim, filters[0]!.window, null, null);
  // "The execution is the first such sentence": where what is counted has no noun of its own, it is the subject's.
  const own = claimNounIn(scope.words) !== null || scope.posts.length > 0;
  if (!own && !/^\S+ (?:such|time|known|confirmed|one|to|of its kind|ever)\b/i.test(scope.words)) return null;
  const more = {
    perpetrators: whole.perpetrators,
    siteWords: properNames(scope, parts.digests),
    ...(own ? {} : { types: whole.types, notTypes: whole.notTypes }),
  };
  return readAs(
    found.n === 1 ? 'superlative' : 'count',
    filters.map((filter) => ({ form: 'nth' as const, n: found.n, filter: { ...filter, ...more }, subject })),
  );
}
