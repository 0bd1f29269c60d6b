import type { ClaimQuery } from '../claim-query.ts';
import { type CheckedRecord, type Finding, incidents, notTestable } from './finding.ts';

/** "The group remains active", "they have failed to eliminate it": one incident is enough; none on record says nothing. */
export function checkSome({ filter }: Extract<ClaimQuery, { form: 'some' }>, { digests }: CheckedRecord): Finding {
  const { certain } = digests.matching(filter);
  const wouldChange = `incidents of this kind ${filter.window.words}`;
  if (certain.length === 0) {
    return notTestable(
      `The record holds no such incident ${filter.window.words}; absence from the record is no proof.`,
      wouldChange,
    );
  }
  return {
    verdict: 'consistent',
    reason: `The record holds ${incidents(certain.length)} of this kind ${filter.window.words}.`,
    supporting: certain,
    opposing: [],
    wouldChange,
  };
}
