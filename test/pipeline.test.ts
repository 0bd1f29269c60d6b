import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Ledger, openSqliteLedger } from '../src/ledger/index.ts';
import { accountId, createAccount } from '../src/model/account.ts';
import { cite } from '../src/model/citation.ts';
import type { Reader } from '../src/model/reading.ts';
import { type AddOptions, addReports, recordOf, recordVerdicts } from '../src/pipeline.ts';

let folder: string;
let ledger: Ledger;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-pipeline-'));
  ledger = openSqliteLedger(join(folder, 'record.db'), { mode: 'write' });
});
afterEach(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const REPORTS = [
  {
    text: 'A bomb exploded at a market in Kabul on 3 May 2023, killing five people, police said.',
    publisher: 'Alpha',
    published: '2023-05-04',
  },
  {
    text: 'Gunmen shot dead two policemen in Herat on 9 June 2023, officials said.',
    publisher: 'Beta',
    published: '2023-06-10',
  },
  { text: 'Farmers in Balkh hope for a better harvest this year.', publisher: 'Alpha', published: '2023-06-11' },
];

async function add(reports: readonly object[], options: AddOptions = {}) {
  const lines = reports.map((report) => `${JSON.stringify(report)}\n`);
  const results = [];
  for await (const result of addReports(['-'], ledger, {
    stdin: Readable.from([Buffer.from(lines.join(''))]),
    ...options,
  })) {
    results.push(result);
  }
  return results;
}

const stamp = { origin: 'model', name: 'other', version: '1', cost: '3 tokens' } as const;

describe('reports in, a record out', () => {
  it('acknowledges each report and resolves what they tell', async () => {
    expect((await add(REPORTS)).map(({ kind }) => kind)).toEqual(['added', 'added', 'added']);
    const record = await recordOf(ledger);
    expect(record.documents.size).toBe(3);
    expect([...record.sources.values()].map(({ name }) => name).sort()).toEqual(['Alpha', 'Beta']);
    expect(record.incidents.length).toBeGreaterThanOrEqual(2);
    expect(await ledger.verify()).toMatchObject({ intact: true, documents: 3 });
  });

  it('makes the same record, byte for byte, in any order of arrival', async () => {
    await add(REPORTS);
    const forward = JSON.stringify(await recordOf(ledger));
    const other = openSqliteLedger(join(folder, 'other.db'), { mode: 'write' });
    const lines = [...REPORTS].reverse().map((report) => `${JSON.stringify(report)}\n`);
    for await (const _ of addReports(['-'], other, { stdin: Readable.from([Buffer.from(lines.join(''))]) }));
    expect(JSON.stringify(await recordOf(other))).toBe(forward);
    await other.close();
  });

  it('lets several readers stand side by side on one document', async () => {
    const second: Reader = {
      stamp,
      read: ({ id }) => ({ documentId: id, reader: stamp, mentions: [], accounts: [], claims: [], actors: [] }),
    };
    const { builtInReader } = await import('../src/extract/index.ts');
    await add([REPORTS[0]!], { readers: [builtInReader, second] });
    const { readings } = await ledger.evidence();
    expect(readings.map(({ reader }) => reader.origin).sort()).toEqual(['model', 'rule']);
  });

  it('refuses a report that a reader fails on, and takes the others', async () => {
    const failing: Reader = {
      stamp,
      read({ id, text }) {
        if (text.includes('Herat')) throw new Error('no answer');
        return { documentId: id, reader: stamp, mentions: [], accounts: [], claims: [], actors: [] };
      },
    };
    const results = await add(REPORTS, { readers: [failing] });
    expect(results.find(({ kind }) => kind === 'refused')).toMatchObject({
      where: 'stdin:2',
      found: 'a failure: no answer',
    });
    expect((await ledger.evidence()).documents.size).toBe(2);
  });

  it('keeps out a reading whose quote is not in its document, and takes the others of its batch', async () => {
    const inventing: Reader = {
      stamp,
      read(document) {
        const anchor = cite(document, { start: 0, end: 4 });
        const invented = document.text.includes('Herat') ? { ...anchor, quote: 'Nine' } : anchor;
        const account = createAccount(accountId(anchor, stamp), invented, []);
        return { documentId: document.id, reader: stamp, mentions: [], accounts: [account], claims: [], actors: [] };
      },
    };
    const results = await add(REPORTS, { readers: [inventing] });
    expect(results.map(({ kind }) => kind)).toEqual(['added', 'refused', 'added']);
    expect(await ledger.verify()).toMatchObject({ intact: true, documents: 2 });
  });
});

describe('how claims stand', () => {
  it('is put on record once, and again when a report changes it', async () => {
    const said = 'A spokesman for the Taliban said on 5 March 2024 that Daesh had been eliminated in Afghanistan.';
    await add([{ text: said, publisher: 'Alpha', published: '2024-03-05' }]);
    const first = await recordVerdicts(ledger);
    expect(first.claims).toBeGreaterThanOrEqual(1);
    expect(first.changed).toBeGreaterThanOrEqual(1);
    expect((await recordVerdicts(ledger)).changed).toBe(0);
    const attack =
      'A suicide bomber killed nine people at a bank in Kandahar on 21 March 2024. The Islamic State claimed responsibility.';
    await add([{ text: attack, publisher: 'Beta', published: '2024-03-22' }]);
    await recordVerdicts(ledger);
    const changes = (await ledger.verdicts()).map(({ body }) => [body?.was, body?.verdict, body?.since]);
    expect(changes).toContainEqual(['not_testable', 'contradicted', '2024-03-22']);
  });
});
