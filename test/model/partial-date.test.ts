import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  datesOverlap,
  dayDate,
  daysInMonth,
  monthDate,
  parsePartialDate,
  rangeDate,
  seasonDate,
  shiftDay,
  unknownDate,
  yearDate,
} from '../../src/model/partial-date.ts';

const anyDay = fc
  .record({
    year: fc.integer({ min: 1, max: 2400 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => dayDate(year, month, day)!);

describe('a partial date', () => {
  it('carries its precision in the length of its value', () => {
    expect([dayDate(2024, 12, 11)!.value, monthDate(2024, 12)!.value, yearDate(2024).value]).toEqual([
      '2024-12-11',
      '2024-12',
      '2024',
    ]);
  });

  it('has no day that the calendar lacks', () => {
    expect([dayDate(2023, 2, 29), dayDate(2023, 6, 31), dayDate(2023, 13, 1), monthDate(2023, 0)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('keeps 29 February possible while the year is not known', () => {
    expect(dayDate(null, 2, 29)?.value).toBe('XXXX-02-29');
    expect(dayDate(null, 2, 30)).toBeNull();
  });

  it('bounds a month by its first and last day', () => {
    expect(monthDate(2024, 2)).toMatchObject({ earliest: '2024-02-01', latest: '2024-02-29' });
  });

  it('lets winter run into the next year', () => {
    expect(seasonDate(2023, 'WI')).toMatchObject({ earliest: '2023-12-01', latest: '2024-02-29' });
  });

  it('has no bounds where the year is not known', () => {
    expect(dayDate(null, 8, 26)).toMatchObject({ earliest: null, latest: null });
  });

  it('refuses a range that ends before it starts', () => {
    expect(() => rangeDate('2024-02-02', '2024-02-01')).toThrow(/expected a range that ends after it starts/);
  });
});

describe('parsePartialDate', () => {
  it.each([
    '',
    '2024-12-11',
    '2024-12',
    '2024',
    '202X',
    '2024-SU',
    '2024-12-01/2024-12-05',
    'XXXX-08-26',
    'XXXX-08',
  ])('reads %s as it is written', (value) => {
    expect(parsePartialDate(value)?.value).toBe(value);
  });

  it.each([
    'yesterday',
    '2024-13',
    '2024-02-30',
    '2024-12-05/2024-12-01',
    'XXXX',
    '24-12-11',
    '2024-XX-11',
  ])('refuses %s', (value) => {
    expect(parsePartialDate(value)).toBeNull();
  });

  it('reads what dayDate writes, whatever the day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(parsePartialDate(day.value)).toEqual(day);
      }),
    );
  });
});

describe('datesOverlap', () => {
  it('is true of a day and its month, false of neighbours', () => {
    expect(datesOverlap(dayDate(2024, 5, 31)!, monthDate(2024, 5)!)).toBe(true);
    expect(datesOverlap(dayDate(2024, 6, 1)!, monthDate(2024, 5)!)).toBe(false);
  });

  it('rules nothing out where a date is not known', () => {
    expect(datesOverlap(unknownDate, yearDate(2020))).toBe(true);
  });

  it('does not mind the order', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(datesOverlap(a, b)).toBe(datesOverlap(b, a));
      }),
    );
  });
});

describe('shiftDay', () => {
  it('crosses months, leap days and years', () => {
    expect([shiftDay('2024-02-28', 1), shiftDay('2024-03-01', -2), shiftDay('2023-12-31', 1)]).toEqual([
      '2024-02-29',
      '2024-02-28',
      '2024-01-01',
    ]);
  });

  it('goes there and back again', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, n) => {
        fc.pre(day.value > '0003');
        expect(shiftDay(shiftDay(day.value, n), -n)).toBe(day.value);
      }),
    );
  });
});

describe('daysInMonth', () => {
  it('knows the leap years', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  });
});
