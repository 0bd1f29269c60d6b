import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteLedger } from '../../src/ledger/index.ts';
import { onrecord } from './console.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-judging-'));
const env = { ONRECORD_LEDGER: join(folder, 'ledger.db'), ONRECORD_ACTOR: 'An editor' };
const run = (...args: string[]) => onrecord(args, { env });

const reports = [
  {
    id: 'a',
    publisher: 'Harbour Post',
    published: '2023-05-04',
    title: 'Bomb in Kabul',
    text: 'A bomb exploded in Kabul on 3 May 2023, killing five people. The Islamic State claimed responsibility.',
  },
  {
    id: 'b',
    publisher: 'Lantern News',
    published: '2023-05-04',
    title: 'Kabul blast',
    text: 'A bomb blast in Kabul on Wednesday, 3 May 2023, killed six people, police said.',
  },
  {
    id: 'c',
    publisher: 'Lantern News',
    published: '2023-08-12',
    title: 'Herat shooting',
    text: 'Gunmen shot dead two policemen in Herat on 11 August 2023. Hamid Bedar, the governor of Herat, condemned it.',
  },
];

interface Shown {
  readonly incident: { readonly id: string; readonly accountIds: readonly string[] };
}

async function incidents(): Promise<Shown['incident'][]> {
  return (JSON.parse((await run('--json', 'incidents')).out) as Shown[]).map((s) => s.incident);
}

async function ledgerEvidence() {
  const ledger = openSqliteLedger(env.ONRECORD_LEDGER, { mode: 'read', actor: 'test' });
  try {
    return await ledger.evidence();
  } finally {
    await ledger.close();
  }
}

async function bombing(): Promise<string[]> {
  return [...(await incidents()).find((i) => i.accountIds.length === 2)!.accountIds];
}

beforeAll(async () => {
  const file = join(folder, 'reports.jsonl');
  writeFileSync(file, reports.map((r) => `${JSON.stringify(r)}\n`).join(''));
  expect((await run('add', file)).code).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('onrecord why', () => {
  it('names what speaks for one incident', async () => {
    const [a, b] = await bombing();
    const { code, out } = await run('why', a!, b!);
    expect(code).toBe(0);
    expect(out).toMatch(/on record as one\n/);
    expect(out).toMatch(/same day: both on 2023-05-03/);
  });

  it('compares the closest accounts of two incidents', async () => {
    const [x, y] = (await incidents()).map((i) => i.id);
    expect((await run('why', x!, y!)).out).toMatch(/on record as two\n/);
  });

  it('compares two persons', async () => {
    const file = join(folder, 'more.jsonl');
    const text =
      'Hameed Bedar, the governor of Herat, visited people on Monday who were wounded by gunmen, his office said.';
    writeFileSync(
      file,
      `${JSON.stringify({ id: 'd', publisher: 'Mirror Weekly', published: '2023-08-20', title: 'Governor visits wounded', text })}\n`,
    );
    await run('add', file);
    const { readings } = await ledgerEvidence();
    const [a, b] = readings.flatMap((r) => r.mentions.filter((m) => m.name.includes('Bedar')).map((m) => m.id));
    const { code, out } = await run('why', a!, b!);
    expect(code).toBe(0);
    expect(out).toMatch(/same name: .*Hame?id|same name: .*Hameed/);
    expect(out).toMatch(/on record as one\n/);
  });

  it('refuses what is not on record', async () => {
    const { code, err } = await run('why', 'acc_0000', 'acc_1111');
    expect(code).toBe(1);
    expect(err).toMatch(/expected the id of an incident/);
  });
});

describe('onrecord differ, same and undo', () => {
  it('part an incident, and bring it back', async () => {
    const [a, b] = await bombing();
    const parted = await run('differ', a!, b!, '--reason', 'two bombs an hour apart');
    expect(parted.out).toMatch(/^jdg_/);
    expect((await incidents()).every((i) => i.accountIds.length === 1)).toBe(true);
    expect((await run('why', a!, b!)).out).toMatch(/different; judged by An editor/);
    const undone = await run('undo', parted.out.split(' ')[0]!);
    expect(undone.code).toBe(0);
    expect(await bombing()).toEqual([a, b]);
  });

  it('join two incidents', async () => {
    const [x, y] = (await incidents()).map((i) => i.id);
    const joined = await run('--json', 'same', x!, y!);
    expect(await incidents()).toHaveLength(1);
    for (const { id } of JSON.parse(joined.out) as { id: string }[]) await run('undo', id);
    expect(await incidents()).toHaveLength(2);
  });

  it('refuse one thing given twice', async () => {
    const [a] = await bombing();
    expect((await run('same', a!, a!)).code).toBe(1);
  });
});

describe('onrecord structure', () => {
  it('lists posts as reports had them', async () => {
    const { code, out } = await run('structure', '--as-of', '2023-08-12');
    expect(code).toBe(0);
    expect(out).toMatch(/Posts as reports had them up to 2023-08-12/);
    expect(out).toMatch(/Bedar/);
  });

  it('refuses a day after the last report', async () => {
    const { code, err } = await run('structure', '--as-of', '2030-01-01');
    expect(code).toBe(1);
    expect(err).toMatch(/the record tells of the past/);
  });

  it('refuses what is not a day', async () => {
    expect((await run('structure', '--as-of', 'soon')).code).toBe(2);
  });
});
