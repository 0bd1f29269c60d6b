import type { ClaimChecker } from '../check/index.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { held, type RecordedClaim, type ReportedClaim, reportedClaims } from './recorded-claims.ts';

/** Milliseconds for which claims are checked before others get their turn. */
const SLICE_MS = 20;

/** The claims of a record, each held against it when first asked for, and once. */
export class ClaimBoard {
  /** All claims, reprints once, in order of time. */
  readonly claims: readonly ReportedClaim[];
  private readonly checked: (RecordedClaim | undefined)[] = [];
  private readonly at = new Map<string, number>();
  private checking: Promise<readonly RecordedClaim[]> | null = null;

  constructor(
    record: SourcedRecord,
    private readonly checker: () => ClaimChecker,
  ) {
    this.claims = reportedClaims(record);
    for (const [i, { claim, alsoAs }] of this.claims.entries())
      for (const id of [claim.id, ...alsoAs]) this.at.set(id, i);
  }

  /** The claim of this id, also where it is a reprint's; null when there is none. */
  claim(id: string): RecordedClaim | null {
    const i = this.at.get(id);
    return i === undefined ? null : this.check(i);
  }

  /** All of them at once. */
  all(): readonly RecordedClaim[] {
    return this.claims.map((_, i) => this.check(i));
  }

  /** All of them, checked a few at a time, so that who asks for something else meanwhile need not wait. */
  whenAll(): Promise<readonly RecordedClaim[]> {
    this.checking ??= this.inSlices();
    return this.checking;
  }

  private async inSlices(): Promise<readonly RecordedClaim[]> {
    let since = performance.now();
    for (const i of this.claims.keys()) {
      this.check(i);
      if (performance.now() - since < SLICE_MS) continue;
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    }
    return this.all();
  }

  private check(i: number): RecordedClaim {
    const known = this.checked[i] ?? held(this.claims[i]!, this.checker());
    this.checked[i] = known;
    return known;
  }
}
