import type { ClaimQuery } from '../claim-query.ts';
import type { IncidentDigest } from '../digest.ts';
import { type CheckedRecord, type Finding, incidents, notTestable } from './finding.ts';

/** Fewer than this many incidents in either window, and the record says nothing of a trend. */
const LEAST = 3;

/** "Attacks fell by half", "deaths doubled": the counts of two windows of the record, or the dead in them. They move with what was reported, which the reason says. */
export function checkTrend(
  { measure, direction, factor, filter, earlier }: Extract<ClaimQuery, { form: 'trend' }>,
  { digests, tollOf }: CheckedRecord,
): Finding {
  const now = digests.matching(filter).certain;
  const before = digests.matching({ ...filter, window: earlier }).certain;
  const counts = `The record holds ${incidents(before.length)} ${earlier.words} and ${incidents(now.length)} ${filter.window.words}`;
  if (before.length + now.length < 2 * LEAST || before.length === 0) {
    return notTestable(`${counts}: too few to speak of a trend.`, 'fuller coverage of both windows');
  }
  const sum = (all: readonly IncidentDigest[]) => all.reduce((n, d) => n + (tollOf(d.killed)?.corroborated ?? 0), 0);
  const [later, sooner] = measure === 'killed' ? [sum(now), sum(before)] : [now.length, before.length];
  if (sooner === 0) return notTestable(`${counts}, of whose dead too little is told.`, 'figures for them');
  const ratio = later / sooner;
  const as = direction === 'down' ? ratio < 1 : ratio > 1;
  const far = factor === null || Math.abs(ratio - factor) <= 0.15 * Math.max(1, factor);
  const verdict = as && far ? 'consistent' : as ? 'mixed' : 'contradicted';
  const dead = measure === 'killed' ? `, with ${sooner} and ${later} dead` : '';
  const reason = `${counts}${dead}; both counts move with what was reported.`;
  return {
    verdict,
    reason,
    supporting: as ? now : [],
    opposing: verdict === 'consistent' ? [] : now,
    wouldChange: 'fuller coverage of either window',
  };
}
