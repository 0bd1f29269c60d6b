import { formatCount } from '../../model/count.ts';
import type { ClaimQuery } from '../claim-query.ts';
import { distinct } from '../doubles.ts';
import { allows } from '../toll.ts';
import { type CheckedRecord, type Finding, incidents, notTestable } from './finding.ts';

/** "Four major attacks since the takeover". More than claimed contradicts; fewer cannot, for the record need not hold them all. */
export function checkCount(
  { count, filter }: Extract<ClaimQuery, { form: 'count' }>,
  { digests }: CheckedRecord,
): Finding {
  const { certain: all, uncertain } = digests.matching(filter);
  const certain = distinct(all);
  const n = certain.length;
  const wouldChange = `another count of incidents of this kind ${filter.window.words}`;
  if (count.low === null && count.high === null)
    return notTestable(`"${count.words}" sets no number to compare with.`, 'a number');
  if (count.high !== null && n > count.high) {
    return {
      verdict: 'contradicted',
      reason: `The record holds ${incidents(n)} of this kind ${filter.window.words}, more than ${formatCount(count)}.`,
      supporting: [],
      opposing: certain,
      wouldChange,
    };
  }
  if (!allows(count, n)) {
    return notTestable(
      `The record holds ${incidents(n)} of this kind ${filter.window.words}, fewer than claimed; absence from the record is no proof.`,
      'reports of the others',
    );
  }
  const doubt = uncertain.length > 0 ? ` ${incidents(uncertain.length)} more has no exact date.` : '';
  return {
    verdict: 'consistent',
    reason: `The record holds ${incidents(n)} of this kind ${filter.window.words}.${doubt}`,
    supporting: certain,
    opposing: [],
    wouldChange,
  };
}

/** "1,095 civilians were killed between ...": a sum that the record can exceed, and so contradict, but never reach by absence. */
export function checkTotal(
  { count, property, filter }: Extract<ClaimQuery, { form: 'total' }>,
  { digests, tollOf }: CheckedRecord,
): Finding {
  const rated = distinct(digests.matching(filter).certain).filter((d) => tollOf(d[property]) !== null);
  const least = rated.reduce((sum, d) => sum + tollOf(d[property])!.least, 0);
  const most = rated.reduce((sum, d) => sum + tollOf(d[property])!.most, 0);
  const wouldChange = `figures that add up otherwise ${filter.window.words}`;
  const slack = count.qualifier === 'about' && count.best !== null ? Math.round(count.best * 0.1) : 0;
  const words = `The lowest figures of ${incidents(rated.length)} add up to ${least}, the highest to ${most}`;
  if (count.high !== null && least > count.high + slack) {
    return {
      verdict: 'contradicted',
      reason: `${words}, more than ${formatCount(count)}.`,
      supporting: [],
      opposing: rated,
      wouldChange,
    };
  }
  if (rated.length > 0 && (count.low === null || most >= count.low - slack)) {
    return { verdict: 'consistent', reason: `${words}.`, supporting: rated, opposing: [], wouldChange };
  }
  return notTestable(`${words}; the record need not hold them all.`, 'reports of the others');
}
