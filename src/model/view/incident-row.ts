import type { AttributionStatus } from '../account-values.ts';
import type { Grade } from '../incident.ts';
import type { PartialDate } from '../partial-date.ts';
import type { Place } from '../place.ts';

/** The least and the greatest number that any source gives for the whole, and how many differing figures there are. */
export interface Spread {
  readonly low: number | null;
  readonly high: number | null;
  /** Some source says that there are more: "at least", "dozens". */
  readonly open: boolean;
  readonly figures: number;
}

/** An incident as one line of a table: values only, the words behind them stand in its own page. */
export interface IncidentRow {
  readonly id: string;
  readonly type: string | null;
  readonly date: PartialDate | null;
  readonly place: Place | null;
  readonly site: string | null;
  readonly perpetrators: readonly { readonly name: string; readonly statuses: readonly AttributionStatus[] }[];
  readonly victims: readonly { readonly name: string | null; readonly post: string | null }[];
  readonly killed: Spread | null;
  readonly wounded: Spread | null;
  readonly outcome: string | null;
  readonly grade: Grade;
  readonly sources: readonly string[];
  readonly documents: number;
}

/** What a row can be narrowed by. A row may have several values of one facet. */
export const FACETS = [
  'type',
  'country',
  'province',
  'group',
  'status',
  'post',
  'grade',
  'date',
  'place',
  'source',
] as const;

export type Facet = (typeof FACETS)[number];

export interface FacetValue {
  readonly value: string;
  /** Incidents that choosing this value, with the rest of the query as it is, would show. */
  readonly count: number;
}
