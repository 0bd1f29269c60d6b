import type { Verdict } from '../model/check.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { type CheckedClaim, ClaimChecker } from './check-claim.ts';
import type { ClaimContext } from './read/subject.ts';

/** A verdict and the ISO day from which the reports then on record led to it. */
export interface VerdictSince {
  readonly since: string;
  readonly verdict: Verdict;
}

/** A verdict as a claim came to stand, with the check that found it. */
export interface CheckedSince extends VerdictSince {
  readonly checked: CheckedClaim;
}

/**
 * A record as it was on the days on which its reports were published, made ready for checks once for each day and claim alike; one report
 * without a date counts from the start.
 */
export class ReplayedRecord {
  /** ISO days of publication, ascending. */
  readonly days: readonly string[];
  private readonly checkers = new Map<string, ClaimChecker>();

  constructor(private readonly record: SourcedRecord) {
    this.days = [...new Set(record.reports.flatMap((r) => r.published?.latest ?? []))].sort();
  }

  /** How a claim stood as reports came in, from the day it was made: one entry for each change, the first for that day. */
  history(words: string, context: ClaimContext): CheckedSince[] {
    const made = context.on ?? this.days[0];
    if (made === undefined) return [];
    const history: CheckedSince[] = [];
    for (const day of [made, ...this.days.filter((d) => d > made)]) {
      const checked = this.on(day).checkReported(words, context);
      const { verdict } = checked;
      if (history.at(-1)?.verdict !== verdict) history.push({ since: day, verdict, checked });
    }
    return history;
  }

  private on(day: string): ClaimChecker {
    // A day without reports is as the last one before it that had some.
    const last = this.days.findLast((d) => d <= day) ?? '';
    const checker = this.checkers.get(last) ?? new ClaimChecker(recordOn(this.record, last));
    this.checkers.set(last, checker);
    return checker;
  }
}

/**
 * How a claim stood as reports came in, from the day it was made: one entry for each change, the first for that day. Costs a check for
 * each day on which a report was published; for many claims of one record make one `ReplayedRecord`.
 */
export function verdictHistory(words: string, context: ClaimContext, record: SourcedRecord): VerdictSince[] {
  return new ReplayedRecord(record).history(words, context).map(({ since, verdict }) => ({ since, verdict }));
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
