import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncidentView, ReportView } from '../../src/query/index.ts';
import { AskedApp, BLAST_REPORTS, recordOfReports } from './served.ts';

let app: AskedApp;
let close: () => Promise<void>;

beforeEach(async () => {
  const record = await recordOfReports(BLAST_REPORTS);
  close = record.close;
  app = new AskedApp(record.door);
});
afterEach(() => close());

/** The incident that most reports tell of. */
async function mostTold(): Promise<IncidentView> {
  const { rows } = (await app.get('/api/incidents?sort=sources')) as { rows: { id: string }[] };
  return (await app.get(`/api/incidents/${rows[0]!.id}`)) as IncidentView;
}
const killedOf = (view: IncidentView) =>
  view.accounts.flatMap(({ statements }) => statements.filter(({ property }) => property === 'killed'));
const review = async (body: object) => (await app.post('/api/reviews', body)).json() as Promise<{ written: number }>;

describe('a review', () => {
  it('is an entry of its own that names who, and what was accepted shows so', async () => {
    const [figure] = killedOf(await mostTold());
    expect(await review({ statementId: figure!.id, state: 'accepted', note: 'read twice' })).toMatchObject({
      written: 1,
    });
    const again = killedOf(await mostTold()).find(({ id }) => id === figure!.id);
    expect(again?.review).toMatchObject({ state: 'accepted', by: 'tester', note: 'read twice' });
    const { log, reviewed } = (await app.get('/api/reviews')) as {
      log: { actor: string; word: string }[];
      reviewed: number;
    };
    expect(log[0]).toMatchObject({ actor: 'tester', word: 'accepted' });
    expect(reviewed).toBe(1);
    expect(await app.get('/api/verify')).toMatchObject({ intact: true });
  });

  it('that rejects takes a value out of the record, and withdrawn brings it back', async () => {
    const [figure] = killedOf(await mostTold());
    await review({ statementId: figure!.id, state: 'rejected' });
    expect(killedOf(await mostTold()).some(({ id }) => id === figure!.id)).toBe(false);
    const report = (await app.get(`/api/reports/${figure!.citation!.documentId}`)) as ReportView;
    expect(report.marks.some(({ id }) => id === figure!.id)).toBe(true);
    await review({ statementId: figure!.id, state: 'withdrawn' });
    expect(killedOf(await mostTold()).some(({ id }) => id === figure!.id)).toBe(true);
  });

  it('that corrects puts the own value in its place, with words of the same document', async () => {
    const [figure] = killedOf(await mostTold());
    await review({ statementId: figure!.id, state: 'corrected', value: '7' });
    const killed = killedOf(await mostTold());
    expect(killed.some(({ id }) => id === figure!.id)).toBe(false);
    const own = killed.find(({ reader }) => reader.origin === 'person')!;
    expect((own.value as { count: { best: number } }).count.best).toBe(7);
    expect(own.citation).toEqual(figure!.citation);
    expect(own.derivedFrom).toEqual([figure!.id]);
    expect(await app.get('/api/verify')).toMatchObject({ intact: true });
  });

  it('that corrects can be withdrawn and made again', async () => {
    const [figure] = killedOf(await mostTold());
    const corrected = { statementId: figure!.id, state: 'corrected', value: '7' };
    await review(corrected);
    await review({ statementId: figure!.id, state: 'withdrawn' });
    const killed = killedOf(await mostTold());
    expect(killed.some(({ id }) => id === figure!.id)).toBe(true);
    expect(killed.some(({ reader }) => reader.origin === 'person')).toBe(false);
    await review(corrected);
    expect(killedOf(await mostTold()).filter(({ reader }) => reader.origin === 'person')).toHaveLength(1);
  });

  it('keeps every correction of one document', async () => {
    const view = await mostTold();
    const { statements } = view.accounts[0]!;
    const figure = statements.find(({ property }) => property === 'killed')!;
    const date = statements.find(({ property }) => property === 'date')!;
    await review({ statementId: figure.id, state: 'corrected', value: '7' });
    await review({ statementId: date.id, state: 'corrected', value: '2023-05' });
    const account = (await mostTold()).accounts.find(({ id }) => id === view.accounts[0]!.id)!;
    const own = account.statements.filter(({ reader }) => reader.origin === 'person');
    expect(own.map(({ property }) => property).sort()).toEqual(['date', 'killed']);
  });

  it.each([
    [{ value: 'a lot' }, 400],
    [{ value: '-3' }, 400],
    [{ span: { start: 5, end: 999_999 } }, 400],
    [{ span: { start: 9, end: 4 } }, 400],
  ])('refuses the correction %j', async (given, status) => {
    const [figure] = killedOf(await mostTold());
    const response = await app.post('/api/reviews', { statementId: figure!.id, state: 'corrected', ...given });
    expect(response.status).toBe(status);
  });

  it.each([
    ['killed', '5-8', { count: { low: 5, best: null, high: 8 } }],
    ['killed', 'at least 7', { count: { low: 7, high: null, qualifier: 'at_least' } }],
    ['killed', 'dozens', { count: { low: 24, best: null, qualifier: 'vague' } }],
    ['killed', { count: '7', by: 'the governor' }, { by: 'the governor', count: { best: 7 } }],
    ['date', '2023-05', { precision: 'month', latest: '2023-05-31' }],
    ['date', '2023-05-01/2023-05-04', { precision: 'range' }],
    ['type', 'shooting', 'shooting'],
    ['place', { gazetteerId: 'geonames:1135689@Kunduz' }, { countryCode: 'AF', locality: 'Kunduz' }],
    ['perpetrator', { name: 'Taliban', status: 'suspected', by: 'police' }, { name: 'Taliban', status: 'suspected' }],
  ])('corrects the %s to %j', async (property, value, expected) => {
    const { statements } = (await mostTold()).accounts[0]!;
    const old = statements.find((one) => one.property === property)!;
    await review({ statementId: old.id, state: 'corrected', value });
    const own = (await mostTold()).accounts[0]!.statements.find(({ reader }) => reader.origin === 'person')!;
    if (typeof expected === 'string') expect(own.value).toBe(expected);
    else expect(own.value).toMatchObject(expected);
    expect(await app.get('/api/verify')).toMatchObject({ intact: true });
  });

  it.each([
    ['killed', '8-5'],
    ['date', '3 May'],
    ['type', 'nonsense'],
    ['place', 'Nowhere at all'],
    ['perpetrator', { name: ' ' }],
    ['perpetrator', { status: 'certain' }],
  ])('refuses %s as %j and says what it expects', async (property, value) => {
    const { statements } = (await mostTold()).accounts[0]!;
    const old = statements.find((one) => one.property === property)!;
    const response = await app.post('/api/reviews', { statementId: old.id, state: 'corrected', value });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: { remedy: string } }).error.remedy).not.toBe('');
  });

  it('of what is not on record is refused', async () => {
    expect((await app.post('/api/reviews', { statementId: 'st_0', state: 'accepted' })).status).toBe(404);
  });
});

