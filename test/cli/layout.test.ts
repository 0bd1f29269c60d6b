import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, oneLine, shorten, table, wrap } from '../../src/cli/layout.ts';

describe('columns', () => {
  it.each([
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['喀布尔', 6],
    ['کابل', 4],
    ['\u001b[1mbold\u001b[22m', 4],
  ])('%j takes %i', (text, n) => expect(columns(text)).toBe(n));
});

describe('wrapping', () => {
  it('breaks at blanks', () => expect(wrap('one two three', 8)).toEqual(['one two', 'three']));

  it('cuts a word that is too long', () => expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']));

  it('never goes past the width and loses nothing but blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }).map(oneLine), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.every((line) => columns(line) <= width)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('shortening', () => {
  it('marks what is lost', () => expect(shorten('Kandahar', 5)).toBe('Kand…'));
  it('leaves what fits', () => expect(shorten('Kabul', 5)).toBe('Kabul'));
});

describe('text from outside', () => {
  it('cannot move the cursor, colour the terminal or turn its direction', () => {
    expect(oneLine('a\u001b[31mb\nc\u202Ed\u0007')).toBe('a [31mb c d');
  });
});

describe('a table', () => {
  const heads = [{ head: 'id' }, { head: 'words', grows: true }];

  it('aligns its columns and wraps the growing one', () => {
    expect(table(heads, [['1', 'one two three four five']], 18)).toEqual([
      'id  words',
      '──  ──────────────',
      '1   one two three',
      '    four five',
    ]);
  });
});
