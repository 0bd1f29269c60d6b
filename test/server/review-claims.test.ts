import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClaimRow } from '../../src/model/view/claim-view.ts';
import type { StatementView } from '../../src/model/view/statement-view.ts';
import type { ReportView } from '../../src/query/index.ts';
import { AskedApp, BLAST_REPORTS, recordOfReports } from './served.ts';

const POSTS = {
  'four.txt':
    'Title: Governor killed in Balkh\nPublisher: Alpha Wire\nPublished: 2023-03-10\n\nMAZAR-E-SHARIF - A suicide bomber killed Dawood Karimi, governor of Balkh, in his office on 9 March 2023, police said. Hamid Rasuli, the deputy governor of Balkh, condemned the attack.\n',
};

let app: AskedApp;
let close: () => Promise<void>;

beforeEach(async () => {
  const record = await recordOfReports({ ...BLAST_REPORTS, ...POSTS });
  close = record.close;
  app = new AskedApp(record.door);
});
afterEach(() => close());

const review = async (body: object) => {
  const response = await app.post('/api/reviews', body);
  expect(response.status).toBe(200);
  return (await response.json()) as { seqs: number[] };
};
const board = async () => ((await app.get('/api/claims')) as { claims: ClaimRow[] }).claims;
const reportOf = async (words: string) => {
  const { rows } = (await app.get(`/api/reports?q=${words}`)) as { rows: { documentId: string }[] };
  return (await app.get(`/api/reports/${rows[0]!.documentId}`)) as ReportView;
};
/** A value of the claim that somebody has been eliminated. */
async function ofClaim(property: StatementView['property']): Promise<StatementView> {
  const { claims } = await reportOf('eliminated');
  const claim = claims.find(({ quote }) => quote.includes('eliminated'))!;
  return claim.statements.find((one) => one.property === property)!;
}
const eliminated = async () => (await board()).find(({ quote }) => quote.includes('eliminated'));

describe('a review of a claim', () => {
  it('that rejects its words takes it off the board, and undone puts it back', async () => {
    const content = await ofClaim('content');
    const { seqs } = await review({ statementId: content.id, state: 'rejected' });
    expect(await eliminated()).toBeUndefined();
    expect((await ofClaim('content')).review?.state).toBe('rejected');
    await app.post('/api/undo', { seqs });
    expect(await eliminated()).toBeDefined();
  });

  it('that corrects its speaker shows so on the board', async () => {
    const speaker = await ofClaim('speaker');
    await review({ statementId: speaker.id, state: 'corrected', value: { name: 'A provincial official', side: '' } });
    expect(await eliminated()).toMatchObject({ speaker: 'A provincial official', side: null });
    expect(await app.get('/api/verify')).toMatchObject({ intact: true });
  });

  it('that corrects its kind is read so; a kind that is none is refused', async () => {
    const kind = await ofClaim('claim_kind');
    const refused = await app.post('/api/reviews', { statementId: kind.id, state: 'corrected', value: 'prophecy' });
    expect(refused.status).toBe(400);
    await review({ statementId: kind.id, state: 'corrected', value: 'capability' });
    expect((await eliminated())?.kind).toBe('capability');
  });

  it('rests its words on others of the report where those are selected, and takes none that are typed', async () => {
    const content = await ofClaim('content');
    const typed = await app.post('/api/reviews', { statementId: content.id, state: 'corrected', value: 'nothing' });
    expect(typed.status).toBe(400);
    const { start } = content.citation!.span;
    await review({ statementId: content.id, state: 'corrected', value: null, span: { start, end: start + 30 } });
    const { claims } = await reportOf('eliminated');
    const own = claims.flatMap(({ statements }) => statements).find(({ reader }) => reader.origin === 'person');
    expect(own?.value).toBe(own?.citation?.quote);
    expect(own?.citation?.span).toEqual({ start, end: start + 30 });
  });
});

describe('a review of a post', () => {
  const held = async () => {
    const { actors } = await reportOf('Rasuli');
    return actors.find(({ name, property }) => property === 'holds_post' && name?.includes('Rasuli'))!;
  };
  const holders = async () => JSON.stringify(await app.get('/api/structure'));

  it('that rejects it takes it out of the structure', async () => {
    expect(await holders()).toContain('Rasuli');
    await review({ statementId: (await held()).id, state: 'rejected' });
    expect(await holders()).not.toContain('Rasuli');
  });

  it('that corrects it has the post as typed, with the words of the report', async () => {
    const old = await held();
    await review({ statementId: old.id, state: 'corrected', value: { post: 'mayor of Balkh', tenure: 'acting' } });
    const { actors } = await reportOf('Rasuli');
    const own = actors.find(({ reader }) => reader.origin === 'person')!;
    expect(own.value).toMatchObject({ post: 'mayor of Balkh', tenure: 'acting' });
    expect(own.citation).toEqual(old.citation);
    expect(await holders()).toContain('mayor of Balkh');
  });
});

describe('the progress of a review', () => {
  it('counts the values of claims and posts too', async () => {
    const progress = async () => (await app.get('/api/reviews')) as { statements: number; reviewed: number };
    const before = await progress();
    const { accounts, claims, actors } = await reportOf('eliminated');
    expect(claims.length).toBeGreaterThan(0);
    const own = [...accounts, ...claims].reduce((n, { statements }) => n + statements.length, actors.length);
    const { documents } = (await app.get('/api/reviews')) as {
      documents: { head: { title: string | null }; statements: number }[];
    };
    expect(documents.find(({ head }) => head.title?.includes('defeated'))?.statements).toBe(own);
    await review({ statementId: (await ofClaim('content')).id, state: 'accepted' });
    expect(await progress()).toMatchObject({ statements: before.statements, reviewed: before.reviewed + 1 });
  });
});
