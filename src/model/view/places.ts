import type { Place } from '../place.ts';

/** All incidents at one place of the gazetteer. A country, or what has no point, is never given one: it is named and counted. */
export interface PlaceMark {
  readonly name: string;
  /** UCDP GED's where-precision, 1 to 7. */
  readonly precision: Place['precision'];
  readonly countryCode: string | null;
  /** ISO 3166-1 numeric, three digits, as maps name countries. */
  readonly countryNumber: string | null;
  /** WGS 84 degrees with the radius of doubt; null where the place is a country or larger. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number | null;
  readonly incidents: number;
  /** At most twelve, in the order of the rows. */
  readonly ids: readonly string[];
}

export interface PlacesFound {
  readonly marks: readonly PlaceMark[];
  readonly unplaced: number;
}
