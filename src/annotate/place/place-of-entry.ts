import { type Gazetteer, type GazetteerEntry, isSettled } from '../../codebook/gazetteer.ts';
import type { Place, PlacePrecision } from '../../model/place.ts';

/** UCDP's where-precision of an entry taken as it stands. */
export function precisionOf(entry: GazetteerEntry): PlacePrecision {
  switch (entry.feature) {
    case 'region':
      return 7;
    case 'country':
      return 6;
    case 'admin1':
      return entry.admin1 === null ? 5 : 4;
    case 'admin2':
      return 3;
    default:
      return 1;
  }
}

/** How far from its point an entry may reach, in km: rough, by kind and size, for drawing and for the comparison of places. */
export function radiusOf(entry: GazetteerEntry): number {
  switch (entry.feature) {
    case 'region':
      return 1500;
    case 'country':
      return 400;
    case 'admin1':
      return entry.admin1 === null ? 250 : 100;
    case 'admin2':
      return 30;
    default:
      return entry.id.startsWith('onrecord:')
        ? 10
        : entry.population > 1_000_000
          ? 15
          : entry.population > 100_000
            ? 8
            : 4;
  }
}

/**
 * The place that an entry is, under the words of the text. `admin1` is filled only where it bears the name itself or shares it with the
 * town ("Kabul"): an area that merely follows from the gazetteer is not what the text says; `inferredAdmin1` gives it.
 */
export function placeOfEntry(words: string, entry: GazetteerEntry, places: Gazetteer): Place {
  const settled = isSettled(entry.feature);
  const area = entry.admin1 === null ? null : places.area(entry.admin1);
  const isOwnArea = entry.feature === 'admin1';
  const sharesName = area !== null && settled && shareName(area.name, entry.name);
  return {
    words,
    gazetteerId: entry.id,
    countryCode: entry.countryCode || null,
    country: places.countryName(entry.countryCode),
    admin1: isOwnArea ? entry.name : sharesName ? area.name : null,
    admin2: entry.feature === 'admin2' ? entry.name : null,
    locality: settled ? entry.name : null,
    lat: entry.lat,
    lon: entry.lon,
    radiusKm: radiusOf(entry),
    precision: precisionOf(entry),
  };
}

function shareName(area: string, town: string): boolean {
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/ city$/, '');
  return plain(area) === plain(town);
}

/** The first level that an entry lies in by the gazetteer, named or not; null for wider entries. */
export function inferredAdmin1(entry: GazetteerEntry, places: Gazetteer): string | null {
  return entry.admin1 === null ? null : (places.area(entry.admin1)?.name ?? null);
}
