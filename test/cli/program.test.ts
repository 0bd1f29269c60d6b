import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteLedger } from '../../src/ledger/index.ts';
import { onrecord } from './console.ts';

let folder: string;
let ledger: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-'));
  ledger = join(folder, 'record.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const REPORT = `Title: Bomb kills five at Kabul mosque
Publisher: Hill Courier
Published: 2023-05-03

KABUL - A bomb exploded inside a mosque in Kabul on Tuesday, killing five people, police said. The Islamic State claimed responsibility for the attack.
`;

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, 'reports', name);
  mkdirSync(join(folder, 'reports'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const cli = (...args: string[]) => onrecord([...args, '--ledger', ledger]);

describe('onrecord', () => {
  it('prints its help and says so with the code for usage when nothing is asked', async () => {
    const { code, out } = await onrecord([]);
    expect(code).toBe(2);
    expect(out).toContain('Usage: onrecord');
  });

  it('tells in its help every exit code and every variable it reads', async () => {
    const { code, out } = await onrecord(['--help']);
    expect(code).toBe(0);
    for (const words of ['0  done', '1  ', '2  ', '3  ', 'ONRECORD_LEDGER', 'ONRECORD_ACTOR', 'NO_COLOR'])
      expect(out).toContain(words);
  });

  it.each([
    [['nonsense']],
    [['add']],
    [['incidents', '--nonsense']],
    [['verify', '--head', 'x']],
  ])('%j is wrong usage', async (args) => {
    const { code, err } = await onrecord([...args, '--ledger', ledger]);
    expect(code).toBe(2);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['incidents'],
    ['verify'],
    ['show'],
  ])('%s without a ledger names the file and the remedy', async (command) => {
    const { code, err } = await cli(command, ...(command === 'show' ? ['inc_1'] : []));
    expect(code).toBe(3);
    expect(err).toBe(
      `onrecord: ${ledger}: expected a ledger, found no file. Make one with "onrecord add FILES", or name another with --ledger FILE.\n`,
    );
  });

  it('finds its ledger in the environment', async () => {
    await onrecord(['add', put('a.txt', REPORT)], { env: { ONRECORD_LEDGER: ledger } });
    expect((await cli('verify')).code).toBe(0);
  });
});

describe('add', () => {
  it('counts what went in', async () => {
    put('a.txt', REPORT);
    put('b.jsonl', '{"text":"Nothing happened in Herat."}\n');
    const { code, out } = await cli('add', join(folder, 'reports'));
    const held = '1 claim held against the record, 1 verdict put on record';
    expect([code, out]).toEqual([0, `2 added -> ${ledger}\n${held}\n`]);
  });

  it('names what it cannot read, and takes the rest', async () => {
    put('a.txt', REPORT);
    const bad = put('b.txt', new Uint8Array([0, 1, 2]));
    const { code, out, err } = await cli('add', join(folder, 'reports'));
    expect(code).toBe(1);
    expect(out).toContain('1 added, 1 refused');
    expect(err).toBe(
      `onrecord: ${bad}: expected text, HTML or JSONL, found a binary file. Convert it to text first.\n`,
    );
  });

  it('knows a report that it has, and where it met it', async () => {
    const [a, b] = [put('a.txt', REPORT), put('b.txt', REPORT)];
    await cli('add', a);
    expect((await cli('add', a)).out).toContain('1 known already');
    expect((await cli('add', b)).out).toContain('1 known, met at a new place');
  });

  it('is refused while another process writes, and names it', async () => {
    const holder = openSqliteLedger(ledger, { mode: 'write' });
    const { code, err } = await cli('add', put('a.txt', REPORT));
    await holder.close();
    expect(code).toBe(3);
    expect(err).toMatch(new RegExp(`expected to be the only writer, found process ${process.pid} on `));
  });

  it('reads standard input, and acknowledges each report as JSON', async () => {
    const { out } = await onrecord(['add', '-', '--json', '--ledger', ledger], {
      stdin: '{"text":"A."}\n{"text":"B."}\n',
    });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      { outcome: 'added', where: 'stdin:1' },
      { outcome: 'added', where: 'stdin:2' },
    ]);
  });
});

describe('the record', () => {
  beforeEach(async () => {
    await cli('add', put('a.txt', REPORT));
  });

  it('lists its incidents, within the width of the terminal', async () => {
    const { code, out } = await onrecord(['incidents', '--ledger', ledger], { width: 60 });
    expect(code).toBe(0);
    expect(out).toMatch(/inc_[0-9a-f]{24}/);
    expect(out).toContain('Hill Courier');
    expect(out).not.toContain('\u001b');
  });

  it('shows an incident with the quoted words, where they stand and how each value was obtained', async () => {
    const [summary] = JSON.parse((await cli('incidents', '--json')).out);
    const id: string = summary.incident.id;
    const { code, out } = await cli('show', id.slice(0, 12));
    expect(code).toBe(0);
    expect(out).toMatch(/“[^”]+” \d+–\d+ · rule /);
    expect((await cli('show', id, '--why')).out.length).toBeGreaterThan(out.length);
  });

  it('shows a document and a report', async () => {
    const [summary] = JSON.parse((await cli('incidents', '--json')).out);
    const documentId: string = summary.accounts[0].documentId;
    expect((await cli('show', documentId)).out).toContain('A bomb exploded inside a mosque');
    expect((await cli('show', 'rep_')).out).toContain('met at');
  });

  it('says what was expected where an id is not on record', async () => {
    const { code, err } = await cli('show', 'inc_zzz');
    expect(code).toBe(1);
    expect(err).toContain('found none that begins with "inc_zzz"');
  });

  it.each([
    ['csv', /^account_id,|^incident_id,|,incident_id,/],
    ['geojson', /"FeatureCollection"/],
    ['jsonl', /^\{/],
  ])('is written as %s', async (format, words) => {
    const { code, out } = await cli('export', '--format', format);
    expect(code).toBe(0);
    expect(out).toMatch(words);
  });

  it('has its claims listed and held against it', async () => {
    const { code, out } = await cli('claims');
    expect(code).toBe(0);
    expect(out).toMatch(/\d+ claims? in 1 document/);
  });

  it('is asked about a claim in words, and says what it covers', async () => {
    const { code, out } = await cli('check', 'The attack on the mosque killed five people', '--on', '2023-05-10');
    expect(code).toBe(0);
    expect(out).toContain('covered');
  });

  it('is not asked about what is to come', async () => {
    const { code, err } = await cli('check', 'Which mosque will be attacked next?');
    expect(code).toBe(3);
    expect(err).toMatch(/^onrecord: not answered: /);
  });

  it('verifies, and against the head it printed', async () => {
    const { code, out } = await cli('verify');
    expect(code).toBe(0);
    const head = /^head (\d+:[0-9a-f]{64})$/m.exec(out)![1]!;
    expect((await cli('verify', '--head', head)).code).toBe(0);
    const wrong = `${head.slice(0, -1)}${head.endsWith('0') ? '1' : '0'}`;
    expect((await cli('verify', '--head', wrong)).code).toBe(3);
  });
});