describe('a judgement', () => {
  it('splits an account off, and taken back joins it again', async () => {
    const view = await mostTold();
    const [account] = view.accounts;
    const response = await app.post('/api/judgements', { verdict: 'different', subjects: [account!.id, view.row.id] });
    const { ids } = (await response.json()) as { ids: string[] };
    expect(ids).toHaveLength(view.accounts.length - 1);
    const { total } = (await app.get('/api/incidents')) as { total: number };
    for (const id of ids) await app.post('/api/judgements', { verdict: 'undo', subjects: [id] });
    expect((await mostTold()).accounts.map(({ id }) => id)).toEqual(view.accounts.map(({ id }) => id));
    expect(((await app.get('/api/incidents')) as { total: number }).total).toBeLessThan(total);
  });

  it('made again after it was undone stands again', async () => {
    const view = await mostTold();
    const split = { verdict: 'different', subjects: [view.accounts[0]!.id, view.row.id] };
    const { ids } = (await (await app.post('/api/judgements', split)).json()) as { ids: string[] };
    for (const id of ids) await app.post('/api/judgements', { verdict: 'undo', subjects: [id] });
    const again = (await (await app.post('/api/judgements', split)).json()) as { written: number };
    expect(again.written).toBe(ids.length);
    expect((await mostTold()).accounts).toHaveLength(view.accounts.length - 1);
  });

  it('that joins overtakes one that parted, whichever of the two is named first', async () => {
    const view = await mostTold();
    const account = view.accounts[1]!.id;
    await app.post('/api/judgements', { verdict: 'different', subjects: [account, view.row.id] });
    const rest = await mostTold();
    await app.post('/api/judgements', { verdict: 'same', subjects: [rest.row.id, account] });
    expect((await mostTold()).accounts.map(({ id }) => id).sort()).toEqual(view.accounts.map(({ id }) => id).sort());
  });

  it('joins two incidents', async () => {
    const view = await mostTold();
    const [account] = view.accounts;
    await app.post('/api/judgements', { verdict: 'different', subjects: [account!.id, view.row.id] });
    const { rows } = (await app.get('/api/incidents')) as { rows: { id: string }[] };
    const before = rows.length;
    const response = await app.post('/api/judgements', { verdict: 'same', subjects: [rows[0]!.id, rows[1]!.id] });
    expect(response.status).toBe(200);
    expect(((await app.get('/api/incidents')) as { total: number }).total).toBeLessThan(before);
  });

  it.each([[['inc_0', 'inc_1']], [['acc_0']]])('on %j is refused', async (subjects) => {
    const response = await app.post('/api/judgements', { verdict: 'same', subjects });
    expect([400, 404]).toContain(response.status);
  });
});

