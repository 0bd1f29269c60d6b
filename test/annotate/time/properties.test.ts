import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimes } from '../../../src/annotate/time/index.ts';
import { parsePartialDate } from '../../../src/model/partial-date.ts';

const PIECES = [
  'on',
  'in',
  'the',
  'of',
  'and',
  'to',
  '-',
  '–',
  ',',
  '.',
  '(',
  ')',
  '\n',
  'May',
  'march',
  'Dec.',
  'December',
  'Sat',
  'Thursday',
  'last',
  'next',
  'early',
  'week',
  'month',
  'years',
  'two',
  'a',
  'few',
  'days',
  'later',
  'ago',
  'night',
  'yesterday',
  '1999',
  '12',
  '31',
  '3',
  '03/04/2023',
  '2024-02-30',
  '480',
  'BC',
  'Hut',
  'weeks',
  '999,999',
  '99',
  '1402',
  'Ramadan',
  '9:30',
  'am',
  'GMT',
  "'99",
  '1930s',
  'century',
  'every',
  'said',
  'KABUL',
  '😀',
  'é',
  '‏',
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const published = fc.constantFrom(null, '2024-02-29', '2023-12', '2011');

describe('on any text', () => {
  it('every span lies in the text, in order and without overlap', () => {
    fc.assert(
      fc.property(text, published, (words, date) => {
        let end = 0;
        for (const time of findTimes(words, { published: date === null ? null : parsePartialDate(date) })) {
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.end).toBeLessThanOrEqual(words.length);
          expect(words.slice(time.start, time.end).trim()).toBe(words.slice(time.start, time.end));
          end = time.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('every date is one that the model can read back, or unknown', () => {
    fc.assert(
      fc.property(text, published, (words, date) => {
        for (const time of findTimes(words, { published: date === null ? null : parsePartialDate(date) })) {
          expect(parsePartialDate(time.date.value)).toEqual(time.date);
          expect(time.reason).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reading twice gives the same', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(findTimes(words)).toEqual(findTimes(words));
      }),
    );
  });

  it('what one document said does not touch the next', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const alone = findTimes(b);
        findTimes(a);
        expect(findTimes(b)).toEqual(alone);
      }),
    );
  });

  it.each([
    ['digits', '1'.repeat(100_000)],
    ['months', 'May '.repeat(25_000)],
    ['a series of days', `June ${'6, '.repeat(30_000)}`],
    ['articles', 'the '.repeat(25_000)],
    ['dashes', '-'.repeat(100_000)],
    ['hedged amounts', 'at least a few '.repeat(7_000)],
    ['dates on one line', '3 May 1999 - '.repeat(8_000)],
  ])('100 KB of %s are read in linear time', (_name, words) => {
    const half = words.slice(0, words.length / 2);
    const time = (t: string) => {
      const start = performance.now();
      findTimes(t);
      return performance.now() - start;
    };
    time(half);
    const short = Math.max(5, Math.min(time(half), time(half)));
    // Twice the text may take twice as long; a quadratic pattern would take four times, so the bound lies well between noise and that.
    expect(Math.min(time(words), time(words), time(words)) / short).toBeLessThan(8);
  });
});
