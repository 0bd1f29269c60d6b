import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces, governingPlace, placeAnnotator } from '../../../src/annotate/place/index.ts';
import { findSites } from '../../../src/annotate/place/site.ts';

/** Pieces that the rules look at, joined at random: names, kinds, distances, abbreviations, capitals, signs, other scripts. */
const piece = fc.oneof(
  fc.constantFrom(
    'Kabul',
    'Imam Sahib',
    'KANDAHAR',
    'Georgia',
    'St. Louis',
    'Ga.',
    'U.S.',
    'Afghan',
    'Paktya',
    'کابل',
    'Sar-e Pul',
  ),
  fc.constantFrom(
    'district',
    'province',
    'of',
    'in',
    'near',
    '30 km south of',
    '99999 km north of',
    'governor',
    'said',
    'mosque',
  ),
  fc.constantFrom(', ', '. ', "'s ", '-', '\n', '😀', '\ud83d', '(', ')', '"', '’', '\u0000', '\u200f'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));

describe('places in any text', () => {
  it('have spans that read as their words, in order and apart', () => {
    fc.assert(
      fc.property(text, (words) => {
        let end = 0;
        for (const found of findPlaces(words)) {
          expect(words.slice(found.start, found.end)).toBe(found.place.words);
          expect(found.start).toBeGreaterThanOrEqual(end);
          end = found.end;
        }
      }),
    );
  });

  it('are the same each time, whatever was read in between', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const first = findPlaces(one);
        findPlaces(other);
        expect(findPlaces(one)).toEqual(first);
      }),
    );
  });

  it('have coordinates in range, and precision and levels that fit each other', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { place } of findPlaces(words)) {
          if (place.gazetteerId === null) {
            expect(place.lat === null).toBe(place.precision !== 3);
            continue;
          }
          expect(Math.abs(place.lat!)).toBeLessThanOrEqual(90);
          expect(Math.abs(place.lon!)).toBeLessThanOrEqual(180);
          if (place.precision >= 6) expect([place.admin1, place.admin2, place.locality]).toEqual([null, null, null]);
          if (place.countryCode !== null) expect(place.country).not.toBeNull();
        }
      }),
    );
  });

  it('and sites and governing places hold to the same', () => {
    fc.assert(
      fc.property(text, fc.nat(200), (words, at) => {
        const places = findPlaces(words);
        for (const site of findSites(words, places)) expect(words.slice(site.start, site.end)).toBe(site.words);
        const found = governingPlace({ start: at, end: at + 1 }, { text: words, places });
        if (found !== null) expect(found.mentions[0]!.place.words).toBe(found.place.words);
      }),
    );
  });

  it('take no time that grows faster than the text', () => {
    const hostile = [
      'Kabul, '.repeat(4000),
      'A. '.repeat(9000),
      '((((('.repeat(9000),
      'St. '.repeat(9000),
      'Sar-e '.repeat(6000),
    ];
    for (const words of hostile) {
      const started = process.cpuUsage().user;
      findPlaces(words.slice(0, words.length / 4));
      const quarter = process.cpuUsage().user - started;
      const again = process.cpuUsage().user;
      findPlaces(words);
      expect(process.cpuUsage().user - again).toBeLessThan(40 * quarter + 400_000);
    }
  });

  it('is a step that needs no other', () => {
    expect(placeAnnotator.requires).toEqual([]);
    expect(placeAnnotator.assigns).toEqual(['places']);
  });
});
