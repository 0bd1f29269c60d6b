import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FEATURES, type Feature, type GazetteerEntry } from './gazetteer-entry.ts';
import { packageRoot } from './package-root.ts';
import { type ReadyArray, readReady } from './ready-arrays.ts';

export const gazetteerFolder: string = join(packageRoot, 'src', 'codebook', 'data', 'gazetteer');

/** The packed GeoNames rows: columns as they lie in the file, strings made only when an entry is asked for. */
export interface GazetteerFile {
  readonly size: number;
  entry(row: number): GazetteerEntry;
  /** Rows whose name has this key, in the file's order. */
  rows(key: string, hash: number): readonly number[];
  readonly marks: NameMarks;
  /** GeoNames area code of a row, `AF.08.614`, with empty parts where unknown. */
  area(row: number): string;
  /** Row of the area with a code, `AF.08` or `AF.08.614`; null where there is none. */
  rowOfArea(code: string): number | null;
  geonamesId(row: number): number;
  feature(row: number): Feature;
}

export const packedPlaces: string = join(gazetteerFolder, 'places.bin.gz');

/** Reads `places.bin.gz`, which `packGazetteer` wrote. Throws when the file is missing or is not such a file. */
export function readGazetteerFile(path = packedPlaces): GazetteerFile {
  const arrays = readReady('places', path)?.arrays ?? placesArrays(path);
  const words = (name: string) => arrays.get(name) as Uint32Array;
  const bytes = (name: string) => arrays.get(name) as Uint8Array;
  const [ids, populations, areaOf, keyRows] = [words('id'), words('population'), words('area'), words('keyRows')];
  const [lat, lon] = [arrays.get('lat') as Float32Array, arrays.get('lon') as Float32Array];
  const features = bytes('feature');
  const areas = bufferOf(bytes('areas')).toString('utf8').split('\n');
  const names = stringColumn(bufferOf(bytes('names')), words('nameOffsets'));
  const marks = new NameMarks(words('marks'));
  const find = keyFinder(bufferOf(bytes('keys')), words('keyOffsets'), words('keyStarts'), words('slots'));

  const area = (row: number): string => areas[areaOf[row]!]!;
  return {
    size: features.byteLength,
    entry(row) {
      const [countryCode = '', first = '', second = ''] = area(row).split('.');
      const feature = FEATURES[features[row]!]!;
      const admin1 = first === '' || first === '00' ? null : `${countryCode}.${first}`;
      const admin2 = admin1 === null || second === '' ? null : `${admin1}.${second}`;
      const id = ids[row] === 0 ? areaId(feature, admin1, admin2, countryCode, names(row)) : `geonames:${ids[row]}`;
      return {
        index: row,
        id,
        name: names(row),
        feature,
        countryCode,
        admin1,
        admin2: feature === 'admin1' ? null : admin2,
        lat: round(lat[row]!),
        lon: round(lon[row]!),
        population: populations[row]!,
        listed: false,
      };
    },
    rows: (key, hash) => {
      const found = find(key, hash);
      return found === null ? [] : Array.from(keyRows.subarray(found.from, found.to));
    },
    marks,
    area,
    rowOfArea: (code) => rowOfArea(areas, words('areaRows'), code),
    geonamesId: (row) => ids[row]!,
    feature: (row) => FEATURES[features[row]!]!,
  };
}

function areaId(feature: string, admin1: string | null, admin2: string | null, country: string, name: string): string {
  if (feature === 'admin1' && admin1 !== null) return `geonames:${admin1}`;
  if (feature === 'admin2' && admin2 !== null) return `geonames:${admin2}`;
  return `geonames:${admin2 ?? admin1 ?? country}/${name}`;
}

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The arrays of the packed rows: their columns, and what finds a row by the key of its name or by its area. */
export function placesArrays(path: string): ReadonlyMap<string, ReadyArray> {
  const columns = readColumns(path);
  const words = (name: string) => {
    const column = columns.get(name)!;
    return new Uint32Array(column.buffer, column.byteOffset, column.byteLength >> 2);
  };
  const floats = (name: string) => {
    const { buffer, byteOffset, length } = words(name);
    return new Float32Array(buffer, byteOffset, length);
  };
  const plain = (name: string) => new Uint8Array(columns.get(name)!);
  const keyOffsets = offsetsOf(plain('keyLengths'));
  return new Map<string, ReadyArray>([
    ...['id', 'population', 'area', 'keyRows'].map((name) => [name, words(name)] as const),
    ...['lat', 'lon'].map((name) => [name, floats(name)] as const),
    ...['feature', 'names', 'keys', 'areas'].map((name) => [name, plain(name)] as const),
    ['nameOffsets', offsetsOf(plain('nameLengths'))],
    ['keyOffsets', keyOffsets],
    ['keyStarts', startsOf(columns.get('keyCounts')!)],
    ['areaRows', areaRows(columns.get('areas')!, words('area'), plain('feature'))],
    ...keyIndex(plain('keys'), keyOffsets),
  ]);
}

