import { type CheckedClaim, ClaimChecker, listedActor, type VerdictSince, verdictHistory } from '../check/index.ts';
import { type Claim, claimValue } from '../model/claim.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { standingClaims } from '../resolve/index.ts';
import { sourceNames } from './incident-summary.ts';

/** A claim of the record, who reports it and when, and how it stands against the record. */
export interface RecordedClaim {
  readonly claim: Claim;
  /** Ids of the same words by the same speaker in other reports: reprints. */
  readonly alsoAs: readonly string[];
  /** Names of the sources, ascending. */
  readonly sources: readonly string[];
  /** ISO day by which it was made: its own date, else that of the report; null when neither is known. */
  readonly on: string | null;
  readonly checked: CheckedClaim;
}

/** A claim of the record that is not held against it yet, with what its words are to be read with. */
export type ReportedClaim = Omit<RecordedClaim, 'checked'> & { readonly context: CheckedClaim['context'] };

/** Every claim of the record with its check, reprints once, in order of time, then of id. */
export function checkedClaims(record: SourcedRecord): RecordedClaim[] {
  const checker = new ClaimChecker(record);
  return reportedClaims(record).map((claim) => held(claim, checker));
}

/** Every claim of the record, reprints once, in order of time, then of id; none is held against the record. */
export function reportedClaims(record: SourcedRecord): ReportedClaim[] {
  const sourceOf = sourceNames(record);
  const published = new Map(record.reports.map((report) => [report.documentId, report.published?.latest ?? null]));
  const onOf = (claim: Claim) => claimValue(claim, 'said_on')?.latest ?? published.get(claim.documentId) ?? null;
  return reprintsTogether(record, onOf).map((reprints) => {
    const claim = reprints[0]!;
    const on = onOf(claim);
    const speaker = claimValue(claim, 'speaker');
    const kind = claimValue(claim, 'claim_kind');
    return {
      claim,
      alsoAs: reprints.slice(1).map(({ id }) => id),
      sources: [...new Set(reprints.map(({ documentId }) => sourceOf(documentId)))].sort(),
      on,
      context: { speaker: speaker?.side ?? speaker?.name ?? null, on, documentId: claim.documentId, kind },
    };
  });
}

/** The claim with its check. */
export function held({ context, ...claim }: ReportedClaim, checker: ClaimChecker): RecordedClaim {
  return { ...claim, checked: checker.checkReported(claim.claim.anchor.quote, context) };
}

/** The claims that a speaker made, or that were made for its party: by a name as reports give it, or by any name of a listed group. */
export function claimsBy(claims: readonly RecordedClaim[], speaker: string): RecordedClaim[] {
  const asked = speaker.trim().toLowerCase();
  const party = listedActor(speaker);
  return claims.filter(({ claim }) => {
    const said = claimValue(claim, 'speaker');
    if (said === null) return false;
    // "Taliban" asks for that party, not for the Pakistani Taliban, though the name stands in theirs.
    if (party !== null) return listedActor(said.side ?? said.name) === party;
    return asked !== '' && said.name.toLowerCase().includes(asked);
  });
}

/** How a recorded claim stood then and since, one entry for each change of its verdict. */
export function historyOf({ checked: { words, context } }: RecordedClaim, record: SourcedRecord): VerdictSince[] {
  return verdictHistory(words, context, record);
}

function reprintsTogether(record: SourcedRecord, onOf: (claim: Claim) => string | null): Claim[][] {
  const key = (claim: Claim) => `${onOf(claim) ?? '9'} ${claim.id}`;
  const claims = standingClaims(record).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const together = new Map<string, Claim[]>();
  for (const claim of claims) {
    const words = claim.anchor.quote.replace(/\s+/g, ' ').toLowerCase();
    const said = JSON.stringify([claimValue(claim, 'speaker')?.name ?? null, words]);
    together.set(said, [...(together.get(said) ?? []), claim]);
  }
  return [...together.values()];
}
