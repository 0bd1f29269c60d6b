import type { Place } from '../../model/place.ts';
import type { Span } from '../../model/span.ts';
import { pointAt } from './distance.ts';

const BEARINGS: Readonly<Record<string, number>> = {
  north: 0,
  northeast: 45,
  east: 90,
  southeast: 135,
  south: 180,
  southwest: 225,
  west: 270,
  northwest: 315,
};
const KM_OF: Readonly<Record<string, number>> = { k: 1, m: 1.609344 };

/** "about 30 km south of", "20 miles (32 km) north-east of the city of", right before a name. */
const DISTANCE =
  /(\d{1,4}(?:[.,]\d{1,3})?)[ -]?(km|kms|kilomet(?:re|er)s?|miles?|mi)(?: \([^)]{1,30}\))? (?:to the )?(north|south|east|west)?[ -]?(north|south|east|west)?(?:ern)?(?: (?:of|from|outside))(?: the)?(?: (?:capital|city|town|provincial capital|port city)(?: of)?,?)? $/i;
const BESIDE =
  /\b(?:near|outside|close to|on the outskirts of|in the outskirts of|just (?:north|south|east|west) of|around)(?: the)?(?: (?:city|town|village) of)? $/i;
const SIDE_OF = /\b(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of(?: the)? $/i;
const FARTHEST_KM = 2000;

/**
 * What the words before a name make of it: "30 km south of Kabul" is a point away from Kabul and known to some 10 km, "outside Kabul" is
 * near it. The name's own levels stay where they may still hold: a distance leaves only the country.
 */
export function relativePlace(text: string, name: Span, place: Place): { place: Place; reason: string | null } {
  if (place.lat === null || place.lon === null || place.precision > 3) return { place, reason: null };
  const before = text.slice(Math.max(0, name.start - 90), name.start);
  const distance = DISTANCE.exec(before);
  if (distance) return away(place, { lat: place.lat, lon: place.lon }, distance);
  if (BESIDE.test(before) || SIDE_OF.test(before)) {
    const precision = place.precision === 1 ? 2 : place.precision;
    return {
      place: { ...place, precision, radiusKm: Math.max(25, place.radiusKm ?? 0) },
      reason: 'the words say near it',
    };
  }
  return { place, reason: null };
}

function away(
  place: Place,
  from: { lat: number; lon: number },
  found: RegExpExecArray,
): { place: Place; reason: string | null } {
  const km = Number(found[1]!.replace(',', '')) * KM_OF[found[2]!.charAt(0).toLowerCase()]!;
  if (!(km <= FARTHEST_KM))
    return { place, reason: `expected a distance of at most ${FARTHEST_KM} km, found ${found[1]} ${found[2]}` };
  const bearing = BEARINGS[`${found[3] ?? ''}${found[4] ?? ''}`.toLowerCase()];
  const reason = `${found[0].trim()} ${place.words}`;
  const doubt = Math.max(10, Math.round(km * 0.3));
  if (bearing === undefined) return { place: { ...place, precision: 2, radiusKm: Math.round(km + 10) }, reason };
  const point = pointAt(from, km, bearing);
  return { place: { ...place, ...point, precision: km <= 25 ? 2 : 3, radiusKm: doubt }, reason };
}