describe('undoing', () => {
  interface Act {
    readonly seqs: readonly number[];
    readonly word: string;
    readonly stands: boolean;
  }
  const log = async () => ((await app.get('/api/reviews')) as { log: Act[] }).log;
  const undo = async (seqs: readonly number[]) => (await app.post('/api/undo', { seqs })).status;

  it('gives a value the review back that it had before', async () => {
    const [figure] = killedOf(await mostTold());
    const stateOf = async () => {
      const report = (await app.get(`/api/reports/${figure!.citation!.documentId}`)) as ReportView;
      const all = report.accounts.flatMap(({ statements }) => statements);
      return all.find(({ id }) => id === figure!.id)!.review?.state ?? null;
    };
    await review({ statementId: figure!.id, state: 'accepted' });
    await review({ statementId: figure!.id, state: 'corrected', value: '7' });
    expect(await undo((await log())[0]!.seqs)).toBe(200);
    expect(await stateOf()).toBe('accepted');
    expect(killedOf(await mostTold()).some(({ reader }) => reader.origin === 'person')).toBe(false);
    await undo((await log())[0]!.seqs);
    expect(await stateOf()).toBe('corrected');
    expect(killedOf(await mostTold()).filter(({ reader }) => reader.origin === 'person')).toHaveLength(1);
  });

  it('of a review that a later one overtook is refused', async () => {
    const [figure] = killedOf(await mostTold());
    await review({ statementId: figure!.id, state: 'accepted' });
    await review({ statementId: figure!.id, state: 'rejected' });
    const [last, first] = await log();
    expect([last!.stands, first!.stands]).toEqual([true, false]);
    expect(await undo(first!.seqs)).toBe(400);
  });

  it('takes a split back as the one act that it was, and can itself be undone', async () => {
    const view = await mostTold();
    await app.post('/api/judgements', { verdict: 'different', subjects: [view.accounts[0]!.id, view.row.id] });
    const [split, ...others] = await log();
    expect(others).toEqual([]);
    expect(split!.seqs).toHaveLength(view.accounts.length - 1);
    await undo(split!.seqs);
    expect((await mostTold()).accounts).toHaveLength(view.accounts.length);
    await undo((await log())[0]!.seqs);
    expect((await mostTold()).accounts).toHaveLength(view.accounts.length - 1);
  });

  it('of an entry by which nobody decided anything is refused', async () => {
    expect(await undo([1])).toBe(404);
    expect(await undo([999_999])).toBe(404);
  });
});

describe('the structure', () => {
  it('refuses a day after the last report', async () => {
    expect((await app.ask('/api/structure?on=2031-01-01')).status).toBe(400);
  });

  it('names for each statement the document that says so', async () => {
    const view = (await app.get('/api/structure')) as {
      reported: { statementId: string; documentId: string }[];
      posts: { holders: { statementIds: string[] }[] }[];
    };
    const known = new Set(view.reported.map(({ statementId }) => statementId));
    const ids = view.posts.flatMap(({ holders }) => holders.flatMap(({ statementIds }) => statementIds));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });
});
