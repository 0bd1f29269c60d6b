import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteLedger } from '../../src/ledger/index.ts';
import { addition } from './conformance.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-verify-'));
  file = join(folder, 'ledger.db');
  const ledger = openSqliteLedger(file, { mode: 'write', clock: () => '2026-01-01T00:00:00.000Z' });
  await ledger.add([1, 2, 3].map((n) => addition(n)));
  await ledger.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Does as someone with the file and a SQLite shell would, then verifies. Entries are five a report: source document report sighting reading. */
async function tampered(sql: string) {
  const db = new Database(file);
  db.unsafeMode(true);
  db.exec('DROP TRIGGER entry_stays; DROP TRIGGER entry_remains; DROP TRIGGER body_stays');
  db.exec(sql);
  db.close();
  return verified();
}

async function verified() {
  const ledger = openSqliteLedger(file, { mode: 'read' });
  try {
    return await ledger.verify();
  } finally {
    await ledger.close();
  }
}

describe('verify names the first bad entry', () => {
  it.each([
    ['a flipped letter in a text', `UPDATE body SET content = replace(content, 'Kabul', 'Kobul') WHERE seq = 7`, 7],
    ['a flipped salt', `UPDATE body SET salt = zeroblob(32) WHERE seq = 8`, 8],
    ['a changed time', `UPDATE entry SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 6`, 7],
    ['a changed time of the last entry', `UPDATE entry SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 15`, 16],
    ['a deleted entry', `DELETE FROM entry WHERE seq = 9; DELETE FROM body WHERE seq = 9`, 9],
    ['a deleted body without an erasure', `DELETE FROM body WHERE seq = 12`, 12],
    [
      'two entries that changed places',
      `UPDATE entry SET seq = -seq WHERE seq IN (6, 7); UPDATE entry SET seq = 13 + seq WHERE seq < 0`,
      6,
    ],
    [
      'two bodies that changed places',
      `UPDATE body SET seq = -seq WHERE seq IN (2, 7); UPDATE body SET seq = 9 + seq WHERE seq < 0`,
      2,
    ],
    [
      'an inserted entry',
      `INSERT INTO entry SELECT 16, v, prev, at, actor, type, subject, commitment FROM entry WHERE seq = 15`,
      16,
    ],
    ['a tail that was cut off', `DELETE FROM entry WHERE seq > 12; DELETE FROM body WHERE seq > 12`, 13],
    ['all entries gone', `DELETE FROM entry; DELETE FROM body`, 1],
    ['a head record that was taken away', `DELETE FROM head`, 16],
  ])('%s', async (_, sql, seq) => {
    const { intact, fault } = await tampered(sql);
    expect(intact).toBe(false);
    expect(fault?.seq).toBe(seq);
    expect(fault?.words).toMatch(/expected .+ found/);
  });

  it('finds a projection that does not follow from the entries', async () => {
    const { fault } = await tampered(`UPDATE document SET seq = (SELECT max(seq) FROM document)`);
    expect(fault?.words).toMatch(/expected the table document to follow from the entries/);
  });

  it('finds any byte changed in the stored words of a report', async () => {
    const bytes = readFileSync(file);
    const at = bytes.indexOf('A bomb went off');
    expect(at).toBeGreaterThan(0);
    bytes[at + 2] = 'B'.charCodeAt(0);
    writeFileSync(file, bytes);
    expect(await verified()).toMatchObject({ intact: false });
  });

  it('reports a torn file as a fault, not as a crash', async () => {
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096, 8192);
    writeFileSync(file, bytes);
    const result = await verified().catch((error: Error) => ({ intact: false, fault: { words: error.message } }));
    expect(result.intact).toBe(false);
    expect(result.fault?.words).toMatch(/expected/);
  });

  it('finds nothing wrong where nothing is', async () => {
    expect(await verified()).toMatchObject({ intact: true, entries: 15, documents: 3, citations: 9, fault: null });
  });
});
