import { type CheckedClaim, ClaimChecker } from '../check/index.ts';
import { type Claim, claimValue } from '../model/claim.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { sourceNames } from '../query/index.ts';
import { type CheckContext, checkedLines } from './check-lines.ts';
import { oneLine, wrap } from './layout.ts';

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

/** Every claim of the record with its check, reprints once, in order of time, then of id. */
export function checkedClaims(record: SourcedRecord): RecordedClaim[] {
  const checker = new ClaimChecker(record);
  const sourceOf = sourceNames(record);
  const published = new Map(record.reports.map((report) => [report.documentId, report.published?.latest ?? null]));
  const onOf = (claim: Claim) => claimValue(claim, 'said_on')?.latest ?? published.get(claim.documentId) ?? null;
  return reprintsTogether(record, onOf).map((reprints) => {
    const claim = reprints[0]!;
    const on = onOf(claim);
    const context = { speaker: claimValue(claim, 'speaker')?.name ?? null, on, documentId: claim.documentId };
    return {
      claim,
      alsoAs: reprints.slice(1).map(({ id }) => id),
      sources: [...new Set(reprints.map(({ documentId }) => sourceOf(documentId)))].sort(),
      on,
      checked: checker.checkReported(claim.anchor.quote, context),
    };
  });
}

function reprintsTogether(record: SourcedRecord, onOf: (claim: Claim) => string | null): Claim[][] {
  const key = (claim: Claim) => `${onOf(claim) ?? '9'} ${claim.id}`;
  const claims = record.readings.flatMap((reading) => reading.claims).sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const together = new Map<string, Claim[]>();
  for (const claim of claims) {
    const words = oneLine(claim.anchor.quote).toLowerCase();
    const said = JSON.stringify([claimValue(claim, 'speaker')?.name ?? null, words]);
    together.set(said, [...(together.get(said) ?? []), claim]);
  }
  return [...together.values()];
}

/** A claim in lines: who says what, where it was read, and each reading of it with its verdict. */
export function claimLines({ claim, sources, on, checked }: RecordedClaim, context: CheckContext): string[] {
  const { style, width } = context;
  const speaker = oneLine(claimValue(claim, 'speaker')?.name ?? 'speaker not named');
  const quote = wrap(`“${oneLine(claim.anchor.quote)}”`, width - 2).map((line) => `  ${line}`);
  return [
    `${style.accent(on ?? 'date not told')}  ${style.strong(speaker)}, in ${oneLine(sources.join(', '))}  ${style.faint(claim.id)}`,
    ...quote,
    ...checkedLines(checked, context),
    '',
  ];
}
