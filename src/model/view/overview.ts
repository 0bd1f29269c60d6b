import type { FacetValue } from './incident-row.ts';

/** What the record holds, what it covers and what it does not. */
export interface Overview {
  readonly reports: number;
  readonly documents: number;
  readonly sources: number;
  readonly incidents: number;
  readonly claims: number;
  readonly statements: number;
  /** First and last day of the incidents whose date is known; ISO, null when none is. */
  readonly from: string | null;
  readonly until: string | null;
  readonly undated: number;
  readonly unplaced: number;
  readonly countries: readonly FacetValue[];
  readonly grades: readonly FacetValue[];
}
