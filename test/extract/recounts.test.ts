import { describe, expect, it } from 'vitest';
import { figures, one } from './told-text.ts';

const BLAST = 'A bomb exploded at a market in Kunduz on 4 May 2022, killing nine people.';
const numbers = (text: string, property: 'killed' | 'wounded') =>
  figures(one(`${BLAST} ${text}`), property).map((figure) => figure.split(',')[0]);

describe('figures beside what is told of an incident', () => {
  it('are its own, however large', () => {
    expect(numbers('A judge said that 1,841 people had been injured.', 'wounded')).toEqual(['1841']);
  });

  it.each([
    'More than 2,000 people have been killed in the province since 2020.',
    'In 2021 more than 1,200 people were killed in such attacks.',
    'The war has killed more than 40,000 people.',
  ])('are not where they count many incidents: "%s"', (text) => {
    expect(numbers(text, 'killed')).toEqual(['9']);
  });
});
