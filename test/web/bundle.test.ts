import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/codebook/package-root.ts';

const MOST_KB = 500;
const folder = join(packageRoot, 'dist', 'web', 'assets');

/** Kilobytes over the wire. The outlines of countries are fetched only where a map is drawn, so they are counted apart. */
function kilobytes(fits: (name: string) => boolean): number {
  const files = readdirSync(folder).filter(fits);
  return files.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0) / 1024;
}

describe('the code that a browser loads', () => {
  it(`is less than ${MOST_KB} KB without the outlines of the map`, () => {
    const size = kilobytes((name) => !name.startsWith('countries'));
    expect(size).toBeGreaterThan(10);
    expect(size).toBeLessThan(MOST_KB);
  });

  it('is small before any page of its own is opened', () => {
    expect(kilobytes((name) => /^index-.*\.(?:js|css)$/.test(name))).toBeLessThan(120);
  });

  it('fetches nothing from elsewhere', () => {
    for (const name of readdirSync(folder).filter((one) => /\.(?:js|css)$/.test(one))) {
      const code = readFileSync(join(folder, name), 'utf8');
      const addresses = [...code.matchAll(/https?:\/\/[^\s"'`)]+/g)].map(([address]) => address);
      expect(addresses.filter((one) => !one.startsWith('http://www.w3.org/'))).toEqual([]);
    }
  });
});
