import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/codebook/package-root.ts';
import { weights } from '../../src/resolve/weights.ts';

const page = (name: string) => readFileSync(join(packageRoot, 'docs', name), 'utf8');

describe('the pages on resolving', () => {
  it('name every predicate with the weight that it has', () => {
    const rows = page('resolve.md');
    const missing = Object.entries(weights).filter(([rule, weight]) => !rows.includes(`| \`${rule}\` | ${weight} |`));
    expect(missing).toEqual([]);
  });

  it('name every grade', () => {
    for (const grade of ['confirmed', 'likely', 'weak', 'contested', 'single_source'])
      expect(page('corroboration.md')).toContain(`| \`${grade}\` |`);
  });
});
