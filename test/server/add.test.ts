import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AskedApp, BLAST_REPORTS, recordOfReports } from './served.ts';

let app: AskedApp;
let close: () => Promise<void>;

beforeEach(async () => {
  const record = await recordOfReports({ 'one.txt': BLAST_REPORTS['one.txt'] });
  close = record.close;
  app = new AskedApp(record.door);
});
afterEach(() => close());

const send = async (name: string, body: string | Uint8Array<ArrayBuffer>) => {
  const response = await app.send(`/api/reports?name=${encodeURIComponent(name)}`, body);
  return (await response.json()) as { results: { kind: string; where: string; outcome?: string }[] };
};

describe('a file that is sent', () => {
  it('goes on record, and the record shows it at once', async () => {
    expect((await send('two.txt', BLAST_REPORTS['two.txt'])).results).toMatchObject([
      { kind: 'added', where: 'two.txt', outcome: 'added' },
    ]);
    expect(await app.get('/api/overview')).toMatchObject({ documents: 2 });
  });

  it('twice is known', async () => {
    await send('two.txt', BLAST_REPORTS['two.txt']);
    expect((await send('two.txt', BLAST_REPORTS['two.txt'])).results[0]).toMatchObject({ outcome: 'known' });
  });

  it('of many lines is named line by line, and a bad one keeps no other out', async () => {
    const lines = [
      '{"id":"a","text":"A bomb killed two people in Kabul."}',
      '{broken',
      '{"id":"b","text":"A shooting in Herat."}',
    ];
    const { results } = await send('many.jsonl', lines.join('\n'));
    expect(results.map(({ kind }) => kind).sort()).toEqual(['added', 'added', 'refused']);
    expect(results.find(({ kind }) => kind === 'refused')?.where).toBe('many.jsonl:2');
  });

  it.each([
    ['empty.txt', ''],
    ['blank.txt', ' \n '],
    ['image.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3])],
  ])('%s is refused with its name', async (name, body) => {
    expect((await send(name, body)).results).toMatchObject([{ kind: 'refused', where: name }]);
  });

  it('without the token of the session is refused whole', async () => {
    const response = await app.ask('/api/reports?name=x.txt', { method: 'POST', body: 'A bomb killed two in Kabul.' });
    expect(response.status).toBe(403);
    expect(await app.get('/api/overview')).toMatchObject({ documents: 1 });
  });
});
