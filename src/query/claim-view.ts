import type { CheckedClaim } from '../check/index.ts';
import type { Check } from '../model/check.ts';
import { claimValue } from '../model/claim.ts';
import type { ClaimRow, ClaimView } from '../model/view/claim-view.ts';
import type { IncidentRow } from '../model/view/incident-row.ts';
import { incidentRow } from './incident-row.ts';
import type { RecordIndex } from './record-index.ts';
import type { RecordedClaim } from './recorded-claims.ts';
import { reportHead } from './report-head.ts';
import type { VerdictHistory } from './verdict-history.ts';

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
    since: null,
    was: null,
  };
}

/** One claim; `history` says since when it stands so. */
export function claimView(index: RecordIndex, id: string, history: VerdictHistory): ClaimView | null {
  const found = index.claim(id);
  if (!found) return null;
  return {
    row: history.dated(claimRow(found), found),
    report: reportHead(index, found.claim.documentId),
    anchor: found.claim.anchor,
    alsoAs: found.alsoAs,
    speakerId: index.actors().speakerId(found),
    history: history.of(found),
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
