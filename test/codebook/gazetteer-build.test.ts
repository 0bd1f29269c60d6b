import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type GazetteerRow, packGazetteer, withoutKind } from '../../src/codebook/gazetteer-build.ts';
import { readGazetteerFile } from '../../src/codebook/gazetteer-file.ts';
import { hashKey } from '../../src/codebook/place-key.ts';

const row = (name: string, more: Partial<GazetteerRow> = {}): GazetteerRow => ({
  geonamesId: 7,
  name,
  variants: [],
  feature: 'town',
  countryCode: 'AF',
  admin1: '08',
  admin2: '614',
  lat: 33.5,
  lon: 68.25,
  population: 1200,
  ...more,
});

const folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
afterAll(() => rmSync(folder, { recursive: true }));

function packed(rows: readonly GazetteerRow[]) {
  const path = join(folder, 'places.bin.gz');
  writeFileSync(path, packGazetteer(rows));
  return readGazetteerFile(path);
}

describe('packGazetteer', () => {
  it('gives back what was packed', () => {
    const file = packed([row('Sharāna'), row('Ghazni Province', { feature: 'admin1', admin2: '', geonamesId: 0 })]);
    const [town] = file.rows('sharana', hashKey('sharana')).map((r) => file.entry(r));
    expect(town).toMatchObject({ id: 'geonames:7', name: 'Sharāna', admin1: 'AF.08', admin2: 'AF.08.614', lat: 33.5 });
    const [area] = file.rows('ghazni', hashKey('ghazni')).map((r) => file.entry(r));
    expect(area).toMatchObject({ id: 'geonames:AF.08', feature: 'admin1', admin2: null });
  });

  it('finds a row by its other names', () => {
    const file = packed([row('Al Qamishli', { variants: ['Qamishli', 'Kameshli'] })]);
    for (const key of ['al qamishli', 'qamishli', 'kameshli']) expect(file.rows(key, hashKey(key))).toEqual([0]);
    expect(file.entry(0).name).toBe('Al Qamishli');
  });

  it('does not depend on the order of rows', () => {
    const rows = [row('A b'), row('C d', { countryCode: 'PK' }), row('E f', { population: 3 })];
    expect(packGazetteer([...rows].reverse())).toEqual(packGazetteer(rows));
  });

  it('never names a county of the United States without its word', () => {
    const file = packed([row('Walker County', { countryCode: 'US', feature: 'admin2' })]);
    expect(file.rows('walker', hashKey('walker'))).toEqual([]);
    expect(file.rows('walker county', hashKey('walker county'))).toHaveLength(1);
  });
});

describe('withoutKind', () => {
  it.each([
    ['sonsonate department', 'sonsonate'],
    ['region of magallanes', 'magallanes'],
    ['andar', 'andar'],
  ])('makes %s %s', (key, bare) => expect(withoutKind(key)).toBe(bare));
});
