import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gazetteer } from '../../src/codebook/gazetteer.ts';
import { gazetteerFolder, readGazetteerFile } from '../../src/codebook/gazetteer-file.ts';
import { hashKey, placeKey } from '../../src/codebook/place-key.ts';

const places = gazetteer();
const read = (name: string) => JSON.parse(readFileSync(join(gazetteerFolder, name), 'utf8'));

describe('the gazetteer', () => {
  it('has the 34 provinces of Afghanistan, each under its printed name', () => {
    const { areas } = read('area-names.json') as { areas: { code: string; name: string }[] };
    const afghan = areas.filter(({ code }) => code.startsWith('AF.'));
    expect(afghan).toHaveLength(34);
    for (const { code, name } of afghan) expect(places.area(code)?.name).toBe(name);
  });

  it('knows every spelling of its own data, in any script', () => {
    const { areas } = read('area-names.json') as {
      areas: { code: string; variants: string[]; arabicScript: string[] }[];
    };
    for (const { code, variants, arabicScript } of areas) {
      for (const spelling of [...variants, ...arabicScript]) {
        const found = places.named(placeKey(spelling)).map((entry) => entry.admin1);
        expect(found, `${spelling} of ${code}`).toContain(code);
      }
    }
  });

  it('has a first level for every code that its own places name', () => {
    const { places: added } = read('added-places.json') as { places: { slug: string; admin1: string | null }[] };
    for (const { slug, admin1 } of added) if (admin1 !== null) expect(places.area(admin1), slug).not.toBeNull();
  });

  it('gives one entry an id only once under a name', () => {
    for (const key of ['kabul', 'nangarhar', 'imam sahib', 'paris', 'springfield', 'deir ez zor']) {
      const ids = places.named(key).map((entry) => entry.id);
      expect(new Set(ids).size, key).toBe(ids.length);
    }
  });

  it('marks every name it can answer for', () => {
    for (const name of ['Kabul', 'Pul-e-Khumri', 'Khyber Pakhtunkhwa', 'El Salvador', 'کابل']) {
      const key = placeKey(name);
      expect(places.mayHold(hashKey(key))).toBe(true);
      expect(places.mayHold(hashKey(key.split(' ')[0]!))).toBe(true);
    }
  });

  it('answers nothing for a place that does not exist', () => {
    expect(places.named('qwzrtvxland')).toEqual([]);
    expect(places.area('AF.99')).toBeNull();
    expect(places.countryName('QQ')).toBeNull();
  });

  it('finds a spelling by ear within one country', () => {
    expect(places.spelledLike('ningrahaar', 'AF').map((entry) => entry.name)).toContain('Nangarhar');
    expect(places.spelledLike('ningrahaar', 'SV')).toEqual([]);
  });

  it('has coordinates on the globe for every row', () => {
    const file = readGazetteerFile();
    for (let row = 0; row < file.size; row += 97) {
      const { lat, lon, name } = file.entry(row);
      expect(Math.abs(lat), name).toBeLessThanOrEqual(90);
      expect(Math.abs(lon), name).toBeLessThanOrEqual(180);
    }
  });
});

describe('readGazetteerFile', () => {
  it('says what is wrong with a file that is no gazetteer', () => {
    expect(() => readGazetteerFile(join(gazetteerFolder, 'no-such-file'))).toThrow(/no-such-file/);
  });
});
