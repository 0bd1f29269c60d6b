import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimRow, ClaimView } from '../../src/model/view/claim-view.ts';
import { AskedApp, BLAST_REPORTS, recordOfReports } from './served.ts';

/** A bombing after the claim that there are none any more, told of later. */
const LATER =
  'Title: Bomb kills four in Kunduz\nPublisher: Beta Daily\nPublished: 2023-07-12\n\nKUNDUZ, Afghanistan - A suicide bomber killed four people at a market in Kunduz on 11 July 2023, police said. Islamic State claimed responsibility for the attack.\n';

describe('how claims came to stand', () => {
  let served: Awaited<ReturnType<typeof recordOfReports>>;
  let app: AskedApp;
  const changed = async (query = '') =>
    ((await app.get(`/api/verdict-changes${query}`)) as { claims: ClaimRow[] }).claims;

  beforeAll(async () => {
    const { 'one.txt': one, 'three.txt': three } = BLAST_REPORTS;
    served = await recordOfReports({ 'one.txt': one });
    app = new AskedApp(served.door);
    await app.send('/api/reports?name=three.txt', three);
  });
  afterAll(() => served.close());

  it('has no change before a report has led to one', async () => {
    expect(await changed()).toEqual([]);
  });

  it('says of a claim that a report added later contradicts, since when and how it stood before', async () => {
    await app.send('/api/reports?name=later.txt', LATER);
    const rows = await changed('?to=contradicted');
    expect(rows.some(({ quote }) => quote.includes('eliminated'))).toBe(true);
    for (const row of rows) {
      expect(row).toMatchObject({ verdict: 'contradicted', since: '2023-07-12' });
      expect(row.was).not.toBe('contradicted');
    }
    expect(await changed('?to=consistent')).toEqual([]);
  });

  it('has the steps on the claim and the day on the board', async () => {
    const [row] = await changed();
    const view = (await app.get(`/api/claims/${row!.id}`)) as ClaimView;
    expect(view.history.at(-1)).toMatchObject({ was: row!.was, verdict: 'contradicted', since: '2023-07-12' });
    expect(view.history.at(-1)?.incidents.length).toBeGreaterThan(0);
    const { claims } = (await app.get('/api/claims')) as { claims: ClaimRow[] };
    expect(claims.find(({ id }) => id === row!.id)).toEqual(row);
  });

  it('says nothing of a verdict that a decision overtook since', async () => {
    const [row] = await changed();
    const view = (await app.get(`/api/claims/${row!.id}`)) as ClaimView;
    const against = view.history.at(-1)!.incidents[0]!;
    const incident = (await app.get(`/api/incidents/${against}`)) as {
      accounts: { statements: { id: string; property: string }[] }[];
    };
    const statements = incident.accounts.flatMap((account) => account.statements);
    for (const { id, property } of statements) {
      if (property !== 'perpetrator') continue;
      expect((await app.post('/api/reviews', { statementId: id, state: 'rejected' })).status).toBe(200);
    }
    expect(await changed('?to=contradicted')).toEqual([]);
  });
});
