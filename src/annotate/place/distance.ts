/** A point, WGS 84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_RADIUS_KM = 6371.009;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in km (haversine, R. W. Sinnott 1984). */
export function distanceKm(a: Point, b: Point): number {
  const [dLat, dLon] = [radians(b.lat - a.lat), radians(b.lon - a.lon)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point `km` away from `from` on a bearing in degrees from north; longitudes stay within -180 to 180. */
export function pointAt(from: Point, km: number, bearing: number): Point {
  const angle = km / EARTH_RADIUS_KM;
  const [lat, lon, turn] = [radians(from.lat), radians(from.lon), radians(bearing)];
  const toLat = Math.asin(Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(turn));
  const toLon =
    lon +
    Math.atan2(Math.sin(turn) * Math.sin(angle) * Math.cos(lat), Math.cos(angle) - Math.sin(lat) * Math.sin(toLat));
  const degrees = (value: number) => Math.round(((value * 180) / Math.PI) * 1e4) / 1e4;
  return { lat: degrees(toLat), lon: ((degrees(toLon) + 540) % 360) - 180 };
}
