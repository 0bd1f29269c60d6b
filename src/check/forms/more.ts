import type { ClaimQuery } from '../claim-query.ts';
import { type CheckedRecord, type Finding, notTestable } from './finding.ts';

/**
 * "Deadlier than the attack on the bank": two incidents side by side. Tolls are ranges: where they overlap, it depends on whose figures
 * are taken.
 */
export function checkMore(
  { subject, other }: Extract<ClaimQuery, { form: 'more' }>,
  { digests, tollOf }: CheckedRecord,
): Finding {
  const [one, two] = [digests.byId(subject.incidentId), digests.byId(other.incidentId)];
  const missing = one === null ? subject : other;
  if (one === null || two === null || one === two)
    return notTestable(`The record holds no incident that "${missing.words}" can be.`, 'a report of it');
  const [mine, theirs] = [tollOf(one.killed), tollOf(two.killed)];
  if (mine === null || theirs === null)
    return notTestable('No source gives a number of dead for one of the two.', 'a figure for it');
  const words = `${mine.least} to ${mine.most} dead against ${theirs.least} to ${theirs.most}`;
  const wouldChange = 'other figures for either';
  if (mine.least > theirs.most)
    return { verdict: 'consistent', reason: `${words}.`, supporting: [one, two], opposing: [], wouldChange };
  if (mine.most <= theirs.least)
    return { verdict: 'contradicted', reason: `${words}.`, supporting: [one], opposing: [two], wouldChange };
  const reason = `It depends on whose figures are taken: ${words}.`;
  return { verdict: 'mixed', reason, supporting: [one], opposing: [two], wouldChange };
}
