import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../src/annotate/place/index.ts';
import { findSites } from '../../../src/annotate/place/site.ts';

const sites = (text: string) => findSites(text, findPlaces(text));

describe('findSites', () => {
  it('keeps the kind of a site and the place it lies in', () => {
    const [site] = sites('The blast tore through a Shia mosque in the Imam Sahib district of Kunduz province.');
    expect(site).toMatchObject({ words: 'Shia mosque', siteKind: 'mosque', relation: 'inside' });
    expect(site!.place).toMatchObject({ admin2: 'Imam Sahib', admin1: 'Kunduz' });
  });

  it('tells outside from inside', () => {
    const [site] = sites('A guard was shot outside the interior ministry in Kabul.');
    expect(site).toMatchObject({ words: 'interior ministry', siteKind: 'ministry', relation: 'outside' });
    expect(site!.place).toMatchObject({ locality: 'Kabul' });
  });

  it('takes the name of a site into its words', () => {
    expect(sites('The bomb went off near the Rose Garden Hotel.')[0]).toMatchObject({
      words: 'Rose Garden Hotel',
      siteKind: 'hotel',
      relation: 'near',
      place: null,
    });
  });

  it('has spans that read as the words', () => {
    const text = 'Gunmen entered a girls’ school and a 40-bed military hospital 😀 in Herat city, then a bank.';
    for (const { start, end, words } of sites(text)) expect(text.slice(start, end)).toBe(words);
  });

  it('finds none where no site is named', () => {
    expect(sites('Two men were killed in Helmand.')).toEqual([]);
  });
});
