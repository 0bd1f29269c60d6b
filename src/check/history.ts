import type { Verdict } from '../model/check.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { ClaimChecker } from './check-claim.ts';
import type { ClaimContext } from './read/subject.ts';

/** A verdict and the ISO day from which the reports then on record led to it. */
export interface VerdictSince {
  readonly since: string;
  readonly verdict: Verdict;
}

/**
 * How a claim stood as reports came in, from the day it was made: one entry for each change, the first for that day. The record is
 * replayed by the days on which its reports were published; one report without a date counts from the start. Costs a check for each day.
 */
export function verdictHistory(words: string, context: ClaimContext, record: SourcedRecord): VerdictSince[] {
  const days = [...new Set(record.reports.flatMap((r) => r.published?.latest ?? []))].sort();
  const made = context.on ?? days[0];
  if (made === undefined) return [];
  const history: VerdictSince[] = [];
  for (const day of [made, ...days.filter((d) => d > made)]) {
    const { verdict } = new ClaimChecker(recordOn(record, day)).checkReported(words, context);
    if (history.at(-1)?.verdict !== verdict) history.push({ since: day, verdict });
  }
  return history;
}

/** What the record held on an ISO day: the reports published by then, and the incidents that they tell of. */
export function recordOn(record: SourcedRecord, day: string): SourcedRecord {
  const reports = record.reports.filter((r) => r.published?.latest == null || r.published.latest <= day);
  const known = new Set(reports.map((r) => r.documentId));
  const readings = record.readings.filter((r) => known.has(r.documentId));
  const accounts = new Set(readings.flatMap((r) => r.accounts.map((a) => a.id)));
  const incidents = record.incidents
    .map((incident) => ({ ...incident, accountIds: incident.accountIds.filter((id) => accounts.has(id)) }))
    .filter(({ accountIds }) => accountIds.length > 0);
  return { ...record, reports, readings, incidents };
}
