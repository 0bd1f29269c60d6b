import type { StoredEntry } from '../ledger/index.ts';
import type { Verdict } from '../model/check.ts';
import type { ClaimRow, VerdictStep } from '../model/view/claim-view.ts';
import type { ClaimBoard } from './claim-board.ts';
import { claimRow } from './claim-view.ts';
import type { RecordedClaim } from './recorded-claims.ts';

/** How the claims of a record came to stand, as its ledger has it; a claim's own steps in order. */
export class VerdictHistory {
  private readonly steps = new Map<string, VerdictStep[]>();

  constructor(entries: readonly StoredEntry<'verdict'>[]) {
    for (const { entry, body } of entries) {
      if (body === null) continue;
      const { claimId, was, verdict, since, reason, incidents } = body;
      const step = { was, verdict, since, reason, incidents, recordedAt: entry.at };
      this.steps.set(claimId, [...(this.steps.get(claimId) ?? []), step]);
    }
  }

  /** The steps of a claim, also where they were recorded for a reprint of it. Empty where none leads to how it stands now. */
  of(claim: RecordedClaim): readonly VerdictStep[] {
    const known = this.stepsOf(claim);
    // What was decided or corrected since may have changed a verdict that nobody put on record yet.
    return known.at(-1)?.verdict === claim.checked.verdict ? known : [];
  }

  /** The row with the day since which the claim stands so, and how it stood before. */
  dated(row: ClaimRow, claim: RecordedClaim): ClaimRow {
    const last = this.of(claim).at(-1);
    return last ? { ...row, since: last.since, was: last.was } : row;
  }

  /** The claims that stood otherwise before, and now in the way given, the latest change first. Only those that are shown are checked. */
  changed(board: ClaimBoard, to: Verdict | null, most: number): ClaimRow[] {
    const dayOf = ({ since, recordedAt }: VerdictStep) => since ?? recordedAt.slice(0, 10);
    const candidates = board.claims.flatMap((reported) => {
      const last = this.stepsOf(reported).at(-1);
      return last && last.was !== null && (to === null || last.verdict === to)
        ? [{ id: reported.claim.id, day: dayOf(last) }]
        : [];
    });
    candidates.sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1));
    const rows: ClaimRow[] = [];
    for (const { id } of candidates) {
      if (rows.length === most) break;
      const claim = board.claim(id)!;
      if (this.of(claim).length > 0) rows.push(this.dated(claimRow(claim), claim));
    }
    return rows;
  }

  private stepsOf({ claim, alsoAs }: Pick<RecordedClaim, 'claim' | 'alsoAs'>): readonly VerdictStep[] {
    return [claim.id, ...alsoAs].map((id) => this.steps.get(id) ?? []).find((steps) => steps.length > 0) ?? [];
  }
}
