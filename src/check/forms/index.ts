import type { ClaimQuery } from '../claim-query.ts';
import { checkCount, checkTotal } from './count.ts';
import { checkAttribution, checkFigure, checkUnclaimed } from './figure.ts';
import { type CheckedRecord, type Finding, notTestable } from './finding.ts';
import { checkMore } from './more.ts';
import { checkMost } from './most.ts';
import { checkNone } from './none.ts';
import { checkNth } from './nth.ts';
import { checkSome } from './some.ts';
import { checkTrend } from './trend.ts';

/**
 * Holds a query against the record: one check a form. Where the window is wider than what a claim means, what lies in it for the claim
 * holds for any part of it, and what lies in it against the claim may be older than what is meant.
 */
export function find(query: ClaimQuery, checked: CheckedRecord): Finding {
  const finding = findIn(query, checked);
  const wider = 'filter' in query && query.filter.window.wider === true;
  if (!wider || finding.verdict === 'consistent' || finding.verdict === 'not_testable') return finding;
  return notTestable(
    'What speaks against it on record may be older than what it counts from, and nothing tells when that was.',
    'a report that tells when that was',
  );
}

function findIn(query: ClaimQuery, checked: CheckedRecord): Finding {
  switch (query.form) {
    case 'none':
      return checkNone(query, checked);
    case 'some':
      return checkSome(query, checked);
    case 'nth':
      return checkNth(query, checked);
    case 'most':
      return checkMost(query, checked);
    case 'more':
      return checkMore(query, checked);
    case 'count':
      return checkCount(query, checked);
    case 'total':
      return checkTotal(query, checked);
    case 'figure':
      return checkFigure(query, checked);
    case 'attribution':
      return checkAttribution(query, checked);
    case 'unclaimed':
      return checkUnclaimed(query, checked);
    case 'trend':
      return checkTrend(query, checked);
  }
}
