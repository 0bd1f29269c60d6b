import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { root } from '../built.ts';
import { onrecord } from './console.ts';

const schema = JSON.parse(readFileSync(join(root, 'docs', 'extract-output.schema.json'), 'utf8'));
const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);

const reports = [
  {
    id: 'a',
    text: 'A bomb exploded in Kabul on 3 May 2023, killing five people. The Islamic State claimed responsibility.',
    published: '2023-05-04',
  },
  { id: 2, text: 'Mullah Ahmad, the governor of Balkh, opened a bridge. Nobody was hurt.' },
  { text: 'Farmers hope for rain. \uD83D\uDE00 An attack in Herat wounded two policemen.' },
];
const input = reports.map((report) => `${JSON.stringify(report)}\n`).join('');

describe('onrecord extract', () => {
  it('writes one line a report, in order, by the published schema', async () => {
    const { code, out } = await onrecord(['extract'], { stdin: input });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([code, lines.map(({ id }) => id)]).toEqual([0, ['a', '2', null]]);
    for (const line of lines) expect(validate(line) ? [] : validate.errors).toEqual([]);
    expect(lines[0].accounts.length).toBeGreaterThan(0);
  });

  it('quotes the given text to the letter', async () => {
    const { out } = await onrecord(['extract'], { stdin: input });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const [i, line] of lines.entries()) {
      for (const { start, end, quote } of quotesIn(line)) expect(reports[i]!.text.slice(start, end)).toBe(quote);
    }
  });

  it('names a line that it cannot read and goes on', async () => {
    const { code, out, err } = await onrecord(['extract'], { stdin: `{broken\n${input}` });
    expect(code).toBe(1);
    expect(err).toMatch(/^onrecord: stdin:1: expected a JSON object/);
    expect(out.trim().split('\n')).toHaveLength(3);
  });

  it('has a schema that refuses a value that rests on nothing', () => {
    const value = { id: 'st_1', property: 'type', value: 'bombing', quotes: [], derivedFrom: [], confidence: null };
    const account = { id: 'acc_1', anchor: { start: 0, end: 1, quote: 'A' }, values: [value] };
    const reader = { origin: 'rule', name: 'x', version: '1' };
    const documentId = `doc_${'0'.repeat(64)}`;
    const line = { id: null, documentId, reader, accounts: [account], claims: [], posts: [], relations: [] };
    expect(validate(line)).toBe(false);
  });
});

/** Every `{start, end, quote}` anywhere in a line. */
function quotesIn(value: unknown): { start: number; end: number; quote: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'quote' in value ? [value as { start: number; end: number; quote: string }] : [];
  return [...own, ...Object.values(value).flatMap(quotesIn)];
}
