import { describe, expect, it } from 'vitest';
import { findTimes } from '../../../src/annotate/time/index.ts';
import { easterSunday, holidayIn } from '../../../src/annotate/time/resolve-feast.ts';
import { parsePartialDate } from '../../../src/model/partial-date.ts';

const told = (text: string, published: string | null = null) =>
  findTimes(text, { published: published === null ? null : parsePartialDate(published) }).map(
    (t) => `${text.slice(t.start, t.end)} = ${t.date.value}`,
  );

describe('Easter', () => {
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1998, '1998-04-12'],
    [2000, '2000-04-23'],
    [2016, '2016-03-27'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
  ])('of %i', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });
});

describe('days that move with the year', () => {
  it.each([
    ['Churches were hit on Easter Sunday 2019.', null, 'Easter Sunday 2019 = 2019-04-21'],
    ['Churches were hit on Easter Sunday.', '2019-05-02', 'Easter Sunday = 2019-04-21'],
    ['A park was bombed on Easter Sunday.', '2016-03-28', 'Easter Sunday = 2016-03-27'],
    ['A park was bombed on Easter Sunday.', '2016-02-02', 'Easter Sunday = 2015-04-05'],
    ['It was agreed on Good Friday, 1998.', null, 'Good Friday, 1998 = 1998-04-10'],
    ['The mall closed on Thanksgiving.', '2014-01-10', 'Thanksgiving = 2013-11-28'],
    ['The mall closed on Memorial Day 2022.', null, 'Memorial Day 2022 = 2022-05-30'],
    ['The mosque was hit on Eid al-Adha.', '2023-08-20', 'Eid al-Adha = 2023-06-28/2023-06-29'],
    ['The shrine was hit on Nowruz.', '2018-04-02', 'Nowruz = 2018-03-21'],
  ])('%s', (text, published, expected) => {
    expect(told(text, published)).toEqual([expected]);
  });

  it('has no date where nothing tells the year', () => {
    expect(told('Churches were hit on Easter Sunday.')).toEqual(['Easter Sunday = ']);
  });

  it('takes no name for a day', () => {
    expect(told('The Good Friday Agreement, Bloody Sunday and Easter Island.', '2019-05-02')).toEqual([]);
  });

  it('counts the last weekday of a month', () => {
    expect(holidayIn({ month: 5, weekday: 1, nth: -1 }, 2021)).toBe('2021-05-31');
  });
});
