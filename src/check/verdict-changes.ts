import type { Ledger, StoredEntry } from '../ledger/index.ts';
import type { Check, Verdict } from '../model/check.ts';
import type { Claim } from '../model/claim.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { createVerdictChange, type VerdictChange } from '../model/verdict-change.ts';
import { type CheckedClaim, ClaimChecker } from './check-claim.ts';
import { ReplayedRecord } from './history.ts';
import type { ClaimContext } from './read/subject.ts';

/** A claim of the record with what its words are to be read with. */
export interface ClaimInContext {
  readonly claim: Claim;
  readonly context: ClaimContext;
}

/** A change of verdict as it stands on record. */
export interface RecordedVerdictChange extends VerdictChange {
  /** ISO time at which it was put on record. */
  readonly recordedAt: string;
  /** The number of its entry in the ledger. */
  readonly seq: number;
}

/** A record of more than so many incidents times days is not gone through day by day: that would take minutes. */
const MOST_REPLAYED = 200_000;

/**
 * How claims came to stand otherwise than the ledger last said, to be put on record with `recordVerdicts`. A claim met for the first time
 * has every change since the day it was made, as the reports were published; a known one the last. Costs one check for each claim, and
 * one for each day of publication for those that changed.
 */
export function verdictChanges(
  claims: readonly ClaimInContext[],
  record: SourcedRecord,
  recorded: readonly StoredEntry<'verdict'>[],
): VerdictChange[] {
  const last = new Map(recorded.flatMap(({ body }) => (body === null ? [] : [[body.claimId, body.verdict] as const])));
  const checker = new ClaimChecker(record);
  const replayed = new ReplayedRecord(record);
  const small = replayed.days.length * record.incidents.length <= MOST_REPLAYED;
  return claims.flatMap(({ claim, context }) => {
    const words = claim.anchor.quote;
    const checked = checker.checkReported(words, context);
    const was = last.get(claim.id) ?? null;
    if (checked.verdict === was) return [];
    // What can be no query is none on any day.
    const history = small && checked.read.readings.length > 0 ? replayed.history(words, context) : [];
    // What a later report without a date adds belongs to no day of the replay.
    const known = history.at(-1)?.verdict === checked.verdict;
    if (was !== null) return [changed(claim, was, checked, known ? history.at(-1)!.since : null)];
    const steps = history.map((step, i) => changed(claim, history[i - 1]?.verdict ?? null, step.checked, step.since));
    if (known) return steps;
    const since = checked.read.readings.length > 0 ? null : context.on;
    return [...steps, changed(claim, history.at(-1)?.verdict ?? null, checked, since)];
  });
}

function changed(claim: Claim, was: Verdict | null, checked: CheckedClaim, since: string | null): VerdictChange {
  const check: Check = checked.checks.find((c) => c.verdict === checked.verdict)!;
  return createVerdictChange({
    claimId: claim.id,
    documentId: claim.documentId,
    was,
    verdict: checked.verdict,
    since,
    reason: check.reason,
    incidents: check.verdict === 'consistent' ? check.incidentsFor : check.incidentsAgainst,
  });
}

/**
 * The last change of verdict of each claim that ever stood otherwise, the latest first: by the day of publication since which it stands
 * so, then by when that was put on record. `to` keeps those that now stand in one of these ways: `['contradicted']` for what is newly
 * contradicted. At most `most`.
 */
export async function latestVerdictChanges(
  ledger: Pick<Ledger, 'verdicts'>,
  { most, to }: { readonly most: number; readonly to?: readonly Verdict[] },
): Promise<RecordedVerdictChange[]> {
  const last = new Map<string, RecordedVerdictChange>();
  for (const { entry, body } of await ledger.verdicts())
    if (body !== null) last.set(body.claimId, { ...body, recordedAt: entry.at, seq: entry.seq });
  const day = ({ since, recordedAt }: RecordedVerdictChange) => since ?? recordedAt.slice(0, 10);
  return [...last.values()]
    .filter(({ was, verdict }) => was !== null && (to === undefined || to.includes(verdict)))
    .sort((a, b) => (day(a) === day(b) ? b.seq - a.seq : day(a) < day(b) ? 1 : -1))
    .slice(0, most);
}
