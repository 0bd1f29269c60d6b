import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryEntry, IncidentHistory } from '../../src/model/view/incident-history.ts';
import { AskedApp, BLAST_REPORTS, recordOfReports } from './served.ts';

describe('the history of an incident', () => {
  let app: AskedApp;
  let close: () => Promise<void>;
  let id: string;
  const history = async (): Promise<readonly HistoryEntry[]> =>
    ((await app.get(`/api/incidents/${id}/history`)) as IncidentHistory).entries;
  const killed = ({ changes }: HistoryEntry) => changes.filter(({ statement }) => statement.property === 'killed');

  beforeAll(async () => {
    const record = await recordOfReports(BLAST_REPORTS);
    [app, close] = [new AskedApp(record.door), record.close];
    const { rows } = (await app.get('/api/incidents?sort=sources&order=desc')) as { rows: { id: string }[] };
    id = rows[0]!.id;
  });
  afterAll(() => close());

  it('tells of every value from which report it came, in the order put on record', async () => {
    const entries = await history();
    expect(entries.map(({ kind }) => kind)).toEqual(entries.map(() => 'reading'));
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).sort((a, b) => a - b));
    const view = (await app.get(`/api/incidents/${id}`)) as { accounts: { statements: { id: string }[] }[] };
    const told = entries.flatMap(({ changes }) => changes.map(({ statement }) => statement.id)).sort();
    expect(told).toEqual(view.accounts.flatMap(({ statements }) => statements.map((one) => one.id)).sort());
  });

  it('keeps a value that a person rejected, with who did so and why', async () => {
    const [first] = (await history()).flatMap(killed);
    await app.post('/api/reviews', { statementId: first!.statement.id, state: 'rejected', note: 'of another day' });
    const last = (await history()).at(-1)!;
    expect(last).toMatchObject({ kind: 'review', actor: 'tester', note: 'of another day' });
    expect(last.changes).toMatchObject([{ change: 'rejected', statement: { id: first!.statement.id } }]);
    expect((await history()).flatMap(killed).map(({ statement }) => statement.id)).toContain(first!.statement.id);
    await app.post('/api/reviews', { statementId: first!.statement.id, state: 'withdrawn' });
    expect((await history()).at(-1)!.changes).toMatchObject([{ change: 'withdrawn' }]);
  });

  it('tells of a correction what it took the place of', async () => {
    const [told] = (await history()).flatMap(({ changes }) =>
      changes.filter(({ statement }) => statement.property === 'type'),
    );
    const response = await app.post('/api/reviews', {
      statementId: told!.statement.id,
      state: 'corrected',
      value: 'shooting',
    });
    expect(response.status).toBe(200);
    const last = (await history()).at(-1)!;
    expect(last.changes).toMatchObject([
      { change: 'corrected', statement: { value: 'shooting' }, supersedes: [{ id: told!.statement.id }] },
    ]);
  });

  it('is not there for what is no incident', async () => {
    expect((await app.ask('/api/incidents/inc_0/history')).status).toBe(404);
  });
});
