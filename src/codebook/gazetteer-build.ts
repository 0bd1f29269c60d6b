import { gzipSync } from 'node:zlib';
import { FEATURES, type Feature } from './gazetteer-entry.ts';
import { placeKey } from './place-key.ts';

/** One row as the GeoNames packages give it, already joined. */
export interface GazetteerRow {
  readonly geonamesId: number;
  readonly name: string;
  /** Other names that reports print; they lead to the row but are not stored with it. */
  readonly variants: readonly string[];
  readonly feature: Feature;
  readonly countryCode: string;
  /** The part after the country in the GeoNames code: `08`, `614`; '' where unknown. */
  readonly admin1: string;
  readonly admin2: string;
  readonly lat: number;
  readonly lon: number;
  readonly population: number;
}

/**
 * Packs rows into the artefact that `readGazetteerFile` reads: a line of JSON with the length of each column, then the columns, all
 * gzipped. Columns rather than rows, and rows sorted by country and area, because they compress to a third of the JSON; keys are
 * kept sorted beside the names, so that loading builds no strings.
 */
export function packGazetteer(rows: readonly GazetteerRow[]): Uint8Array {
  const sorted = [...rows].sort(compareRows);
  const areas = [...new Set(sorted.map(areaCode))].sort();
  const areaIndex = new Map(areas.map((code, i) => [code, i]));
  const names = packStrings(sorted.map((row) => row.name));
  const keys = indexKeys(sorted);
  const keyNames = [...keys.keys()].sort();
  const packedKeys = packStrings(keyNames);
  const lists = keyNames.map((key) => keys.get(key)!);
  const columns: Record<string, Uint8Array> = {
    id: bytes(Uint32Array.from(sorted, (row) => row.geonamesId)),
    lat: bytes(Float32Array.from(sorted, (row) => row.lat)),
    lon: bytes(Float32Array.from(sorted, (row) => row.lon)),
    population: bytes(Uint32Array.from(sorted, (row) => row.population)),
    area: bytes(Uint32Array.from(sorted, (row) => areaIndex.get(areaCode(row))!)),
    keyRows: bytes(Uint32Array.from(lists.flat())),
    keyCounts: bytes(Uint16Array.from(lists, (list) => list.length)),
    feature: Uint8Array.from(sorted, (row) => FEATURES.indexOf(row.feature)),
    nameLengths: names.lengths,
    keyLengths: packedKeys.lengths,
    names: names.blob,
    keys: packedKeys.blob,
    areas: Buffer.from(areas.join('\n'), 'utf8'),
  };
  const header = Object.entries(columns).map(([name, column]) => [name, column.byteLength] as const);
  const padded = Object.values(columns).flatMap((column) => [
    column,
    new Uint8Array((4 - (column.byteLength % 4)) % 4),
  ]);
  const head = Buffer.from(`${JSON.stringify(header)}\n`, 'utf8');
  const fill = Buffer.alloc((4 - (head.byteLength % 4)) % 4, 0x20);
  return gzipSync(Buffer.concat([fill, head, ...padded]), { level: 9 });
}

function areaCode(row: GazetteerRow): string {
  return `${row.countryCode}.${row.admin1}.${row.admin2}`;
}

function compareRows(a: GazetteerRow, b: GazetteerRow): number {
  return (
    compare(areaCode(a), areaCode(b)) ||
    FEATURES.indexOf(a.feature) - FEATURES.indexOf(b.feature) ||
    compare(a.name, b.name) ||
    a.lat - b.lat ||
    a.lon - b.lon
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Words that name the kind of an area and are left out in speech: "Sonsonate Department" is also "Sonsonate". */
const KIND_WORDS =
  /^(?:muhafazat|departamento de|region de|provincia de|region of|state of|province of|emirate of) |(?: (?:province|department|governorate|oblast|region|state|prefecture|emirate|voivodeship|canton|municipality|district|county|krai|raion|rayon|wilaya|sheng|shi))+$/g;

/** The name without the word for its kind, or the name itself. */
export function withoutKind(key: string): string {
  const bare = key.replace(KIND_WORDS, '');
  return bare.length >= 3 ? bare : key;
}

function indexKeys(rows: readonly GazetteerRow[]): Map<string, number[]> {
  const keys = new Map<string, number[]>();
  rows.forEach((row, index) => {
    for (const key of keysOf(row)) {
      const list = keys.get(key);
      if (list) list.push(index);
      else keys.set(key, [index]);
    }
  });
  return keys;
}

/** Keys of all names. A county of the United States is never named without its word, so it has none but its full key. */
function keysOf(row: GazetteerRow): string[] {
  return [...new Set([row.name, ...row.variants].flatMap((name) => keysOfName(name, row)))];
}

function keysOfName(name: string, row: GazetteerRow): string[] {
  const key = placeKey(name);
  // The package holds Latin names; the few keys with other letters are slips.
  if (!/^[a-z0-9 ]{2,}$/.test(key)) return [];
  const isArea = row.feature === 'admin1' || row.feature === 'admin2';
  if (!isArea || (row.feature === 'admin2' && row.countryCode === 'US')) return [key];
  return [...new Set([key, withoutKind(key)])];
}

function packStrings(strings: readonly string[]): { blob: Uint8Array; lengths: Uint8Array } {
  const encoded = strings.map((s) => Buffer.from(s, 'utf8'));
  return { blob: Buffer.concat(encoded), lengths: Uint8Array.from(encoded, (b) => b.byteLength) };
}

function bytes(array: Uint32Array | Float32Array | Uint16Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
