import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/codebook/package-root.ts';

/** What a person is asked to download for all models together, bytes. */
const LIMIT = 15_000_000;

it('all models together are at most 15 MB', () => {
  const folder = join(packageRoot, 'models');
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(LIMIT);
});
