import type { Place } from '../place.ts';

/**
 * All incidents at one place of the gazetteer, or, where there are too many places to be drawn, at those of one district, province or
 * country. A country, or what has no point, is never given one: it is named and counted.
 */
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
  /** More than one where places are gathered: the circle then holds them all. */
  readonly places: number;
  readonly incidents: number;
}

export interface PlacesFound {
  readonly marks: readonly PlaceMark[];
  readonly unplaced: number;
}
