import { findCue } from '../../codebook/claim-cues.ts';
import { actorKey } from '../actor-key.ts';
import { type ClaimParts, notReadable, type ReadClaim, readAs, scopeFrom } from './claim-parts.ts';
import { findSubject } from './subject.ts';

/** "No group has claimed it." */
export function unclaimed({ claim, context, digests }: ClaimParts): ReadClaim | null {
  if (!findCue('unclaimed', claim.words)) return null;
  return readAs('responsibility', [{ form: 'unclaimed', subject: findSubject(claim, context, digests) }]);
}

/** "X was behind it", "X was not involved"; a claim that a reader found to be one needs no cue of its own. */
export function attribution({ claim, context, digests }: ClaimParts): ReadClaim | null {
  const denied =
    context.kind === 'denial' || (context.kind !== 'responsibility' && findCue('denial', claim.words) !== null);
  const said = denied || context.kind === 'responsibility' || findCue('responsibility', claim.words) !== null;
  if (!said) return null;
  const speaker = context.speaker === null ? null : actorKey(context.speaker);
  const own = context.kind === 'responsibility' || context.kind === 'denial' ? speaker : null;
  const perpetrator = own ?? claim.groups[0]?.code ?? speaker;
  if (perpetrator === null) return notReadable('responsibility', 'It names nobody whom the record could know.');
  const subject = findSubject(claim, context, digests);
  const kind = denied ? 'denial' : 'responsibility';
  return readAs(kind, [{ form: 'attribution', perpetrator, involved: !denied, subject, by: context.speaker }]);
}

const TOLL = /\b(?:kill(?:ed|ing|s)?|dead|died|deaths?|martyred|slain|lives|fatalit\w{1,4})\b/i;
const HURT = /\b(?:wounded|injured|injur\w{1,4}|hurt)\b/i;
const SEVERAL =
  /\b(?:attacks|bombings|incidents|blasts|explosions|strikes|operations|clashes|civilians were|people were|have been)\b/i;

/** "The attack killed almost 50"; over several incidents and a stretch of time, a total. */
export function figure(parts: ClaimParts): ReadClaim | null {
  const { words, annotated } = parts.claim;
  const property = TOLL.test(words) ? 'killed' : HURT.test(words) ? 'wounded' : null;
  const inDate = (n: { start: number; end: number }) => annotated.times.some((t) => t.start < n.end && n.start < t.end);
  const count = annotated.numbers.find((n) => !inDate(n))?.count;
  if (property === null || count === undefined || (count.best === null && count.low === null)) return null;
  const { subject, filters, windows } = scopeFrom(parts, 0);
  if (SEVERAL.test(words) && windows[0]!.from !== null) {
    return readAs(
      'count',
      filters.map((filter) => ({ form: 'total' as const, property, count, filter })),
    );
  }
  return readAs('casualty', [{ form: 'figure', property, count, subject, by: parts.context.speaker }]);
}
