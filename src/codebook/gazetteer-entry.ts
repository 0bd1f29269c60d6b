/** What an entry is, from the widest to the narrowest; the order is the byte that the artefact stores. */
export const FEATURES = [
  'region',
  'country',
  'admin1',
  'admin2',
  'capital',
  'seat1',
  'seat2',
  'seat',
  'town',
  'section',
] as const;

/** `region`: continent, sea, part of the world; `seat1`, `seat2`: seat of a first or second level; `section`: quarter of a town. */
export type Feature = (typeof FEATURES)[number];

/** One place of the gazetteer. `index` is its row, good within one process only; `id` is lasting. */
export interface GazetteerEntry {
  readonly index: number;
  /** `geonames:1138958`, `geonames:AF.13` for an administrative area by its code, `onrecord:<slug>`, `iso:AF` for a country. */
  readonly id: string;
  readonly name: string;
  readonly feature: Feature;
  /** ISO 3166-1 alpha-2; '' for a region that lies in several countries. */
  readonly countryCode: string;
  /** GeoNames code of the first and second level it lies in or is, `AF.08`, `AF.08.614`; null where none is known. */
  readonly admin1: string | null;
  readonly admin2: string | null;
  /** WGS 84 degrees. */
  readonly lat: number;
  readonly lon: number;
  /** Inhabitants, 0 where unknown; of an area the sum over its known towns. */
  readonly population: number;
  /** True where our own data enters the place because reports name it, whatever its size. */
  readonly listed: boolean;
}

export function isSettled(feature: Feature): boolean {
  return feature !== 'region' && feature !== 'country' && feature !== 'admin1' && feature !== 'admin2';
}
