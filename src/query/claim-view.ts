import type { CheckedClaim } from '../check/index.ts';
import type { Check } from '../model/check.ts';
import type { Citation } from '../model/citation.ts';
import { claimValue } from '../model/claim.ts';
import { type IncidentRow, incidentRow } from './incident-row.ts';
import type { RecordIndex } from './record-index.ts';
import type { RecordedClaim } from './recorded-claims.ts';
import { type ReportHead, reportHead } from './report-head.ts';

/** A claim as the board lists it, with the verdict of its likeliest reading. */
export interface ClaimRow {
  readonly id: string;
  readonly quote: string;
  readonly kind: string | null;
  readonly speaker: string | null;
  readonly side: string | null;
  /** ISO day. */
  readonly on: string | null;
  readonly sources: readonly string[];
  readonly verdict: Check['verdict'];
  readonly reason: string;
  readonly against: number;
  readonly for: number;
}

/** A claim with every reading of it, and the incidents that its checks name. */
export interface ClaimView {
  readonly row: ClaimRow;
  readonly report: ReportHead;
  readonly anchor: Citation;
  readonly alsoAs: readonly string[];
  readonly checks: readonly Check[];
  readonly incidents: readonly IncidentRow[];
}

export function claimRow({ claim, sources, on, checked }: RecordedClaim): ClaimRow {
  const speaker = claimValue(claim, 'speaker');
  const first = decidingFirst(checked)[0]!;
  return {
    id: claim.id,
    quote: claim.anchor.quote,
    kind: claimValue(claim, 'claim_kind'),
    speaker: speaker?.name ?? null,
    side: speaker?.side ?? null,
    on,
    sources,
    verdict: checked.verdict,
    reason: first.reason,
    for: first.incidentsFor.length,
    against: first.incidentsAgainst.length,
  };
}

export function claimView(index: RecordIndex, id: string): ClaimView | null {
  const found = index.claim(id);
  if (!found) return null;
  return {
    row: claimRow(found),
    report: reportHead(index, found.claim.documentId),
    anchor: found.claim.anchor,
    alsoAs: found.alsoAs,
    checks: decidingFirst(found.checked),
    incidents: incidentsNamed(index, found.checked),
  };
}

/** The checks with the one that gives the verdict first: the likeliest reading that can be tested. */
export function decidingFirst({ checks, verdict }: CheckedClaim): Check[] {
  const deciding = checks.find((check) => check.verdict === verdict);
  return deciding ? [deciding, ...checks.filter((check) => check !== deciding)] : [...checks];
}

/** The incidents that a check names, for and against, each once, in the order named. */
export function incidentsNamed(index: RecordIndex, { checks }: CheckedClaim): IncidentRow[] {
  const ids = new Set(checks.flatMap(({ incidentsFor, incidentsAgainst }) => [...incidentsFor, ...incidentsAgainst]));
  return [...ids].flatMap((id) => {
    const summary = index.summaries().get(id);
    return summary ? [incidentRow(summary)] : [];
  });
}
