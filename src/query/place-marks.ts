import countries from 'i18n-iso-countries';
import type { Place } from '../model/place.ts';
import type { PlaceMark, PlacesFound } from '../model/view/places.ts';
import { gatheredMarks } from './gathered-marks.ts';
import type { Found } from './incident-search.ts';
import { hasRow } from './row-set.ts';

const COUNTRY = 6;

/**
 * Where the incidents happened, with the precision that is known, larger areas first so that smaller ones lie above them. Of more
 * than `most` places those of one district, province or country are gathered into one mark, as an area that holds them all.
 */
export function placeMarks(found: Found, most = Number.POSITIVE_INFINITY): PlacesFound {
  const { places, of } = found.columns.places;
  const counts = new Uint32Array(places.length);
  let unplaced = 0;
  for (let n = 0; n < found.columns.size; n++) {
    if (!hasRow(found.fits, n)) continue;
    if (of[n] === -1) unplaced += 1;
    else counts[of[n]!]! += 1;
  }
  const marks = places.flatMap(({ key, place }, i) =>
    counts[i]! > 0 ? [{ key, place, mark: markOf(place, counts[i]!) }] : [],
  );
  const gathered = marks.length > most ? gatheredMarks(marks, most) : marks;
  const sorted = [...gathered].sort(
    ({ key: keyA, mark: a }, { key: keyB, mark: b }) =>
      b.precision - a.precision || b.incidents - a.incidents || (keyA < keyB ? -1 : 1),
  );
  return { marks: sorted.map(({ mark }) => mark), unplaced };
}

function markOf(place: Place, incidents: number): PlaceMark {
  const { locality, admin2, admin1, country, words, precision, countryCode } = place;
  const pointed = precision < COUNTRY && place.lat !== null && place.lon !== null;
  const names = [locality, admin2, admin1, country].filter((name) => name !== null);
  return {
    name: names.length > 0 ? [...new Set(names)].join(', ') : words,
    precision,
    countryCode,
    countryNumber: (countryCode && countries.alpha2ToNumeric(countryCode)) || null,
    lat: pointed ? place.lat : null,
    lon: pointed ? place.lon : null,
    radiusKm: pointed ? place.radiusKm : null,
    places: 1,
    incidents,
  };
}
