import { describe, expect, it } from 'vitest';
import { codedDate, findTimes, governingDate } from '../../../src/annotate/time/index.ts';
import { parsePartialDate, rangeDate } from '../../../src/model/partial-date.ts';

function governs(text: string, event: string, published: string | null = null, central = false): string {
  const date = published === null ? null : parsePartialDate(published);
  const start = text.indexOf(event);
  const times = findTimes(text, { published: date });
  const found = governingDate({ start, end: start + event.length }, { text, times, published: date, central });
  return `${found.date.value} ${found.link}`;
}

describe('the date that governs an event', () => {
  it('stands in its clause', () => {
    expect(governs('A bomb exploded on Monday; on Tuesday a mine killed two.', 'exploded', '2024-05-03')).toBe(
      '2024-04-29 clause',
    );
  });

  it('is that of the nearer clause', () => {
    expect(governs('A bomb exploded on Monday; on Tuesday a mine killed two.', 'killed', '2024-05-03')).toBe(
      '2024-04-30 clause',
    );
  });

  it('is not a limit', () => {
    expect(governs('On Monday the deadliest attack since 2011 struck the town.', 'attack', '2024-05-03')).toBe(
      '2024-04-29 clause',
    );
  });

  it('is not that of the telling', () => {
    expect(governs('A bomb exploded in a market on Monday, police said on Wednesday.', 'exploded', '2024-05-03')).toBe(
      '2024-04-29 clause',
    );
  });

  it('is found before it in the paragraph', () => {
    expect(governs('Gunmen came on Monday. They killed two guards.', 'killed', '2024-05-03')).toBe(
      '2024-04-29 paragraph',
    );
  });

  it('is found in a later sentence for the central event', () => {
    const text = 'A bomb killed two men, police said on Wednesday. It exploded on Monday evening.';
    expect(governs(text, 'killed', '2024-05-02', true)).toBe('2024-04-29 later');
  });

  it('falls back on the dateline', () => {
    expect(governs('KABUL (May 3, 2012) - A force killed two men.', 'killed')).toBe('2012-05-03 dateline');
  });

  it('marks the fallback on the publication date', () => {
    expect(governs('A force killed two men.', 'killed', '2024-05-03')).toBe('2024-05-03 publication');
  });

  it('is unknown where nothing gives it', () => {
    expect(governs('A force killed two men.', 'killed')).toBe(' none');
  });
});

describe('codedDate', () => {
  it('writes a week inside a month as that month', () => {
    expect(codedDate(rangeDate('2023-05-15', '2023-05-21')).value).toBe('2023-05');
  });

  it('leaves a range over two months as it is', () => {
    expect(codedDate(rangeDate('2023-05-29', '2023-06-04')).value).toBe('2023-05-29/2023-06-04');
  });
});
