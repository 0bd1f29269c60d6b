import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHijri, hijriPeriod, toHijri } from '../../../src/annotate/time/hijri-calendar.ts';
import { findTimes } from '../../../src/annotate/time/index.ts';
import { parsePartialDate, shiftDay } from '../../../src/model/partial-date.ts';

const one = (text: string, published: string | null = null) =>
  findTimes(text, { published: published === null ? null : parsePartialDate(published) })[0];

describe('Solar Hijri dates', () => {
  it.each([
    ['The order was signed on 24 Asad 1400.', '2021-08-15'],
    ['The order was signed on Hamal 1, 1403.', '2024-03-20'],
    ['The order was signed on the 15th of Saratan 1402.', '2023-07-06'],
    ['The order was signed on 22 Bahman 1357.', '1979-02-11'],
    ['The order was signed on 1399-01-01.', '2020-03-20'],
  ])('%s', (text, value) => {
    expect(one(text)?.date.value).toBe(value);
  });

  it.each([
    ['این فرمان در ۲۴ اسد ۱۴۰۰ امضا شد.', '2021-08-15'],
    ['Signed on ۲۴ اسد ۱۴۰۰.', '2021-08-15'],
    ['Signed on 24 حمل 1403.', '2024-04-12'],
  ])('in Arabic script and digits: %s', (text, value) => {
    expect(one(text)?.date.value).toBe(value);
  });

  it('keeps both readings', () => {
    expect(one('Signed on 24 Asad 1400.')?.readings?.map((r) => `${r.calendar} ${r.value}`)).toEqual([
      'solar_hijri 1400-05-24',
      'gregorian 2021-08-15',
    ]);
  });

  it('spans the days of a month', () => {
    expect(one('Signed in Sawr 1357.')?.date.value).toBe('1978-04-21/1978-05-21');
  });

  it('takes the last such day before the report where no year is given', () => {
    expect(one('Signed on 24 Asad.', '2024-01-10')?.date.value).toBe('2023-08-15');
  });

  it.each(['31 Hut 1402', '31 Mizan 1400', '30 Hut 1402'])('gives %s no value and a reason', (words) => {
    const found = one(`Signed on ${words}.`);
    expect([found?.date.value, found?.value]).toEqual(['', '']);
    expect(found?.reason).toMatch(/has no day/);
  });

  it('takes no name for a month', () => {
    expect(findTimes('Asad said that Mehr had met Bahman and Tir near Mizan.')).toEqual([]);
  });
});

describe('lunar Hijri dates', () => {
  it('gives the range of both reckonings where they differ, with both readings', () => {
    const found = one('The feast fell on 10 Muharram 1445.');
    expect(found?.date.value).toBe('2023-07-28');
    expect(found?.readings?.[0]).toMatchObject({ calendar: 'lunar_hijri', value: '1445-01-10' });
  });

  it('reads Ramadan as the last one begun before the report', () => {
    const { earliest, latest } = one('It happened in Ramadan.', '2023-04-10')!.date;
    expect([earliest, latest]).toEqual(['2023-03-23', '2023-04-21']);
  });
});

describe('the Hijri calendars', () => {
  const day = fc.integer({ min: 0, max: 60_000 }).map((n) => shiftDay('1900-01-01', n));

  it.each(['persian', 'islamic-umalqura', 'islamic-civil'] as const)('come back from %s to the same day', (system) => {
    fc.assert(
      fc.property(day, (iso) => {
        expect(fromHijri(toHijri(iso, system), system)).toBe(iso);
      }),
      { numRuns: 60 },
    );
  });

  it('have twelve months that follow each other without a gap', () => {
    for (let month = 1; month < 12; month++) {
      expect(shiftDay(hijriPeriod(1402, month, 'persian')![1], 1)).toBe(hijriPeriod(1402, month + 1, 'persian')![0]);
    }
  });
});
