import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src');

/** A room may import from itself and from rooms that stand before it in this list. */
const ROOMS = [
  'model',
  'codebook',
  'ingest',
  'annotate',
  'extract',
  'resolve',
  'ledger',
  'check',
  'query',
  'brief',
  'export',
  'train',
];
/** The wiring and the doors: they may import every room above; the wiring does not import the doors. */
const DOORS = ['pipeline.ts', 'server', 'cli', 'index.ts'];
const ORDER = [...ROOMS, ...DOORS];

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function roomOf(path: string): string {
  return relative(src, path).split(/[\\/]/)[0]!;
}

const imports = files(src).flatMap((path) =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /^\s*(?:import|export)\b[^'"]*?from\s+['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/gm,
    ),
  ].map((m) => ({
    from: path,
    to: join(dirname(path), (m[1] ?? m[2])!),
  })),
);

describe('the house', () => {
  it('sees the imports it judges', () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  it('lets imports point one way only', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      return a !== 'web' && a !== b && !(ORDER.indexOf(b) >= 0 && ORDER.indexOf(b) < ORDER.indexOf(a));
    });
    expect(wrong.map(({ from, to }) => `${relative(src, from)} -> ${relative(src, to)}`)).toEqual([]);
  });

  it('keeps the browser code to itself: it speaks HTTP and shares types of model/ only', () => {
    const wrong = imports.filter(
      ({ from, to }) => roomOf(from) === 'web' && roomOf(to) !== 'web' && roomOf(to) !== 'model',
    );
    expect(wrong.map(({ from, to }) => `${relative(src, from)} -> ${relative(src, to)}`)).toEqual([]);
  });

  it('keeps SQL in the ledger', () => {
    const wrong = files(src).filter(
      (path) => roomOf(path) !== 'ledger' && /better-sqlite3|\bSELECT\s.+\sFROM\b/.test(readFileSync(path, 'utf8')),
    );
    expect(wrong.map((path) => relative(src, path))).toEqual([]);
  });

  it('has no rooms without a name of their own', () => {
    const vague = files(src).filter((path) => /(^|\/)(types|utils?|helpers?|common|misc)\.tsx?$/.test(path));
    expect(vague.map((path) => relative(src, path))).toEqual([]);
  });

  it('has a stage for every folder', () => {
    const folders = readdirSync(src).filter(
      (name) => statSync(join(src, name)).isDirectory() && files(join(src, name)).length > 0,
    );
    expect(folders.filter((name) => ![...ORDER, 'web'].includes(name))).toEqual([]);
  });
});
