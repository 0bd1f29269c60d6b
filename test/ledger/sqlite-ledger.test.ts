import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteLedger } from '../../src/ledger/index.ts';
import { addition, describeLedger } from './conformance.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'));
  file = join(folder, 'ledger.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describeLedger({
  name: 'SQLite',
  async create() {
    const own = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'));
    return {
      open: async () => openSqliteLedger(join(own, 'ledger.db'), { mode: 'write', actor: 'tester' }),
      remove: async () => rmSync(own, { recursive: true, force: true }),
    };
  },
});

describe('opening a ledger', () => {
  it('refuses to read where there is none', () => {
    expect(() => openSqliteLedger(file, { mode: 'read' })).toThrow(/expected a ledger, found no file/);
  });

  it('refuses a file that is no database, and leaves it as it is', () => {
    writeFileSync(file, 'A text that someone needs, long enough to hold what would be the header of a database file.');
    expect(() => openSqliteLedger(file, { mode: 'write' })).toThrow(/expected a ledger, found a file that is none/);
  });

  it("refuses another program's database", () => {
    new Database(file).exec('CREATE TABLE t (a)').close();
    expect(() => openSqliteLedger(file, { mode: 'write' })).toThrow(/found another database/);
  });

  it('refuses a folder that is not there, in words', () => {
    expect(() => openSqliteLedger(join(folder, 'no', 'x.db'), { mode: 'write' })).toThrow(/Check the folder/);
  });

  it('reads while another writes', async () => {
    const writer = openSqliteLedger(file, { mode: 'write' });
    const reader = openSqliteLedger(file, { mode: 'read' });
    await writer.add([addition(1)]);
    expect((await reader.evidence()).reports).toHaveLength(1);
    await writer.add([addition(2)]);
    expect((await reader.evidence()).reports).toHaveLength(2);
    expect(await reader.verify()).toMatchObject({ intact: true, documents: 2 });
    await expect(reader.add([addition(3)])).rejects.toThrow(/opened for reading/);
    await reader.close();
    await writer.close();
  });

  it('refuses to build on a chain whose end was cut off', async () => {
    const ledger = openSqliteLedger(file, { mode: 'write' });
    await ledger.add([addition(1)]);
    await ledger.close();
    new Database(file).exec('DROP TRIGGER entry_remains; DELETE FROM entry WHERE seq = 5').close();
    expect(() => openSqliteLedger(file, { mode: 'write' })).toThrow(/expected the last entry to be 5, found 4/);
  });
});

describe('the one writer', () => {
  it('is named to whoever else wants to write, within a second', async () => {
    const clock = () => '2026-01-02T03:04:05.000Z';
    const first = openSqliteLedger(file, { mode: 'write', clock });
    expect(() => openSqliteLedger(file, { mode: 'write' })).toThrow(
      new RegExp(`found process ${process.pid} on .+ since 2026-01-02T03:04:05.000Z`),
    );
    await first.close();
    await openSqliteLedger(file, { mode: 'write' }).close();
  });

  it('leaves no lock behind when it is killed', async () => {
    const child = spawn(process.execPath, ['-e', holdLock, `${file}-writer`], {
      cwd: process.cwd(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((held) => child.stdout.once('data', held));
    expect(() => openSqliteLedger(file, { mode: 'write' })).toThrow(/found process 4711 on elsewhere since then/);
    child.kill('SIGKILL');
    await new Promise((gone) => child.once('exit', gone));
    await openSqliteLedger(file, { mode: 'write' }).close();
  });
});

/** Another process that holds the lock as a writer does. */
const holdLock = `
const db = new (require('better-sqlite3'))(process.argv[1]);
db.exec("CREATE TABLE holder (one INTEGER PRIMARY KEY, pid INTEGER, host TEXT, since TEXT)");
db.exec("INSERT INTO holder VALUES (1, 4711, 'elsewhere', 'then'); BEGIN IMMEDIATE");
console.log('held');
setInterval(() => {}, 1000);
`;

describe('a disk that refuses', () => {
  it('acknowledges nothing and stays readable', async () => {
    const ledger = openSqliteLedger(file, { mode: 'write' });
    await ledger.add([addition(1)]);
    const full = (ledger as unknown as { db: Database.Database }).db;
    full.pragma(`max_page_count = ${full.pragma('page_count', { simple: true })}`);
    const many = Array.from({ length: 200 }, (_, n) => addition(n + 2));
    await expect(ledger.add(many)).rejects.toThrow(/Free some space; nothing of this addition was written/);
    expect((await ledger.evidence()).reports).toHaveLength(1);
    expect(await ledger.verify()).toMatchObject({ intact: true, entries: 5 });
    full.pragma('max_page_count = 1000000');
    await ledger.add(many);
    expect(await ledger.verify()).toMatchObject({ intact: true, documents: 201 });
    await ledger.close();
  });
});
