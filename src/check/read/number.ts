import { findCue } from '../../codebook/claim-cues.ts';
import { claimEventIn, claimVerbIn } from '../../codebook/claim-events.ts';
import { claimNounIn } from '../../codebook/claim-nouns.ts';
import { type Count, count as exactly } from '../../model/count.ts';
import { readFilter } from './claim-filter.ts';
import {
  type ClaimParts,
  groupMeant,
  notReadable,
  type ReadClaim,
  readAs,
  scopeFrom,
  scopeOf,
  windowsFrom,
} from './claim-parts.ts';
import { readTrend } from './trend.ts';

/** "Attacks fell by half this year". */
export function trend(parts: ClaimParts): ReadClaim | null {
  const { claim, context } = parts;
  const measured = claimNounIn(claim.words) !== null || /violence|deaths|casualties/i.test(claim.words);
  if (!findCue('trend', claim.words) || !measured) return null;
  const { windows, event } = windowsFrom(parts, 0);
  const read = readTrend(claim.words, windows[0]!, context.on);
  if (read === null) return notReadable('trend', 'Its words do not say which two stretches of time are compared.');
  const filter = readFilter(claim, read.window, { event, incident: null, speaker: context.speaker });
  const { direction, factor, earlier } = read;
  return readAs('trend', [{ form: 'trend', direction, factor, filter, earlier }]);
}

/** "Four major attacks since the takeover", "has been hit five times", "the only attack this year". */
export function counted(parts: ClaimParts): ReadClaim | null {
  const { claim } = parts;
  const only = onlyOne(claim);
  const count = only === null ? numberOf(parts) : exactly(1, 'only');
  if (count === null) return null;
  const filters = only === null ? scopeOf(parts, claim) : scopeFrom(parts, only).filters;
  const { perpetrators } = readFilter(claim, filters[0]!.window);
  const meant = perpetrators.length === 0 && THE_GROUP.test(claim.words);
  const group = meant ? groupMeant(parts) : (perpetrators[0] ?? null);
  if (meant && group === null) return notReadable('count', 'It speaks of "the group", and nothing says which that is.');
  const by = group === null ? {} : { perpetrators: meant ? [group] : perpetrators };
  return readAs(
    'count',
    filters.map((filter) => ({ form: 'count' as const, count, filter: { ...filter, ...by } })),
  );
}

/** Where a claim says that there was one alone, "the only attack this year", "the only governor killed"; null where it does not. */
function onlyOne(claim: ClaimParts['claim']): number | null {
  const only = /\b(?:the|its|their) (?:only|sole|lone|single)\b/i.exec(claim.words);
  if (only === null) return null;
  const named = claimEventIn(claim.words.slice(only.index)) !== null || isHeld(claim, only.index);
  return named ? only.index : null;
}

/** How many incidents a claim counts: the number before their noun, "five times", "once". */
function numberOf({ claim }: ClaimParts): Count | null {
  const { words, annotated } = claim;
  const inDate = (n: { start: number; end: number }) => annotated.times.some((t) => t.start < n.end && n.start < t.end);
  const numbers = annotated.numbers.filter((n) => !inDate(n) && !/^ ?(?:%|per ?cent)/i.test(words.slice(n.end)));
  const times = numbers.find((n) => /^ (?:times|occasions|separate occasions|instances)\b/i.test(words.slice(n.end)));
  if (times !== undefined && claimEventIn(words) !== null) return times.count;
  const once = /\b(?:once|(?:on )?one occasion|twice|thrice)\b(?! again)/i.exec(words);
  if (once !== null && claimVerbIn(words) !== null)
    return exactly(/twice/i.test(once[0]) ? 2 : /thrice/i.test(once[0]) ? 3 : 1, once[0]);
  const noun = claimNounIn(words);
  if (noun === null) return null;
  return numbers.findLast((n) => n.end <= noun.index && noun.index - n.end < 40)?.count ?? null;
}

/** Whether the holder of a post stands near: "the only governor killed". */
function isHeld({ posts }: ClaimParts['claim'], at: number): boolean {
  return posts.some(({ start }) => start > at && start - at < 40);
}

const THE_GROUP = /\b(?:the|this) (?:group|organi[sz]ation|movement|network|outfit)\b|^(?:it|they)\b/i;

/** "Two governors have been killed since": a number of holders of posts over a time, each an incident of its own. */
export function holders(parts: ClaimParts): ReadClaim | null {
  const { claim } = parts;
  const post = claim.posts.find((p) => claim.annotated.numbers.some((n) => n.end < p.start && p.start - n.end < 20));
  if (post === undefined || claimNounIn(claim.words) !== null) return null;
  if (!/\b(?:killed|assassinated|murdered|slain|died|dead|lost|fallen|fell)\b/i.test(claim.words)) return null;
  const { filters, windows } = scopeFrom(parts, 0);
  const ofPost = { victimClasses: [post.code] };
  const number = claim.annotated.numbers.findLast((n) => n.end < post.start)!;
  if (windows[0]!.from === null) return null;
  return readAs(
    'count',
    filters.map((filter) => ({ form: 'count' as const, count: number.count, filter: { ...filter, ...ofPost } })),
  );
}
