import type { Place, PlacePrecision } from '../model/place.ts';

/** Kilometres of doubt that a level stands for where the place itself says none. */
const DOUBT_KM: Readonly<Partial<Record<PlacePrecision, number>>> = { 1: 5, 2: 25, 3: 30 };

/** Coordinates as they may be published: never without the distance by which they may be wrong. */
export interface PublishedPoint {
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
}

/**
 * The coordinates of a place that is known to a district or better. A province, region or country has none here: the middle of a
 * country is not where anything happened, so such a place is told by its names and `where_precision` alone.
 */
export function publishedPoint({ lat, lon, radiusKm, precision }: Place): PublishedPoint | null {
  const doubt = DOUBT_KM[precision];
  if (lat === null || lon === null || doubt === undefined) return null;
  return { lat: rounded(lat), lon: rounded(lon), radiusKm: Math.max(radiusKm ?? 0, doubt) };
}

/** The place with such coordinates only as may be published. */
export function publishedPlace(place: Place): Place {
  const point = publishedPoint(place);
  return { ...place, lat: point?.lat ?? null, lon: point?.lon ?? null, radiusKm: point?.radiusKm ?? place.radiusKm };
}

/** Three decimals, about 100 m: finer digits would pretend. */
const rounded = (degrees: number) => Math.round(degrees * 1000) / 1000;

const EARTH_KM = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

/**
 * The ring of a circle on the sphere as GeoJSON wants it: counter-clockwise, closed, `[lon, lat]`. Null where the circle holds a
 * pole or crosses the 180th meridian, which one ring cannot draw.
 */
export function circle({ lat, lon, radiusKm }: PublishedPoint, corners = 32): [number, number][] | null {
  const reach = radiusKm / EARTH_KM;
  if (Math.abs(lat) + degrees(reach) >= 89) return null;
  const ring: [number, number][] = [];
  for (let corner = 0; corner < corners; corner++) {
    const bearing = -(corner / corners) * 2 * Math.PI;
    const y = Math.asin(
      Math.sin(radians(lat)) * Math.cos(reach) + Math.cos(radians(lat)) * Math.sin(reach) * Math.cos(bearing),
    );
    const x = Math.atan2(
      Math.sin(bearing) * Math.sin(reach) * Math.cos(radians(lat)),
      Math.cos(reach) - Math.sin(radians(lat)) * Math.sin(y),
    );
    ring.push([rounded(lon + degrees(x)), rounded(degrees(y))]);
  }
  if (ring.some(([at]) => Math.abs(at) > 180)) return null;
  return [...ring, ring[0]!];
}
