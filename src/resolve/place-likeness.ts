import type { Place } from '../model/place.ts';
import { namePartsOf } from './name-parts.ts';
import { soundDistance } from './name-sounds.ts';

const EARTH_KM = 6371;
const keys = new Map<string, string>();

/** A place name by its sounds, so that Mazar-i-Sharif and Mazar-e Sharif, Baluchistan and Balochistan are one. */
export function placeKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    key = namePartsOf(name.replace(/\b(?:province|district|city|governorate|state|region)\b/gi, ' '))
      .map((p) => p.sounds)
      .join(' ');
    if (keys.size > 50_000) keys.clear();
    keys.set(name, key);
  }
  return key;
}

/** Whether two names of places of one level can be one name in two spellings. */
export function samePlaceName(a: string, b: string): boolean {
  const [x, y] = [placeKey(a), placeKey(b)];
  return x === y || (x.length > 3 && soundDistance(x, y) / Math.max(x.length, y.length) <= 0.15);
}

/** Great-circle distance in kilometres; null when either has no coordinates. */
export function distanceKm(a: Place, b: Place): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const [dLat, dLon] = [(b.lat - a.lat) * rad, (b.lon - a.lon) * rad];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
