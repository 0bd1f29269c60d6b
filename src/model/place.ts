/** UCDP GED's where-precision, 1 to 7; the codebook says what each level means. */
export type PlacePrecision = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * Where something is. Names are the gazetteer's; `words` is what the text says. A level the text does not give or that does
 * not follow from a gazetteer entry is null. `lat`/`lon` (WGS 84 degrees) describe the entry, with `radiusKm` of doubt.
 */
export interface Place {
  readonly words: string;
  /** `geonames:1138958` or `onrecord:<slug>` for entries of our own; null when no gazetteer entry fits. */
  readonly gazetteerId: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string | null;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly locality: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number | null;
  readonly precision: PlacePrecision;
}