function readColumns(path: string): Map<string, Buffer> {
  const plain = gunzipSync(readFileSync(path));
  const line = plain.indexOf(0x0a);
  if (line < 0) throw new Error(`expected a gazetteer in ${path}, found other bytes; run scripts/build-gazetteer.mjs`);
  const header = JSON.parse(plain.subarray(0, line).toString('utf8')) as readonly (readonly [string, number])[];
  // A copy that starts on a multiple of four, which typed arrays ask for.
  const body = Buffer.from(new ArrayBuffer(plain.byteLength - line - 1));
  plain.copy(body, 0, line + 1);
  const columns = new Map<string, Buffer>();
  let at = 0;
  for (const [name, length] of header) {
    columns.set(name, body.subarray(at, at + length));
    at += length + ((4 - (length % 4)) % 4);
  }
  return columns;
}

function offsetsOf(lengths: Uint8Array): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) offsets[i + 1] = offsets[i]! + lengths[i]!;
  return offsets;
}

function startsOf(counts: Buffer): Uint32Array {
  const starts = new Uint32Array(counts.byteLength / 2 + 1);
  for (let i = 0; i + 1 < starts.length; i++) starts[i + 1] = starts[i]! + counts.readUInt16LE(i * 2);
  return starts;
}

const NONE = 0xffffffff;

/** For each area the row that stands for it as a whole: the last first-level or second-level area of that code. */
function areaRows(areas: Buffer, areaOf: Uint32Array, features: Uint8Array): Uint32Array {
  const codes = areas.toString('utf8').split('\n');
  const rows = new Uint32Array(codes.length).fill(NONE);
  for (let row = 0; row < features.length; row++) {
    const feature = FEATURES[features[row]!];
    const area = areaOf[row]!;
    if (feature === 'admin1' || (feature === 'admin2' && !codes[area]!.endsWith('.'))) rows[area] = row;
  }
  return rows;
}

/** Areas are in order; a first-level code ends with a point there. */
function rowOfArea(areas: readonly string[], rows: Uint32Array, code: string): number | null {
  const wanted = code.split('.').length === 2 ? `${code}.` : code;
  let [low, high] = [0, areas.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (areas[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  const row = areas[low] === wanted ? rows[low]! : NONE;
  return row === NONE ? null : row;
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength);
}

function stringColumn(blob: Buffer, offsets: Uint32Array): (i: number) => string {
  return (i) => blob.toString('utf8', offsets[i]!, offsets[i + 1]!);
}

/**
 * Open addressing over the key blob: fewer than 2^19 keys in 2^20 slots, so chains stay short. Keys are ASCII (the builder sees to
 * it), so that they can be hashed from their bytes without a string for each; the same pass marks every key and every
 * beginning of a key that ends at a space.
 */
function keyIndex(blob: Uint8Array, offsets: Uint32Array): [string, Uint32Array][] {
  const bits = new Uint32Array(MARKS);
  const marks = new NameMarks(bits);
  const slots = new Uint32Array(1 << 20);
  const mask = slots.length - 1;
  for (let i = 0; i + 1 < offsets.length; i++) {
    let hash = 0x811c9dc5;
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      const unit = blob[at]!;
      if (unit === 0x20) marks.add(hash >>> 0);
      hash = Math.imul(hash ^ unit, 0x01000193);
    }
    marks.add(hash >>> 0);
    let slot = (hash >>> 0) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = i + 1;
  }
  return [
    ['slots', slots],
    ['marks', bits],
  ];
}

/** Finds the rows, `[from, to)` of `keyRows`, of a key. */
function keyFinder(blob: Buffer, offsets: Uint32Array, starts: Uint32Array, slots: Uint32Array) {
  const text = blob.toString('latin1');
  const mask = slots.length - 1;
  return (wanted: string, hash: number): { from: number; to: number } | null => {
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const i = slots[slot]! - 1;
      const [from, to] = [offsets[i]!, offsets[i + 1]!];
      if (to - from === wanted.length && text.startsWith(wanted, from)) return { from: starts[i]!, to: starts[i + 1]! };
    }
    return null;
  };
}

/** Words of the filter of `NameMarks`. */
const MARKS = 1 << 17;

/**
 * Which hashes begin a name or are one: a Bloom filter with one probe. It turns most words of a text away without a look at the
 * names; about one word in fifteen passes wrongly and costs that look.
 */
export class NameMarks {
  private readonly bits: Uint32Array;

  constructor(bits: Uint32Array) {
    this.bits = bits;
  }

  add(hash: number): void {
    const bit = hash & 0x3fffff;
    this.bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  has(hash: number): boolean {
    const bit = hash & 0x3fffff;
    return (this.bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}
