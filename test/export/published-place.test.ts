import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circle, publishedPlace, publishedPoint } from '../../src/export/published-place.ts';
import type { Place, PlacePrecision } from '../../src/model/place.ts';

const place = (precision: PlacePrecision, lat = 34.5281, lon = 69.1723, radiusKm: number | null = null): Place => ({
  words: 'there',
  gazetteerId: null,
  countryCode: null,
  country: null,
  admin1: null,
  admin2: null,
  locality: null,
  lat,
  lon,
  radiusKm,
  precision,
});

/** Great-circle distance in kilometres. */
function distance([lonA, latA]: readonly [number, number], [lonB, latB]: readonly [number, number]): number {
  const [a, b, d] = [latA, latB, lonB - lonA].map((x) => (x * Math.PI) / 180) as [number, number, number];
  const h = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(d / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

describe('a published point', () => {
  it.each([4, 5, 6, 7] as const)('does not exist for a place of precision %s', (precision) => {
    expect(publishedPoint(place(precision))).toBeNull();
    expect(publishedPlace(place(precision))).toMatchObject({ lat: null, lon: null, words: 'there' });
  });

  it('has the doubt of its level where the place gives less', () => {
    expect(publishedPoint(place(1))).toEqual({ lat: 34.528, lon: 69.172, radiusKm: 5 });
    expect(publishedPoint(place(2, 34, 69, 1))?.radiusKm).toBe(25);
    expect(publishedPoint(place(3, 34, 69, 60))?.radiusKm).toBe(60);
  });

  it('needs coordinates', () => {
    expect(publishedPoint({ ...place(1), lat: null })).toBeNull();
  });
});

describe('a circle', () => {
  it('keeps its distance all the way round, closed and counter-clockwise', () => {
    const lat = fc.double({ min: -70, max: 70, noNaN: true });
    const lon = fc.double({ min: -170, max: 170, noNaN: true });
    fc.assert(
      fc.property(lat, lon, fc.integer({ min: 5, max: 200 }), (y, x, radiusKm) => {
        const ring = circle({ lat: y, lon: x, radiusKm })!;
        expect(ring[0]).toEqual(ring.at(-1));
        for (const corner of ring) expect(Math.abs(distance([x, y], corner) - radiusKm)).toBeLessThan(0.2);
        const area = ring.slice(1).reduce((sum, [bx, by], i) => sum + ring[i]![0] * by - bx * ring[i]![1], 0);
        expect(area).toBeGreaterThan(0);
      }),
    );
  });

  it('is not drawn over a pole or the 180th meridian', () => {
    expect(circle({ lat: 89.9, lon: 0, radiusKm: 30 })).toBeNull();
    expect(circle({ lat: 0, lon: 179.99, radiusKm: 30 })).toBeNull();
    expect(circle({ lat: -16.5, lon: -179.99, radiusKm: 30 })).toBeNull();
  });
});
