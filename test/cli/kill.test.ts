import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSqliteLedger } from '../../src/ledger/index.ts';
import { builtProgram } from '../built.ts';

/** `KILL_ROUNDS=100 npx vitest run test/cli/kill.test.ts` for the long run. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 4);
const LONGEST_LIFE_MS = 1500;
const REPORTS = 5000;

let program: string;
beforeAll(() => {
  program = builtProgram();
});

/**
 * Adds the reports until it is killed at a random moment after its start (and so often while it starts or recovers), or after its
 * first acknowledgement; returns the documents that it acknowledged.
 */
async function addAndKill(reports: string, ledger: string, from: 'start' | 'first'): Promise<string[]> {
  const child = spawn(process.execPath, [program, 'add', reports, '--json', '--ledger', ledger], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  let killer: NodeJS.Timeout | null = null;
  const kill = () => {
    killer ??= setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_LIFE_MS);
  };
  if (from === 'start') kill();
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    kill();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  await new Promise((gone) => child.once('close', gone));
  if (killer) clearTimeout(killer);
  expect(err).toBe('');
  const whole = out.slice(0, out.lastIndexOf('\n') + 1).trim();
  return whole === '' ? [] : whole.split('\n').map((line) => JSON.parse(line).documentId);
}

describe('kill -9 during add', () => {
  it(`loses and doubles no acknowledged document in ${ROUNDS} rounds, and leaves the ledger intact`, {
    timeout: 60_000 + ROUNDS * 10_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-kill-'));
    const ledger = join(folder, 'record.db');
    const acknowledged = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      const reports = join(folder, 'reports.jsonl');
      const lines = Array.from({ length: REPORTS }, (_, n) =>
        JSON.stringify({ text: `Round ${round}, report ${n}: a bomb in Kabul killed ${n} people, police said.` }),
      );
      writeFileSync(reports, lines.join('\n'));
      for (const id of await addAndKill(reports, ledger, round % 2 === 0 ? 'first' : 'start')) acknowledged.add(id);
      if ((round + 1) % 10 === 0 || round === ROUNDS - 1) await expectAll(ledger, acknowledged);
    }
    expect(acknowledged.size).toBeGreaterThan(0);
    console.log(`${ROUNDS} rounds, ${acknowledged.size} acknowledged, none lost`);
    rmSync(folder, { recursive: true, force: true });
  });
});

async function expectAll(file: string, acknowledged: ReadonlySet<string>): Promise<void> {
  const ledger = openSqliteLedger(file, { mode: 'write' });
  const { documents, reports } = await ledger.evidence();
  expect([...acknowledged].filter((id) => !documents.has(id))).toEqual([]);
  expect(new Set(reports.map(({ documentId }) => documentId)).size).toBe(reports.length);
  expect(await ledger.verify()).toMatchObject({ intact: true, documents: documents.size });
  await ledger.close();
}
