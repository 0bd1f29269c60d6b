import { describe, expect, it } from 'vitest';
import { findTimes, type TimeContext } from '../../../src/annotate/time/index.ts';
import { parsePartialDate } from '../../../src/model/partial-date.ts';

/** `words = value` for each expression, so that a case is one line. */
function told(text: string, published: string | null = null, more: TimeContext = {}): string[] {
  const context = { published: published === null ? null : parsePartialDate(published), ...more };
  return findTimes(text, context).map((t) => `${text.slice(t.start, t.end)} = ${t.value}`);
}

/** The dates alone, as the model writes them. */
function dates(text: string, published: string | null = null, more: TimeContext = {}): string[] {
  const context = { published: published === null ? null : parsePartialDate(published), ...more };
  return findTimes(text, context).map((t) => t.date.value);
}

describe('dates of the calendar', () => {
  it.each([
    ['The depot burned on December 11, 2013.', 'December 11, 2013 = 2013-12-11'],
    ['The depot burned on 11 December 2013.', '11 December 2013 = 2013-12-11'],
    ['The depot burned on the 3rd of May 1999.', 'the 3rd of May 1999 = 1999-05-03'],
    ['The depot burned in March 2020.', 'March 2020 = 2020-03'],
    ['The depot burned in 2023.', '2023 = 2023'],
    ['The depot burned on 2024-12-11.', '2024-12-11 = 2024-12-11'],
    ['The depot burned on Sunday, Oct. 1, 2023.', 'Sunday, Oct. 1, 2023 = 2023-10-01'],
    ['It burned in the summer of 1987.', 'the summer of 1987 = 1987-SU'],
    ['It burned in early October 1939.', 'early October 1939 = 1939-10'],
    ['It burned in the 1990s.', 'the 1990s = 199'],
    ['It burned in the 19th century.', 'the 19th century = 18'],
    ['It burned in 480 BC.', '480 BC = BC0480'],
    ['It burned on the night of 9 May 1940.', 'the night of 9 May 1940 = 1940-05-09TNI'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it('reads both days of a range', () => {
    expect(told('Talks ran from June 6–12, 1984.')).toEqual(['June 6 = 1984-06-06', '12, 1984 = 1984-06-12']);
  });

  it('reads both years before our era', () => {
    expect(told('The revolt (499-493 BC) failed.')).toEqual(['499 = BC0499', '493 BC = BC0493']);
  });

  it('takes no name of a person for a month', () => {
    expect(told('April Jones and May Lin left in May 2011.')).toEqual(['May 2011 = 2011-05']);
  });

  it('takes no number that letters run into', () => {
    expect(told('He told NBC10 of an AK47 and a G20.')).toEqual([]);
  });

  it('takes no counted thing, verb or name for a date', () => {
    expect(told('Some 2000 people may march on the town, and Sat Pal sat down a second time.')).toEqual([]);
  });
});

describe('dates seen from the day of speaking', () => {
  it.each([
    ['A bomb went off on Thursday.', '2021-08-26', 'Thursday = 2021-08-26'],
    ['A bomb went off on Tuesday.', '2021-08-26', 'Tuesday = 2021-08-24'],
    ['Last Friday a bomb went off.', '2021-10-15', 'Last Friday = 2021-10-08'],
    ['A bomb went off yesterday.', '2021-03-01', 'yesterday = 2021-02-28'],
    ['A bomb went off last night.', '2021-11-03', 'last night = 2021-11-02TNI'],
    ['A bomb went off last month.', '2022-01-07', 'last month = 2021-12'],
    ['A bomb went off last week.', '2023-05-27', 'last week = 2023-W20'],
    ['A bomb went off earlier this month.', '2023-05-27', 'earlier this month = 2023-05'],
    ['A bomb went off on Dec. 11.', '2024-12-19', 'Dec. 11 = 2024-12-11'],
    ['A bomb went off on Dec. 30.', '2025-01-04', 'Dec. 30 = 2024-12-30'],
    ['A bomb went off in March.', '2024-12-19', 'March = 2024-03'],
    ['A bomb went off in November.', '2023-01-30', 'November = 2022-11'],
    ['A bomb went off last August.', '2022-06-18', 'last August = 2021-08'],
    ['The vote will be held on Friday.', '2021-10-12', 'Friday = 2021-10-15'],
    ['A bomb went off at the weekend.', '2024-05-06', 'the weekend = 2024-W18-WE'],
    ['A bomb went off at the weekend.', '2024-05-05', 'the weekend = 2024-W18-WE'],
    ['A bomb went off two years ago.', '2021-10-12', 'two years ago = 2019'],
  ])('%s (%s)', (text, published, expected) => {
    expect(told(text, published)).toEqual([expected]);
  });

  it('counts from no event that the words merely name', () => {
    expect(dates('He was freed two years after the raid.', '2013-03-22')).toEqual(['']);
  });

  it('dates the earlier event of "came a week after"', () => {
    expect(dates('The blast on Friday came a week after a raid in the north.', '2021-10-29')).toEqual([
      '2021-10-29',
      '2021-10',
    ]);
  });

  it('gives a weekday alone no date', () => {
    expect(dates('A bomb went off on Saturday.')).toEqual(['']);
  });

  it('takes the day of a weekday that the text dates elsewhere', () => {
    const text = "Tuesday's raid followed threats. On Tuesday, November 2, five men came.";
    expect(dates(text, null, { url: 'https://paper.example/2021/11/raid/' })).toEqual(['2021-11-02', '2021-11-02']);
  });

  it('keeps a year that nobody gives unknown', () => {
    expect(dates('A bomb went off on 26 August.')).toEqual(['XXXX-08-26']);
  });

  it("fills in a missing year from the page's address", () => {
    expect(dates('A bomb went off on 26 August.', null, { url: 'https://paper.example/2021/08/27/kabul' })).toEqual([
      '2021-08-26',
    ]);
  });

  it('counts from the date that the text told last', () => {
    expect(told('It began on May 3, 2011. Two days later the town fell.', '2011-06-01')).toEqual([
      'May 3, 2011 = 2011-05-03',
      'Two days later = 2011-05-05',
    ]);
  });
});

describe('datelines', () => {
  it.each([
    ['KABUL, Afghanistan (Jan. 25, 2013) - A force arrested a man yesterday.', ['2013-01-25', '2013-01-24']],
    ['LAGOS, April 4 (Reuters) - A force arrested a man on Tuesday.', ['2023-04-04', '2023-04-04'], '2023-04-05'],
    ['SAN PEDRO, 3 JAN 90 (ABC) -- TWO MEN WERE SHOT YESTERDAY.', ['1990-01-03', '1990-01-02']],
    ['2010-11-S-300\nKABUL, Afghanistan (Nov. 24) – A man was held yesterday.', ['2010-11-24', '2010-11-23']],
  ])('%s', (text, expected, published?: string) => {
    expect(dates(text, published ?? null)).toEqual(expected);
  });
});

describe('what cannot be known', () => {
  it.each([
    'The paper was dated 30 February 2022.',
    'The paper was dated 31 June.',
    'The paper was dated 2023-02-30.',
    'The paper was dated 32/13/2023.',
    'Paris, 99 December: no day of any year.',
  ])('%s has no value and a reason', (text) => {
    const [found] = findTimes(text);
    expect(found?.date.value).toBe('');
    expect(found?.reason).toMatch(/has no day|no calendar day/);
  });

  it('keeps both readings of 03/04/2023 and takes neither', () => {
    const [found] = findTimes('Signed on 03/04/2023.');
    expect([found?.value, found?.readings?.map((r) => r.value)]).toEqual(['', ['2023-04-03', '2023-03-04']]);
  });

  it.each([
    ['en-GB', '2023-04-03'],
    ['en-US', '2023-03-04'],
    ['en', ''],
  ])('lets the region of %s settle it', (locale, value) => {
    expect(dates('Signed on 03/04/2023.', null, { locale })).toEqual([value]);
  });

  it('says no day for "a Friday"', () => {
    expect(dates('It happened on a Friday in the bazaar.', '2023-10-06')).toEqual(['']);
  });
});

describe('times of day, lengths and repetitions', () => {
  it.each([
    ['It exploded at 9:30 am (0500 GMT).', ['9:30 am = 2024-05-03T09:30', '0500 GMT = 2024-05-03T05:00Z']],
    ['It exploded at 11am on Tuesday.', ['11am on Tuesday = 2024-04-30T11:00']],
    ['It exploded at around 1100 local time.', ['1100 local time = 2024-05-03T11:00']],
    ['It lasted two and a half years.', ['two and a half years = P2.5Y']],
    ['It lasted half an hour.', ['half an hour = PT30M']],
    ['It happens every Friday and every day.', ['every Friday = XXXX-WXX-5', 'every day = P1D']],
    ['It fell in the third quarter.', ['the third quarter = 2023-Q3']],
    ['It rose in the second half of 2008.', ['the second half of 2008 = 2008-H2']],
  ])('%s', (text, expected) => {
    expect(told(text, '2024-05-03')).toEqual(expected);
  });

  it('bounds "the past three years" by the day of speaking', () => {
    expect(dates('It grew over the past three years.', '2024-05-03')).toEqual(['2021-05-03/2024-05-03']);
  });
});

describe('a chronicle', () => {
  const text = [
    'The war began in 1911. In March 1912 the coast fell; in 1913 the hills. On 3 May 1914 a truce was signed.',
    'It was broken in June. In 1915 the siege began, and on 7 July the fort surrendered. A week later, in 1916, all was over.',
  ].join('\n');

  it('hangs its dates on its own last year, not on the day of publication', () => {
    const found = told(text, '2009-12-19');
    expect(found).toContain('June = 1914-06');
    expect(found).toContain('7 July = 1915-07-07');
  });

  it('is read as news where the caller says so', () => {
    expect(told(text, '2009-12-19', { genre: 'news' })).toContain('June = 2009-06');
  });
});

describe('what happens again and again', () => {
  it.each([
    ['They meet every March.', 'every March = XXXX-03'],
    ['They meet each winter.', 'each winter = XXXX-WI'],
    ['They meet twice a month.', 'twice a month = P1M'],
    ['They meet three times a week.', 'three times a week = P1W'],
    ['Weekends are quiet.', 'Weekends = XXXX-WXX-WE'],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

describe('turns of the day', () => {
  it.each([
    ['It fell at noon on Thursday.', 'noon on Thursday = 2013-03-21T12:00'],
    ['It fell at noon Thursday.', 'noon Thursday = 2013-03-21T12:00'],
    ['It fell before dawn on Friday.', 'dawn on Friday = 2013-03-22TMO'],
    ['It fell on Friday at dusk.', 'Friday at dusk = 2013-03-22TEV'],
    ['It fell at midnight yesterday.', 'midnight yesterday = 2013-03-21TNI'],
  ])('%s', (text, expected) => {
    expect(told(text, '2013-03-22')).toEqual([expected]);
  });
});

describe('parts and spans of years', () => {
  it.each([
    ['The famine of 1990-95 ended.', ['1990 = 1990', '95 = 1995']],
    ['The season (2023–24) ended.', ['2023 = 2023', '24 = 2024']],
    ['The 1989 first-half result was poor.', ['1989 first-half = 1989-H1']],
    ['It stood for a quarter of a century.', ['a quarter of a century = P25Y']],
    ['Some time ago it stood.', ['Some time ago = PAST_REF']],
  ])('%s', (text, expected) => {
    expect(told(text, '2013-03-22')).toEqual(expected);
  });

  it('takes no serial number for a span', () => {
    expect(told('Release 2010-11-S-300 was out.')).not.toContain('11 = 2011');
  });
});
