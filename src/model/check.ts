import type { ClaimKind } from './claim-values.ts';
import type { PartialDate } from './partial-date.ts';

export type Verdict = 'consistent' | 'contradicted' | 'mixed' | 'not_testable';

/** A claim read as a query on the record: structured, and in words that a person can judge. */
export interface ClaimReading {
  readonly kind: ClaimKind;
  /** The reading spelled out: "incidents in Afghanistan after 25 April 2024 that the Islamic State claimed". */
  readonly words: string;
  /** The query as data; its shape is check/'s own. */
  readonly query: unknown;
}

/** What the record holds in the window of a claim, so that "consistent" is never sold as "true". */
export interface Coverage {
  readonly reports: number;
  readonly sources: number;
  readonly incidents: number;
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  readonly places: readonly string[];
  readonly words: string;
}

/** Which figures are taken for an incident's toll, or which incidents are left out. */
export type CheckRule = 'least' | 'most_corroborated' | 'latest_official' | 'most' | 'without_single_source';

/** How a claim comes out when one rule is followed throughout. */
export interface CheckVariant {
  readonly rule: CheckRule;
  readonly verdict: Verdict;
}

/** A claim held against the record under one reading. Absence from the record is never proof. */
export interface Check {
  readonly kind: 'check';
  readonly reading: ClaimReading | null;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly incidentsFor: readonly string[];
  readonly incidentsAgainst: readonly string[];
  /** What the record would have to hold for another verdict; null where there is no reading. */
  readonly wouldChange: string | null;
  readonly coverage: Coverage;
  /** The verdict under each rule that bears on this form of claim. */
  readonly variants: readonly CheckVariant[];
}
