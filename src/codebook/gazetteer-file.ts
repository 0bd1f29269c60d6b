import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FEATURES, type Feature, type GazetteerEntry } from './gazetteer-entry.ts';
import { packageRoot } from './package-root.ts';

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
  geonamesId(row: number): number;
  feature(row: number): Feature;
}

/** Reads `places.bin.gz`, which `packGazetteer` wrote. Throws when the file is missing or is not such a file. */
export function readGazetteerFile(path = join(gazetteerFolder, 'places.bin.gz')): GazetteerFile {
  const columns = readColumns(path);
  const words = (name: string) => {
    const column = columns.get(name)!;
    return new Uint32Array(column.buffer, column.byteOffset, column.byteLength >> 2);
  };
  const floats = (name: string) => {
    const column = columns.get(name)!;
    return new Float32Array(column.buffer, column.byteOffset, column.byteLength >> 2);
  };
  const [ids, populations, areaOf, keyRows] = [words('id'), words('population'), words('area'), words('keyRows')];
  const [lat, lon] = [floats('lat'), floats('lon')];
  const features = columns.get('feature')!;
  const areas = columns.get('areas')!.toString('utf8').split('\n');
  const names = stringColumn(columns.get('names')!, columns.get('nameLengths')!);
  const marks = new NameMarks();
  const find = keyIndex(columns, marks);

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

function stringColumn(blob: Buffer, lengths: Uint8Array): (i: number) => string {
  const offsets = offsetsOf(lengths);
  return (i) => blob.toString('utf8', offsets[i]!, offsets[i + 1]!);
}

/**
 * Open addressing over the key blob: fewer than 2^19 keys in 2^20 slots, so chains stay short. Keys are ASCII (the builder sees to
 * it), so that they can be hashed from their bytes without a string for each; the same pass marks every key and every
 * beginning of a key that ends at a space.
 */
function keyIndex(columns: ReadonlyMap<string, Buffer>, marks: NameMarks) {
  const blob = columns.get('keys')!;
  const text = blob.toString('latin1');
  const lengths = columns.get('keyLengths')!;
  const counts = columns.get('keyCounts')!;
  const size = lengths.byteLength;
  const offsets = offsetsOf(lengths);
  const starts = new Uint32Array(size + 1);
  const slots = new Uint32Array(1 << 20);
  const mask = slots.length - 1;
  for (let i = 0; i < size; i++) {
    starts[i + 1] = starts[i]! + counts.readUInt16LE(i * 2);
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
  return (wanted: string, hash: number): { from: number; to: number } | null => {
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const i = slots[slot]! - 1;
      const [from, to] = [offsets[i]!, offsets[i + 1]!];
      if (to - from === wanted.length && text.startsWith(wanted, from)) return { from: starts[i]!, to: starts[i + 1]! };
    }
    return null;
  };
}

/**
 * Which hashes begin a name or are one: a Bloom filter with one probe. It turns most words of a text away without a look at the
 * names; about one word in fifteen passes wrongly and costs that look.
 */
export class NameMarks {
  private readonly bits = new Uint32Array(1 << 17);

  add(hash: number): void {
    const bit = hash & 0x3fffff;
    this.bits[bit >>> 5]! |= 1 << (bit & 31);
  }

  has(hash: number): boolean {
    const bit = hash & 0x3fffff;
    return (this.bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
}
