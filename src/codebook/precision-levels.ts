import type { AttributionStatus } from '../model/account-values.ts';
import type { DatePrecision } from '../model/partial-date.ts';
import type { PlacePrecision } from '../model/place.ts';
import type { SourceKind } from '../model/source.ts';
import { dataEntries, type Sourced } from './data-file.ts';
import { indexCodes, once } from './form-index.ts';

/** One level of a closed list that the model's types name: what it means, for codebooks, legends and exports. */
export interface Level<C> extends Sourced {
  readonly code: C;
  readonly name: string;
  readonly definition: string;
}

export interface PlaceLevel extends Level<PlacePrecision> {
  /** ACLED's geo_precision. */
  readonly acled: string;
}

export interface DateLevel extends Level<DatePrecision> {
  readonly acled: string;
  readonly ucdp: string;
  readonly gtd: string;
}

export interface StatusLevel extends Level<AttributionStatus> {
  readonly gtd: string;
}

/** UCDP GED's where_prec, 1 to 7. */
export const placeLevels = once(() => indexCodes<PlacePrecision, PlaceLevel>(dataEntries('place-precision')));
export const dateLevels = once(() => indexCodes<DatePrecision, DateLevel>(dataEntries('date-precision')));
export const statusLevels = once(() => indexCodes<AttributionStatus, StatusLevel>(dataEntries('attribution-status')));
export const sourceKindLevels = once(() => indexCodes<SourceKind, Level<SourceKind>>(dataEntries('source-kinds')));
