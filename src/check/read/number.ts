import { findCue } from '../../codebook/claim-cues.ts';
import { claimNounIn } from '../../codebook/claim-nouns.ts';
import type { Count } from '../../model/count.ts';
import type { IncidentFilter } from '../claim-query.ts';
import { readFilter } from './claim-filter.ts';
import { type ClaimParts, notReadable, type ReadClaim, readAs, scopeFrom, windowsFrom } from './claim-parts.ts';
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
  return readAs(
    'count',
    scopeFrom(parts, 0).filters.map((filter) => ({
      form: 'count' as const,
      count,
      filter: withContextGroup(filter, parts),
    })),
  );
}

/** "The group has carried out ...": the perpetrator that the claim's own report names, where its words name none. */
function withContextGroup(filter: IncidentFilter, { claim, context, digests }: ClaimParts): IncidentFilter {
  const meant = /\b(?:the|this) (?:group|organi[sz]ation|movement|network|outfit)\b|^it\b|\bits?\b/i.test(claim.words);
  if (filter.perpetrators.length > 0 || !meant) return filter;
  const own = digests.filter((d) => d.accounts.some((a) => a.documentId === context.documentId));
  const names = own.flatMap((d) => [...d.perpetrators.keys()]);
  const times = (name: string) => names.filter((other) => other === name).length;
  const top = [...new Set(names)].sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1))[0];
  return top === undefined ? filter : { ...filter, perpetrators: [top] };
}
