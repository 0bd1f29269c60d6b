import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ErrorShape } from '../../src/server/api-error.ts';
import { CheckAnswerShape, ClaimListShape, ClaimShape } from '../../src/server/shapes/claims.ts';
import { IncidentListShape, IncidentShape } from '../../src/server/shapes/incidents.ts';
import { ReportListShape, ReportShape } from '../../src/server/shapes/reports.ts';
import { AskedApp, BLAST_REPORTS, recordOfReports } from './served.ts';

let app: AskedApp;
let close: () => Promise<void>;

beforeAll(async () => {
  const record = await recordOfReports(BLAST_REPORTS);
  close = record.close;
  app = new AskedApp(record.door);
});
afterAll(() => close());

const incidents = async (query = '') => IncidentListShape.parse(await app.get(`/api/incidents${query}`));

describe('the API', () => {
  it('lists incidents in the shape that it declares', async () => {
    const { total, rows } = await incidents();
    expect(total).toBe(rows.length);
    expect(rows.some(({ documents }) => documents >= 2)).toBe(true);
  });

  it('finds by words of the reports, in any order and without accents', async () => {
    const all = (await incidents()).total;
    expect((await incidents('?q=Bank%20bomber')).total).toBeGreaterThan(0);
    expect((await incidents('?q=b%C3%A1nk')).total).toBe((await incidents('?q=bank')).total);
    expect((await incidents('?q=submarine')).total).toBe(0);
    expect(all).toBeGreaterThan(0);
  });

  it.each([
    '/api/incidents?q=likely%20targets',
    '/api/places?q=next%20attack',
    '/api/timeline?q=who%20will%20be%20attacked',
    '/api/reports?q=rank%20the%20mosques%20by%20risk',
    '/api/actors?q=who%20may%20be%20killed',
  ])('does not look for what is to come: %s', async (path) => {
    const response = await app.ask(path);
    expect(response.status).toBe(422);
    expect(ErrorShape.parse(await response.json()).error.code).toBe('refused');
  });

  it('looks for words that a question would be refused for, where reports of the past have them', async () => {
    expect((await incidents("?q=the%20governor's%20house")).total).toBe(0);
  });

  it('narrows by a facet to the number that the facet names', async () => {
    const { facets } = await incidents();
    for (const facet of ['type', 'country', 'grade', 'source', 'group'] as const) {
      for (const { value, count } of facets![facet]) {
        const found = await incidents(`?${facet}=${encodeURIComponent(value)}`);
        expect([facet, value, found.total]).toEqual([facet, value, count]);
      }
    }
  });

  it('narrows by days, months and years, keeping what may lie inside', async () => {
    expect((await incidents('?from=2023-05&until=2023-05')).total).toBeGreaterThan(0);
    expect((await incidents('?from=2031')).total).toBe(0);
  });

  it('gives pages that together are the whole', async () => {
    const all = await incidents();
    const pages = await Promise.all(all.rows.map((_, i) => incidents(`?limit=1&offset=${i}&facets=0`)));
    expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(all.rows.map(({ id }) => id));
  });

  it("puts every source's figure side by side, each with words that the document has", async () => {
    const { rows } = await incidents('?sort=sources');
    const view = IncidentShape.parse(await app.get(`/api/incidents/${rows[0]!.id}`));
    const killed = view.figures.find(({ property }) => property === 'killed')!;
    const by = new Map(killed.cells.map(({ sourceNames, value }) => [sourceNames[0], value.count.best]));
    expect(by.get('Alpha Wire')).toBe(5);
    expect(by.get('Beta Daily')).toBe(8);
    for (const { statements, report } of view.accounts) {
      const { text } = ReportShape.parse(await app.get(`/api/reports/${report.documentId}`));
      for (const { citation } of statements) {
        if (citation) expect(text.slice(citation.span.start, citation.span.end)).toBe(citation.quote);
      }
    }
  });

  it('says why accounts are one incident', async () => {
    const { rows } = await incidents('?sort=sources');
    const view = IncidentShape.parse(await app.get(`/api/incidents/${rows[0]!.id}`));
    expect(view.joins.length).toBe(view.accounts.length);
    expect(view.joins.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('shows claims with verdicts, and each in full', async () => {
    const { claims } = ClaimListShape.parse(await app.get('/api/claims'));
    expect(claims.length).toBeGreaterThan(0);
    for (const { id } of claims) {
      const { row, checks } = ClaimShape.parse(await app.get(`/api/claims/${id}`));
      expect(row.verdict).toBe(checks[0]!.verdict);
    }
  });

  it('holds a claim against the record and names the incidents', async () => {
    const words = 'Islamic State has been eliminated in Afghanistan';
    const response = await app.post('/api/check', { words, on: '2023-04-01' });
    const answer = CheckAnswerShape.parse(await response.json());
    expect(answer).toMatchObject({ kind: 'checked', verdict: 'contradicted' });
  });

  it('refuses to say what may be attacked', async () => {
    const response = await app.post('/api/check', { words: 'Which mosque will be attacked next?' });
    expect(CheckAnswerShape.parse(await response.json())).toMatchObject({ kind: 'refusal', ground: 'forecast' });
  });

  it('searches the texts of reports', async () => {
    const found = ReportListShape.parse(await app.get('/api/reports?q=hospital%20counts'));
    expect(found.rows.map(({ source }) => source)).toEqual(['Beta Daily']);
  });

  it('gives a text as text, whatever it looks like', async () => {
    const { rows } = ReportListShape.parse(await app.get('/api/reports'));
    const response = await app.ask(`/api/reports/${rows[0]!.documentId}/text`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('never makes a point of a country', async () => {
    const { marks } = (await app.get('/api/places')) as { marks: { precision: number; lat: number | null }[] };
    expect(marks.filter(({ precision, lat }) => precision >= 6 && lat !== null)).toEqual([]);
  });

  it('verifies the ledger', async () => {
    expect(await app.get('/api/verify')).toMatchObject({ intact: true, documents: 3, fault: null });
  });
});

describe('every failure', () => {
  const faults: readonly [string, number, RequestInit][] = [
    ['/api/nothing', 404, {}],
    ['/api/incidents/inc_0', 404, {}],
    ['/api/claims/clm_0', 404, {}],
    ['/api/reports/doc_0', 404, {}],
    ['/api/reports/doc_0/text', 404, {}],
    ['/api/incidents?limit=0', 400, {}],
    ['/api/incidents?limit=9999', 400, {}],
    ['/api/incidents?offset=-1', 400, {}],
    ['/api/incidents?sort=rank', 400, {}],
    ['/api/incidents?from=yesterday', 400, {}],
    ['/api/places?until=99', 400, {}],
    ['/api/timeline?from=x', 400, {}],
    ['/api/reports?limit=abc', 400, {}],
    ['/api/check', 400, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }],
    ['/api/check', 400, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"words":""}' }],
    [
      '/api/check',
      400,
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"words":"x","on":"soon"}' },
    ],
    ['/api/incidents', 403, { method: 'DELETE' }],
    ['/api/anything', 403, { method: 'POST' }],
  ];

  it.each(faults)('%s is %i in the one shape', async (path, status, init) => {
    const response = await app.ask(path, init);
    expect(response.status).toBe(status);
    const { error } = ErrorShape.parse(await response.json());
    expect([error.expected, error.found, error.remedy].every((words) => words.length > 0)).toBe(true);
  });

  it('of the program itself keeps its words to the log', async () => {
    const logged: unknown[] = [];
    const broken = { index: () => Promise.reject(new Error('a secret of the record')) };
    const failing = new AskedApp(broken as never, (error) => logged.push(error));
    const response = await failing.ask('/api/overview');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(String(logged[0])).toContain('secret');
  });
});
