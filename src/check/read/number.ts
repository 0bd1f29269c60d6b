import { findCue } from '../../codebook/claim-cues.ts';
import { claimNounIn } from '../../codebook/claim-nouns.ts';
import type { Count } from '../../model/count.ts';
import { readFilter } from './claim-filter.ts';
import {
  type ClaimParts,
  groupMeant,
  notReadable,
  type ReadClaim,
  readAs,
  scopeFrom,
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
  const filter = readFilter(claim, read.window, event, null);
  const { direction, factor, earlier } = read;
  return readAs('trend', [{ form: 'trend', direction, factor, filter, earlier }]);
}

/** "Four major attacks since the takeover". */
export function counted(parts: ClaimParts): ReadClaim | null {
  const { claim } = parts;
  const noun = claimNounIn(claim.words);
  if (noun === null) return null;
  const inDate = (n: { start: number; end: number }) =>
    claim.annotated.times.some((t) => t.start < n.end && n.start < t.end);
  const near = claim.annotated.numbers.filter((n) => n.end <= noun.index && noun.index - n.end < 40 && !inDate(n));
  const count: Count | undefined = near.at(-1)?.count;
  if (count === undefined) return null;
  const { filters } = scopeFrom(parts, 0);
  const { perpetrators } = readFilter(claim, filters[0]!.window, null, null);
  const meant = perpetrators.length === 0 && THE_GROUP.test(claim.words);
  const group = meant ? groupMeant(parts) : (perpetrators[0] ?? null);
  if (meant && group === null) return notReadable('count', 'It speaks of "the group", and nothing says which that is.');
  const by = group === null ? {} : { perpetrators: meant ? [group] : perpetrators };
  return readAs(
    'count',
    filters.map((filter) => ({ form: 'count' as const, count, filter: { ...filter, ...by } })),
  );
}

const THE_GROUP = /\b(?:the|this) (?:group|organi[sz]ation|movement|network|outfit)\b|^(?:it|they)\b/i;

/** "Two governors have been killed since": a number of holders of posts over a time, each an incident of its own. */
export function holders(parts: ClaimParts): ReadClaim | null {
  const { claim } = parts;
  const post = claim.posts.find((p) => claim.annotated.numbers.some((n) => n.end < p.start && p.start - n.end < 20));
  if (post === undefined || claimNounIn(claim.words) !== null) return null;
  if (!/\b(?:killed|assassinated|murdered|slain|died|lost)\b/i.test(claim.words.slice(post.end))) return null;
  const { filters, windows } = scopeFrom(parts, 0);
  const number = claim.annotated.numbers.findLast((n) => n.end < post.start)!;
  if (windows[0]!.from === null) return null;
  return readAs(
    'count',
    filters.map((filter) => ({ form: 'count' as const, count: number.count, filter })),
  );
}
