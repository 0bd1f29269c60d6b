import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Outcome, onrecord } from './console.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-demo-'));
let outcome: Outcome;
beforeAll(async () => {
  outcome = await onrecord(['demo', '--folder', folder], { width: 80 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('onrecord demo', () => {
  it('reads every example report and ends by itself', () => {
    expect([outcome.code, outcome.err]).toEqual([0, '']);
    const [, added, total] = /^(\d+) of (\d+) reports on record/m.exec(outcome.out) ?? [];
    expect(Number(added)).toBeGreaterThanOrEqual(30);
    expect(added).toBe(total);
  });

  it('shows incidents, claims with their verdicts, that the ledger is intact, and how to go on', () => {
    for (const words of ['inc_', 'told by', 'clm_', 'because', 'intact:', 'onrecord check'])
      expect(outcome.out).toContain(words);
    expect(outcome.out).toMatch(/^ {2}(?:consistent|contradicted|mixed)$/m);
  });

  it('keeps within the width of the terminal, ids, commands and hashes aside', () => {
    const long = outcome.out
      .split('\n')
      .filter((line) => line.length > 80 && !/onrecord|head|reports on record/.test(line));
    expect(long).toEqual([]);
  });

  it('leaves its ledger for the commands it names, and can be run again', async () => {
    expect(existsSync(join(folder, 'onrecord.db'))).toBe(true);
    const { code } = await onrecord(['verify', '--ledger', join(folder, 'onrecord.db')]);
    expect(code).toBe(0);
  });
});
