import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onrecord } from './console.ts';

const REPORTS = {
  'statement.txt': `Title: Officials say Daesh is finished
Publisher: Hill Courier
Published: 2023-02-01

KABUL - "Daesh has been eliminated in Afghanistan," Taliban spokesman Zabihullah Mujahid said on Wednesday.
`,
  'mosque.txt': `Title: Bomb kills five at Kabul mosque
Publisher: Valley Post
Published: 2023-05-03

KABUL - A bomb exploded inside a mosque in Kabul on Tuesday, killing five people, police said. The Islamic State claimed responsibility for the attack.
`,
  'bank.txt': `Title: Nine killed by bomb outside Herat bank
Publisher: Plain Gazette
Published: 2023-08-10

HERAT - A bomb exploded outside a bank in Herat, Afghanistan, on Wednesday, killing nine people, a doctor said. The Islamic State claimed responsibility for the bombing.
`,
};

let folder: string;
let ledger: string;
const cli = (...args: string[]) => onrecord([...args, '--ledger', ledger]);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-claims-'));
  ledger = join(folder, 'record.db');
  mkdirSync(join(folder, 'reports'));
  for (const [name, text] of Object.entries(REPORTS)) writeFileSync(join(folder, 'reports', name), text);
  expect((await cli('add', join(folder, 'reports'))).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('onrecord check', () => {
  it('spells the reading out, names the incidents and says what the record covers', async () => {
    const { code, out } = await cli('check', 'Daesh has been eliminated in Afghanistan.', '--on', '2023-02-01');
    expect(code).toBe(0);
    expect(out).toContain('contradicted');
    expect(out).toMatch(/read as\s+There are no incidents in Afghanistan that Islamic State claimed/);
    expect(out).toMatch(/against\s+2023-05-02/);
    expect(out).toMatch(/covered\s+The record holds 2 incidents/);
  });

  it('counts from the day that --on names', async () => {
    const { out } = await cli('check', 'Daesh has been eliminated in Afghanistan.', '--on', '2023-06-01');
    const [likeliest] = out.split('or, read in another way');
    expect(likeliest).not.toMatch(/against\s+2023-05-02/);
    expect(likeliest).toMatch(/against\s+2023-08-09/);
  });

  it('takes the country from the speaker that --by names', async () => {
    const { out } = await cli('check', 'There is full security.', '--by', 'Taliban', '--on', '2023-05-20');
    expect(out).toMatch(/read as\s+There are no incidents in Afghanistan/);
  });

  it('says how the verdict comes out by each rule of aggregation', async () => {
    const words = 'The bombing of the bank in Herat was the deadliest attack in Afghanistan in 2023.';
    const { out } = await cli('check', words, '--on', '2023-12-31', '--json');
    const { checks } = JSON.parse(out) as { checks: { variants: { rule: string }[] }[] };
    expect(checks[0]!.variants.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['least', 'most_corroborated', 'latest_official', 'most', 'without_single_source']),
    );
  });

  it('refuses a day that it cannot read', async () => {
    expect((await cli('check', 'Daesh is gone.', '--on', 'yesterday')).code).toBe(2);
  });

  it('does not answer what asks about attacks to come', async () => {
    const { code, err } = await cli('check', 'Which mosque will be attacked next?');
    expect(code).not.toBe(0);
    expect(err).toContain('not answered');
  });
});

describe('onrecord claims', () => {
  it('lists what was claimed with its speaker and verdict', async () => {
    const { code, out } = await cli('claims');
    expect(code).toBe(0);
    expect(out).toContain('Zabihullah Mujahid');
    expect(out).toContain('contradicted');
  });

  it('tells of one speaker how the claims stood then and since', async () => {
    const { out } = await cli('claims', '--by', 'Taliban');
    expect(out).toMatch(/stood\s+not testable on 2023-02-01; contradicted since 2023-05-03/);
  });

  it('leaves other speakers out', async () => {
    expect((await cli('claims', '--by', 'Boko Haram')).out).toContain('0 claims');
  });
});
