import { findCue } from '../../codebook/claim-cues.ts';
import { actorKey, listedActor } from '../actor-key.ts';
import { type ClaimParts, notReadable, type ReadClaim, readAs, scopeFrom } from './claim-parts.ts';
import type { ClaimWords } from './claim-words.ts';
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
  const speaker = context.speaker === null ? null : (listedActor(context.speaker) ?? actorKey(context.speaker));
  const own = context.kind === 'responsibility' || context.kind === 'denial' ? speaker : null;
  const state = claim.groups.length === 0 ? accusedState(claim) : null;
  const perpetrator = own ?? claim.groups[0]?.code ?? (state === null ? speaker : actorKey(state.place.country!));
  if (perpetrator === null) return notReadable('responsibility', 'It names nobody whom the record could know.');
  const subject = findSubject({ ...claim, places: claim.places.filter((p) => p !== state) }, context, digests);
  const kind = denied ? 'denial' : 'responsibility';
  return readAs(kind, [{ form: 'attribution', perpetrator, involved: !denied, subject, by: context.speaker }]);
}

/** "Ukraine was behind the attack": a country named before the words of blame is who is blamed, not where it was. */
function accusedState(claim: ClaimWords): ClaimWords['places'][number] | null {
  const cue = findCue('denial', claim.words) ?? findCue('responsibility', claim.words);
  return (
    claim.places.find(
      (p) => cue !== null && p.end <= cue.index && p.place.country !== null && p.place.admin1 === null,
    ) ?? null
  );
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
  if (property === null || count === undefined || (count.best === null && count.low === null && count.high === null))
    return null;
  const { subject, filters, windows } = scopeFrom(parts, 0);
  if (SEVERAL.test(words) && windows[0]!.from !== null) {
    return readAs(
      'count',
      filters.map((filter) => ({ form: 'total' as const, property, count, filter })),
    );
  }
  return readAs('casualty', [{ form: 'figure', property, count, subject, by: parts.context.speaker }]);
}
