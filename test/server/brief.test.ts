import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brief } from '../../src/brief/index.ts';
import { AskedApp, BLAST_REPORTS, recordOfReports } from './served.ts';

/** A claim a week after the blast that the record holds against it. */
const BOAST =
  'Title: Taliban say all is quiet\nPublisher: Beta Daily\nPublished: 2023-05-10\n\nKABUL - "Islamic State has been eliminated in Afghanistan," Taliban spokesman Zabihullah Mujahid said on 10 May 2023.\n';

let app: AskedApp;
let close: () => Promise<void>;

beforeAll(async () => {
  const record = await recordOfReports({ ...BLAST_REPORTS, 'boast.txt': BOAST });
  close = record.close;
  app = new AskedApp(record.door);
});
afterAll(() => close());

describe('a brief', () => {
  it('rests every sentence on notes whose words the documents have', async () => {
    const { sections, notes } = (await app.get('/api/brief')) as Brief;
    expect(sections.length).toBeGreaterThan(0);
    expect(sections.flatMap(({ sentences }) => sentences).filter(({ notes: own }) => own.length === 0)).toEqual([]);
    for (const { citation } of notes) {
      const text = await (await app.ask(`/api/reports/${citation.documentId}/text`)).text();
      expect(text.slice(citation.span.start, citation.span.end)).toBe(citation.quote);
    }
    const used = new Set(sections.flatMap(({ sentences }) => sentences.flatMap(({ notes: own }) => own)));
    expect([...used].sort((a, b) => a - b)).toEqual(notes.map(({ number }) => number));
  });

  it('names every figure with its source and says that they differ', async () => {
    const { sections } = (await app.get('/api/brief?q=bank')) as Brief;
    const sentence = sections.flatMap(({ sentences }) => sentences).find(({ words }) => words.startsWith('Killed'));
    const figures = sentence?.words.replace('Killed (reports differ): ', '').replace(/\.$/, '').split('; ').sort();
    expect(figures).toEqual(['5 (Alpha Wire)', '5 (police, in Alpha Wire)', '8 (hospital, in Beta Daily)']);
  });

  it('of one incident holds that one only', async () => {
    const { rows } = (await app.get('/api/incidents')) as { rows: { id: string }[] };
    const { sections } = (await app.get(`/api/brief?id=${rows[0]!.id}`)) as Brief;
    expect(sections.map(({ incidentId }) => incidentId)).toEqual([rows[0]!.id]);
  });

  it('of a claim holds the incidents that it was held against', async () => {
    const { claims } = (await app.get('/api/claims?verdict=contradicted')) as { claims: { id: string }[] };
    const { sections } = (await app.get(`/api/brief?claim=${claims[0]!.id}`)) as Brief;
    const view = (await app.get(`/api/claims/${claims[0]!.id}`)) as { incidents: { id: string }[] };
    expect(sections.map(({ incidentId }) => incidentId)).toEqual(view.incidents.map(({ id }) => id));
  });

  it.each(['id=inc_0', 'claim=clm_0'])('of %s, which is not on record, is refused', async (query) => {
    for (const path of ['brief', 'brief.md', 'brief.html']) {
      expect((await app.ask(`/api/${path}?${query}`)).status).toBe(404);
    }
  });

  it('is given as Markdown and as HTML to keep', async () => {
    const markdown = await app.ask('/api/brief.md?q=bank');
    expect(markdown.headers.get('content-disposition')).toContain('brief.md');
    expect(await markdown.text()).toMatch(/\[\^1\][\s\S]*\[\^1\]: /);
    const html = await app.ask('/api/brief.html?q=bank');
    expect(html.headers.get('content-disposition')).toContain('attachment');
    expect(await html.text()).toContain('<li id="note-1"');
  });
});
