import { claimEventIn, claimVerbIn } from '../../codebook/claim-events.ts';
import { claimNounIn } from '../../codebook/claim-nouns.ts';
import { count } from '../../model/count.ts';
import type { IncidentFilter } from '../claim-query.ts';
import { readFilter } from './claim-filter.ts';
import { type ClaimParts, type ClaimRule, type ReadClaim, readAs, scopeFrom, scopeOf } from './claim-parts.ts';
import { windowBack } from './claim-window.ts';
import { type ClaimWords, wordsBetween } from './claim-words.ts';
import { numberInWords } from './number-in-words.ts';
import { findSubject } from './subject.ts';

/** Words that deny that there was any; `at` is where what is denied begins. */
const NONE: readonly RegExp[] = [
  /\b(?:no|zero|never (?:been )?(?:an?|any)|not (?:been )?(?:an?|any|one)(?: single)?|not a single|without (?:an?|any)(?: single)?|free (?:of|from)(?: any)?)\s+(?!(?:fewer|less|more|doubt|longer|later|immediate|other)\b)(?=[a-z'-])/i,
  /\b(?:(?:has|have|had|did|does|do) (?:not|never)|(?:hasn|haven|hadn|didn|doesn)['\u2019]t)(?: (?:yet|so far|once|ever|even|since))? (?:see|seen|witness|witnessed|suffer|suffered|experience|experienced|record|recorded|register|registered|know|known|hear|heard|have|had|carry out|carried out|conduct|conducted|stage|staged|launch|launched|mount|mounted|claim|claimed|face|faced|endure|endured)(?: (?:an?|any|one|even one))?(?: single)?\s+/i,
  /\b(?:nobody|no one|no-one|not one person|none)\s+/i,
  /\b(?:has|have|had|was|were) (?:not|never) (?:once )?been (?=\w)/i,
];

/** "There has been no attack in Kabul since", "no journalist has been killed", "the city has not seen a bombing in two years". */
export const absence: ClaimRule = (parts: ClaimParts): ReadClaim | null => {
  const { claim } = parts;
  const from = deniedFrom(claim);
  if (from === null) return yearsSince(parts);
  if (NOBODY_DIED.test(claim.words)) return nobodyDied(parts);
  const kinds = deniedKinds(claim, from);
  if (kinds === null) return null;
  // "Had not experienced a bombing of this kind before": the one that is the news is the first.
  if (/\bbefore[.!]?$/i.test(claim.words.trim())) return firstOf(parts, claim.words.length, kinds);
  const before = claim.words.search(/ before (?:the |that |this |\p{Lu})/u);
  if (before > from) return firstOf(parts, before, kinds);
  return readAs(
    'count',
    scopeOf(parts, claim, 'none').map((filter) => ({ form: 'none' as const, filter: { ...filter, ...kinds } })),
  );
};

/** "Not one civilian was harmed in our operation": nobody, in one incident. */
const NOBODY_DIED =
  /\b(?:nobody|no one|no-one|none|no [\w-]{2,16}|(?:not )?(?:one|a single) [\w-]{2,16})(?: else)? (?:was|were|has been|had been|have been|came to be) (?:killed|hurt|wounded|injured|harmed)\b[^.;]{0,20}\b(?:in|by|during) (?:the|this|that|our|its|their|his) (?:[\w'\u2019-]{1,16} ){0,3}(?:attack|bombing|blast|explosion|raid|operation|strike|air ?strike|shelling|shooting|assault|incident|clash|ambush)\b/i;

/** "Nobody was killed in the attack": a toll of nought for one incident, not that there was none. */
function nobodyDied(parts: ClaimParts): ReadClaim {
  const { subject } = scopeFrom(parts, 0);
  const property = /\b(?:hurt|wounded|injured)\b/i.test(parts.claim.words) ? 'wounded' : 'killed';
  return readAs('casualty', [
    { form: 'figure', property, count: count(0, 'nobody'), subject, by: parts.context.speaker },
  ]);
}

/** "It is eight years since a bomb last exploded in Beirut": for so long there has been none. */
function yearsSince(parts: ClaimParts): ReadClaim | null {
  const { claim, context } = parts;
  const found = YEARS_SINCE.exec(claim.words);
  const n = found === null ? null : numberInWords(found[1]!);
  if (found === null || n === null || context.on === null) return null;
  const words = wordsBetween(claim, found.index + found[0].length);
  if (claimEventIn(words.words) === null) return null;
  const window = windowBack(context.on, n, found[2]!);
  const setting = { event: null, incident: null, speaker: context.speaker };
  return readAs('count', [{ form: 'none', filter: readFilter(words, window, setting) }]);
}

const YEARS_SINCE =
  /\b(?:it(?: is|['\u2019]s| has been|['\u2019]s been| was| had been)|(?:have|has|had) passed) (?:now |already |about |almost |nearly |more than |over )?([a-z]+(?:-[a-z]+)?|\d{1,3}) (years?|months?|weeks?|days?|decades?) since\b/i;

/** "No governor had been killed before Muzammil": he is the first. */
function firstOf(parts: ClaimParts, before: number, kinds: Partial<IncidentFilter>): ReadClaim {
  const { claim, context, digests } = parts;
  const subject = findSubject(wordsBetween(claim, before), context, digests);
  return readAs(
    'superlative',
    scopeOf(parts, wordsBetween(claim, 0, before), 'none').map((filter) => ({
      form: 'nth' as const,
      n: 1,
      filter: { ...filter, ...kinds },
      subject,
    })),
  );
}

function deniedFrom({ words }: ClaimWords): number | null {
  for (const none of NONE) {
    const found = none.exec(words);
    if (found !== null && !isCounted(words, found.index)) return found.index + found[0].length;
  }
  return null;
}

/** "Three policemen and no civilians lost their lives" counts the dead of one incident. */
function isCounted(words: string, at: number): boolean {
  return /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozens?) [^,;]{2,40}(?:,| and| but) $/i.test(
    words.slice(0, at),
  );
}

/** What is denied: an incident by its noun, or that anyone or anything of a kind was hit. Null where it is something else. */
function deniedKinds(claim: ClaimWords, from: number): Partial<IncidentFilter> | null {
  const near = <T extends { readonly start: number }>(list: readonly T[]) =>
    list.filter((one) => one.start >= from && one.start < from + 40);
  const noun = claimNounIn(claim.words.slice(from, from + 50));
  const [post, target, site] = [near(claim.posts)[0], near(claim.targets)[0], near(claim.sites)[0]];
  if (noun !== null) return {};
  const hit = claimVerbIn(claim.words);
  if (hit === null || claimEventIn(claim.words) === null) return null;
  const people = /^(?:nobody|no one|no-one|none|people|person|member|one)\b/i.test(claim.words.slice(from));
  if (post !== undefined) return { types: [], victimClasses: [post.code] };
  if (target !== undefined) return { targetKinds: claim.sites.length > 0 ? [] : [target.code] };
  if (site !== undefined || people || hit.index >= from) return {};
  return null;
}
