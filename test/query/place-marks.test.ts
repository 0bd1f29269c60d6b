import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/annotate/place/distance.ts';
import type { Place } from '../../src/model/place.ts';
import { everything, FACETS, placeMarks, type SearchRow, searchIncidents } from '../../src/query/index.ts';

function rowAt(i: number, place: Place | null): SearchRow {
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchRow['facets'];
  const none = { type: null, date: null, site: null, perpetrators: [], victims: [], killed: null, wounded: null };
  const row = { ...none, id: `inc_${i}`, place, outcome: null, grade: 'weak' as const, sources: [], documents: 1 };
  return { row, facets, words: '' };
}

const place = fc.record({
  town: fc.integer({ min: 0, max: 9 }),
  district: fc.option(fc.integer({ min: 0, max: 3 })),
  province: fc.option(fc.integer({ min: 0, max: 3 })),
  precision: fc.constantFrom(1 as const, 3 as const, 4 as const, 6 as const),
});

/** A place of a made-up country with a point that follows from its names. */
function placeOf({
  town,
  district,
  province,
  precision,
}: typeof place extends fc.Arbitrary<infer T> ? T : never): Place {
  return {
    words: 'somewhere',
    gazetteerId: `${precision} ${town}`,
    country: 'Nowhere',
    countryCode: 'NW',
    admin1: province === null ? null : `Province ${province}`,
    admin2: precision > 3 || district === null ? null : `District ${district}`,
    locality: precision > 1 ? null : `Town ${town}`,
    lat: 30 + (province ?? 0) + town / 20,
    lon: 178 + (district ?? 0) + town / 20,
    radiusKm: precision * 4,
    precision,
  } as Place;
}

const rows = fc.array(fc.option(place), { minLength: 1, maxLength: 60 }).map((list) => {
  return list.map((one, i) => rowAt(i, one && placeOf(one)));
});
const total = (marks: readonly { readonly incidents: number }[]) =>
  marks.reduce((n, { incidents }) => n + incidents, 0);

describe('places on a map', () => {
  it('count every incident once, whether gathered or not', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), (list, most) => {
        const found = searchIncidents(list, everything);
        const [single, gathered] = [placeMarks(found), placeMarks(found, most)];
        expect(total(single.marks) + single.unplaced).toBe(list.length);
        expect(total(gathered.marks)).toBe(total(single.marks));
        expect(gathered.marks.length).toBeLessThanOrEqual(single.marks.length);
        const places = gathered.marks.reduce((n, mark) => n + mark.places, 0);
        expect(places).toBe(single.marks.length);
      }),
    );
  });

  it('are gathered only where they are too many, and what is known to the country only never gets a point', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), (list, most) => {
        const found = searchIncidents(list, everything);
        const single = placeMarks(found).marks;
        const { marks } = placeMarks(found, most);
        if (single.length <= most) expect(marks).toEqual(single);
        const pointless = marks.filter(({ lat, lon, radiusKm }) => lat === null && lon === null && radiusKm === null);
        expect(pointless).toEqual(single.filter(({ precision }) => precision === 6));
      }),
    );
  });

  it('lie within the circle that they are gathered in, their doubt too', () => {
    const towns = [0, 3, 7].map((town) => placeOf({ town, district: 0, province: 0, precision: 1 }));
    const { marks } = placeMarks(
      searchIncidents(
        towns.map((one, i) => rowAt(i, one)),
        everything,
      ),
      2,
    );
    expect(marks).toHaveLength(1);
    const [{ name, places, lat, lon, radiusKm, precision }] = marks as [(typeof marks)[0]];
    expect([name, places, precision]).toEqual(['District 0, Province 0, Nowhere', 3, 3]);
    for (const town of towns) {
      const km = distanceKm({ lat: lat!, lon: lon! }, { lat: town.lat!, lon: town.lon! }) + town.radiusKm!;
      expect(km).toBeLessThanOrEqual(radiusKm!);
    }
  });
});
