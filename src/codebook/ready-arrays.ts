import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** Arrays in the form in which they are used. */
export type ReadyArray = Float32Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Uint8Array;

/** What the build made of a packed file: its header, and its arrays as views into one buffer, which need no decoding. */
export interface ReadyFile {
  readonly header: Readonly<Record<string, unknown>>;
  readonly arrays: ReadonlyMap<string, ReadyArray>;
}

const KINDS = { Float32Array, Int32Array, Uint32Array, Int16Array, Uint16Array, Uint8Array } as const;

/** First line of a ready file. `of` is size and time of the packed file that it was made from. */
interface Index {
  readonly format: string;
  readonly of: string;
  readonly header: Record<string, unknown>;
  readonly arrays: readonly (readonly [name: string, kind: keyof typeof KINDS, length: number])[];
}

/** To be changed whenever an array changes its meaning. */
const FORMAT = 'onrecord-ready-2';
const ALIGN = 8;

/** Beside the built code: made anew by every build, never committed. */
export const readyFolder: string = join(packageRoot, 'dist', 'models');

/** The ready form `name` of the file packed at `path`, or null where the build made none or the packed file has changed since. */
export function readReady(name: string, path: string): ReadyFile | null {
  const file = join(readyFolder, `${name}.ready`);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const end = bytes.indexOf(10);
  if (end < 0) return null;
  const index = JSON.parse(bytes.toString('utf8', 0, end)) as Index;
  if (index.format !== FORMAT || index.of !== stampOf(path)) return null;
  const arrays = new Map<string, ReadyArray>();
  let at = aligned(end + 1);
  for (const [key, kind, length] of index.arrays) {
    const size = length * KINDS[kind].BYTES_PER_ELEMENT;
    if (at + size > bytes.byteLength) return null;
    const start = bytes.byteOffset + at;
    // A small file may lie anywhere in a shared buffer: then it is copied to where arrays may begin.
    arrays.set(
      key,
      start % ALIGN === 0
        ? new KINDS[kind](bytes.buffer as ArrayBuffer, start, length)
        : new KINDS[kind](bytes.buffer.slice(start, start + size) as ArrayBuffer),
    );
    at = aligned(at + size);
  }
  return { header: index.header, arrays };
}

/** The bytes of a ready file for what is packed at `path`. */
export function packReady(path: string, { header, arrays }: ReadyFile): Buffer {
  const index: Index = {
    format: FORMAT,
    of: stampOf(path),
    header,
    arrays: [...arrays].map(([key, array]) => [key, array.constructor.name as keyof typeof KINDS, array.length]),
  };
  const parts: Uint8Array[] = [];
  const add = (bytes: Uint8Array) => parts.push(bytes, new Uint8Array(aligned(bytes.byteLength) - bytes.byteLength));
  add(Buffer.from(`${JSON.stringify(index)}\n`, 'utf8'));
  for (const array of arrays.values()) add(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return Buffer.concat(parts);
}

function stampOf(path: string): string {
  const { size, mtimeMs } = statSync(path);
  return `${size} ${mtimeMs}`;
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGN) * ALIGN;
}
