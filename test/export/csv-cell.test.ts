import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, csvTable, safeText } from '../../src/export/csv-cell.ts';
import { readCsv } from './told-record.ts';

describe('cells that a spreadsheet could run', () => {
  it.each([
    '=1+1',
    '+49 30',
    '-2 dead',
    '@SUM(A1)',
    '\tcmd',
    '\r=x',
    '\n=x',
    '\uFF1D1+1',
    '\uFF0B1',
    '\uFF0D1',
    '\uFF20x',
    '"=1+1',
    "'=1+1",
    '\u201C=1+1',
    '\uFEFF=1+1',
    ' =1+1',
    '\u200B=1+1',
    '" \uFEFF=x',
    '\u22121',
  ])('neutralises %j', (text) => {
    expect(safeText(text)).toMatch(/^'/);
  });

  it('leaves ordinary words alone', () => {
    for (const text of ['Kabul', 'a - b', '3 dead', '"quoted" words', 'two\nlines', ''])
      expect(safeText(text)).toBe(text);
  });

  it('never lets a formula through, whatever stands before it', () => {
    const before = fc.array(fc.constantFrom(' ', '"', "'", '\uFEFF', '\u200B', '\u00A0', '\t', '\u0000'), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(before, fc.constantFrom('=', '+', '-', '@', '\uFF1D', '\uFF20'), fc.string(), (lead, sign, rest) => {
        expect(safeText(`${lead.join('')}${sign}${rest}`).startsWith("'")).toBe(true);
      }),
    );
  });

  it('looks at a long cell in linear time', () => {
    const long = ' "'.repeat(50_000);
    expect(safeText(long)).toBe(long);
  });
});

describe('numbers', () => {
  it('stay numbers when they are negative', () => {
    expect(csvCell(-12.046)).toBe('-12.046');
    expect(csvCell(0)).toBe('0');
  });

  it('are refused where CSV cannot hold them', () => {
    expect(() => csvCell(Number.NaN)).toThrow(/expected a finite number/);
  });
});

describe('a table', () => {
  it('reads back as it was written', () => {
    const word = fc.string().filter((s) => safeText(s) === s);
    fc.assert(
      fc.property(fc.array(fc.record({ a: word, b: word }), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(readCsv(csvTable(['a', 'b'], rows))).toEqual(rows);
      }),
    );
  });

  it('has its heading even when it is empty', () => {
    expect(csvTable(['a', 'b'], [])).toBe('a,b\r\n');
  });
});
