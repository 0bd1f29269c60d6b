import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { packageRoot } from '../../codebook/package-root.ts';
import { type ReadyArray, readReady } from '../../codebook/ready-arrays.ts';

/** A model on disk: what it is, in words, and its arrays by name. */
export interface ModelFile {
  readonly header: Readonly<Record<string, unknown>>;
  readonly sections: ReadonlyMap<string, Uint8Array>;
  /** What was made of the sections, so that the build can keep it. See `readyArray`. */
  readonly ready: Map<string, ReadyArray>;
}

const MAGIC = 'onrecord-model-1';

/**
 * Packs a model: Brotli over a line of JSON (header, and each section's length) followed by the sections. The same content gives
 * the same bytes.
 */
export function packModel(header: Record<string, unknown>, sections: Readonly<Record<string, Uint8Array>>): Buffer {
  const index = Object.entries(sections).map(([name, bytes]) => [name, bytes.byteLength]);
  const head = Buffer.from(`${JSON.stringify({ magic: MAGIC, header, index })}\n`, 'utf8');
  const raw = Buffer.concat([head, ...Object.values(sections)]);
  return brotliCompressSync(raw, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
}

/** Unpacks what `packModel` made. Throws Error when the bytes are no model of this version. */
export function unpackModel(packed: Uint8Array): ModelFile {
  const raw = brotliDecompressSync(packed);
  const lineEnd = raw.indexOf(10);
  const { magic, header, index } = JSON.parse(raw.toString('utf8', 0, lineEnd)) as {
    magic: string;
    header: Record<string, unknown>;
    index: [string, number][];
  };
  if (magic !== MAGIC)
    throw new Error(`expected a model file of format ${MAGIC}, found ${magic}: retrain with npm run train`);
  const sections = new Map<string, Uint8Array>();
  let at = lineEnd + 1;
  for (const [name, length] of index) {
    sections.set(name, new Uint8Array(raw.subarray(at, at + length)));
    at += length;
  }
  return { header, sections, ready: new Map() };
}

/** Where the package keeps the model `name`. */
export function modelPath(name: string): string {
  return join(packageRoot, 'models', `${name}.bin`);
}

/** Reads `models/<name>.bin` of the package: in the form that the build made of it, where it did. */
export function loadModel(name: string): ModelFile {
  const path = modelPath(name);
  const made = readReady(name, path);
  if (made === null) return unpackModel(readFileSync(path));
  let unpacked: ModelFile | null = null;
  return {
    header: made.header,
    ready: new Map(made.arrays),
    get sections() {
      unpacked ??= unpackModel(readFileSync(path));
      return unpacked.sections;
    },
  };
}

/** An array made of a model's sections: as the build kept it, or made now. */
export function readyArray<A extends ReadyArray>(model: ModelFile, name: string, make: () => A): A {
  const kept = model.ready.get(name);
  if (kept !== undefined) return kept as A;
  const made = make();
  model.ready.set(name, made);
  return made;
}

/** A section by name. Throws Error when the model has none. */
export function sectionOf(model: ModelFile, name: string): Uint8Array {
  const section = model.sections.get(name);
  if (section === undefined)
    throw new Error(`expected a section "${name}" in the model, found ${[...model.sections.keys()].join(', ')}`);
  return section;
}
