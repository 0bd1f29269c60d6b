import { describe, expect, it } from 'vitest';
import { isDateLine, publishedDate } from '../../src/ingest/published.ts';

describe('the date of publication', () => {
  it.each([
    ['2024-12-14', '2024-12-14'],
    ['2024-12-14T08:30:00+04:30', '2024-12-14'],
    ['2024-12-14 08:30', '2024-12-14'],
    ['20241214', '2024-12-14'],
    ['14 December 2024', '2024-12-14'],
    ['December 14, 2024', '2024-12-14'],
    ['Dec. 14th, 2024', '2024-12-14'],
    ['14-Dec-2024', '2024-12-14'],
    ['Sat, 14 Dec 2024 10:00:00 GMT', '2024-12-14'],
    ['December 2024', '2024-12'],
    ['2024', '2024'],
  ])('%s', (words, value) => {
    expect(publishedDate(words)?.value).toBe(value);
  });

  it.each([
    '',
    '03/04/2024',
    '31 June 2024',
    'last Tuesday',
    '14 Decade 20245',
    'x'.repeat(500),
  ])('is not read in "%s"', (words) => {
    expect(publishedDate(words)).toBeNull();
  });
});

describe('a line with a date and nothing else', () => {
  it.each([
    '14 December 2024',
    'Published: 14 December 2024',
    'Updated Sat, Dec 14, 2024 at 10:30 AM GMT',
    'May 2023',
    '2023-05-03',
  ])('%s', (line) => expect(isDateLine(line)).toBe(true));

  it.each(['Two died on 14 December 2024', 'Kabul, 14 December 2024', 'No date'])('is not %s', (line) =>
    expect(isDateLine(line)).toBe(false));
});
