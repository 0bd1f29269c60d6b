import { claimNounIn } from '../../codebook/claim-nouns.ts';
import type { IncidentFilter } from '../claim-query.ts';
import { type ClaimParts, type ReadClaim, readAs, scopeFrom } from './claim-parts.ts';

/** Words that deny that there was any. */
const NONE =
  /\b(?:no|zero|never (?:been )?(?:an?|any)|not (?:been )?(?:an?|any|one)(?: single)?|not a single|without (?:an?|any)(?: single)?)\s+(?!(?:fewer|less|more|doubt)\b)(?=(?:[a-z'-]+ ){0,4}[a-z'-]+)/i;
const HIT = /\b(?:killed|assassinated|murdered|attacked|bombed|kidnapped|abducted|hit|targeted|slain|shot)\b/i;

/** "There has been no attack in Kabul since", "no journalist has been killed": there are none of these in the window. */
export function absence(parts: ClaimParts): ReadClaim | null {
  const { claim } = parts;
  const found = NONE.exec(claim.words);
  if (!found) return null;
  const from = found.index + found[0].length;
  const near = claim.words.slice(from, from + 45);
  const post = claim.posts.find((p) => p.start >= from && p.start < from + 30);
  const target = claim.targets.find((t) => t.start >= from && t.start < from + 30);
  const hit = HIT.test(claim.words.slice(from));
  if (claimNounIn(near) === null && !(hit && (post ?? target))) return null;
  const kinds: Partial<IncidentFilter> =
    !hit || claimNounIn(near) !== null || post !== undefined ? {} : { targetKinds: [target!.code] };
  return readAs(
    'count',
    scopeFrom(parts, from).filters.map((filter) => ({ form: 'none' as const, filter: { ...filter, ...kinds } })),
  );
}
