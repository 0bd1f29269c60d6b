import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRecordDoor, type RecordDoor } from '../../src/server/index.ts';
import { AskedApp, BLAST_REPORTS, recordOfReports } from './served.ts';

interface Stated {
  readonly id: string;
  readonly property: string;
}
interface Account {
  readonly id: string;
  readonly statements: readonly Stated[];
}

const number = fc.nat({ max: 1000 });
const act = fc.oneof(
  fc.record({ kind: fc.constantFrom('accepted', 'rejected', 'withdrawn', 'corrected'), n: number }),
  fc.record({ kind: fc.constantFrom('same', 'different'), n: number, m: number }),
  fc.record({ kind: fc.constant('add'), n: number }),
);

const MORE = [
  'Title: A third toll in Kunduz\nPublisher: Gamma Post\nPublished: 2023-05-06\n\nKUNDUZ - Ten people were killed when a suicide bomber struck a bank in Kunduz on 3 May 2023, the governor said.\n',
  'Title: Gunmen kill two in Herat\nPublisher: Gamma Post\nPublished: 2023-07-02\n\nHERAT - Gunmen shot dead two policemen in the city of Herat on 1 July 2023, officials said.\n',
];

describe('a server whose record grows', () => {
  let door: RecordDoor;
  let file: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ door, file, close } = await recordOfReports(BLAST_REPORTS));
  });
  afterAll(() => close());

  /** All that a page can show: every incident, report and claim, and the structure. */
  async function pictureOf(asked: AskedApp) {
    const { rows } = (await asked.get('/api/incidents?limit=500')) as { rows: { id: string }[] };
    const { rows: reports } = (await asked.get('/api/reports?limit=500')) as { rows: { documentId: string }[] };
    const paths = [
      ...['/api/overview', '/api/incidents?limit=500', '/api/places', '/api/timeline', '/api/claims', '/api/structure'],
      ...rows.map(({ id }) => `/api/incidents/${id}`),
      ...rows.map(({ id }) => `/api/incidents/${id}/claims`),
      ...reports.map(({ documentId }) => `/api/reports/${documentId}`),
    ];
    return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await asked.get(path)] as const)));
  }

  async function accountsOf(asked: AskedApp): Promise<Account[]> {
    const { rows } = (await asked.get('/api/reports?limit=500')) as { rows: { documentId: string }[] };
    const views = await Promise.all(rows.map(({ documentId }) => asked.get(`/api/reports/${documentId}`)));
    return views.flatMap((view) => (view as { accounts: Account[] }).accounts);
  }

  async function carryOut(asked: AskedApp, done: { kind: string; n: number; m?: number }): Promise<void> {
    const accounts = await accountsOf(asked);
    const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
    if (done.kind === 'add') {
      await asked.send(`/api/reports?name=more-${done.n}.txt`, pick(MORE, done.n));
    } else if (done.m !== undefined) {
      const subjects = [pick(accounts, done.n).id, pick(accounts, done.m).id];
      await asked.post('/api/judgements', { verdict: done.kind, subjects });
    } else {
      const { id, property } = pick(
        accounts.flatMap(({ statements }) => statements),
        done.n,
      );
      const value =
        property === 'killed' ? '7' : property === 'type' ? 'shooting' : property === 'date' ? '2023-05' : null;
      await asked.post('/api/reviews', { statementId: id, state: done.kind, value });
    }
  }

  it('shows after each act what a server shows that reads the whole ledger anew', async () => {
    const asked = new AskedApp(door);
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 6 }), async (acts) => {
        for (const done of acts) {
          await carryOut(asked, done);
          const fresh = await openRecordDoor(file, 'tester');
          const expected = await pictureOf(new AskedApp(fresh));
          await fresh.close();
          expect(await pictureOf(asked)).toEqual(expected);
        }
      }),
      { numRuns: 5 },
    );
  });
});
