import type { Verdict } from '../../model/check.ts';
import type { SourcedRecord } from '../../model/sourced-record.ts';
import type { ReportCounts } from '../coverage.ts';
import type { IncidentDigest } from '../digest.ts';
import type { Digests } from '../digests.ts';
import type { TollRule } from '../toll.ts';

/** The record as the forms of claims read it: digests in order of date. */
export interface CheckedRecord {
  readonly record: SourcedRecord;
  readonly digests: Digests;
  readonly reports: ReportCounts;
  /** How an incident's toll is taken from what its sources give. */
  readonly tollOf: TollRule;
}

/** What a form found: the verdict before coverage is added, in words, with the incidents on either side. */
export interface Finding {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly supporting: readonly IncidentDigest[];
  readonly opposing: readonly IncidentDigest[];
  /** What the record would have to hold for another verdict. */
  readonly wouldChange: string;
}

export function notTestable(reason: string, wouldChange: string): Finding {
  return { verdict: 'not_testable', reason, supporting: [], opposing: [], wouldChange };
}

export const incidents = (n: number): string => `${n} incident${n === 1 ? '' : 's'}`;
