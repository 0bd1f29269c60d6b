import countries from 'i18n-iso-countries';
import type { Place } from '../model/place.ts';
import type { IncidentRow } from '../model/view/incident-row.ts';
import type { PlaceMark, PlacesFound } from '../model/view/places.ts';

const MOST_IDS = 12;
const COUNTRY = 6;

const keys = new WeakMap<IncidentRow, string>();

/** What is one place: made once for a row, which many searches find. */
function keyOf(row: IncidentRow): string {
  const known = keys.get(row);
  if (known !== undefined) return known;
  const { gazetteerId, countryCode, admin1, admin2, locality, precision } = row.place!;
  const key = [gazetteerId, countryCode, admin1, admin2, locality, precision].join('|');
  keys.set(row, key);
  return key;
}

/** Where the incidents happened, with the precision that is known, larger areas first so that smaller ones lie above them. */
export function placeMarks(rows: readonly IncidentRow[]): PlacesFound {
  const marks = new Map<string, { place: Place; ids: string[] }>();
  for (const row of rows) {
    const { id, place } = row;
    if (place === null) continue;
    const key = keyOf(row);
    const held = marks.get(key) ?? { place, ids: [] };
    held.ids.push(id);
    marks.set(key, held);
  }
  const sorted = [...marks].sort(
    ([keyA, a], [keyB, b]) =>
      b.place.precision - a.place.precision || b.ids.length - a.ids.length || (keyA < keyB ? -1 : 1),
  );
  return {
    marks: sorted.map(([, { place, ids }]) => mark(place, ids)),
    unplaced: rows.filter(({ place }) => place === null).length,
  };
}

function mark(place: Place, ids: readonly string[]): PlaceMark {
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
    incidents: ids.length,
    ids: ids.slice(0, MOST_IDS),
  };
}
