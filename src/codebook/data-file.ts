import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** What every entry of every vocabulary has: where it comes from. */
export interface Sourced {
  readonly source: string;
}

/** The shape of every file in `data/`: what the list is, and its entries. */
interface DataFile<E extends Sourced> {
  readonly about: string;
  readonly entries: readonly E[];
}

const read = new Map<string, readonly Sourced[]>();

/**
 * The entries of `src/codebook/data/<name>.json`, read once. The caller names their shape; `test/codebook/` holds every file to it.
 * Throws when the file is missing or is not of the common shape, with its path.
 */
export function dataEntries<E extends Sourced>(name: string): readonly E[] {
  const known = read.get(name);
  if (known) return known as readonly E[];
  const path = join(packageRoot, 'src', 'codebook', 'data', `${name}.json`);
  const file = JSON.parse(readFileSync(path, 'utf8')) as DataFile<E>;
  if (!Array.isArray(file.entries)) throw new Error(`expected a list "entries" in ${path}, found none`);
  read.set(name, file.entries);
  return file.entries;
}
