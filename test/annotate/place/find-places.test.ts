import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../../src/annotate/place/index.ts';

const named = (text: string) => findPlaces(text).filter(({ use }) => use !== 'demonym');
const only = (text: string) => {
  const found = named(text);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('findPlaces', () => {
  it('resolves a town that shares its name with its province, and names both', () => {
    const { place } = only('A blast in Kabul killed eight people.');
    expect(place).toMatchObject({
      words: 'Kabul',
      countryCode: 'AF',
      admin1: 'Kabul',
      locality: 'Kabul',
      precision: 1,
    });
  });

  it('gives no first level that the text does not give, and infers it apart', () => {
    const found = only('Gunmen opened fire on a bus in Peshawar.');
    expect(found.place).toMatchObject({ country: 'Pakistan', admin1: null, locality: 'Peshawar' });
    expect(found.inferredAdmin1).toBe('Khyber Pakhtunkhwa');
  });

  it.each([
    ['A bomb went off at the Manchester Arena on Monday.', 'GB'],
    ['A bomb went off at a concert of an American singer at the Manchester Arena.', 'GB'],
    ['A bomb went off in Bari on Monday.', 'IT'],
    ['A bomb went off in Helmand on Monday.', 'AF'],
    ['A bomb went off near the finish line of the Boston Marathon.', 'US'],
  ])('prefers a large town to a small area abroad: %s', (text, country) => {
    expect(only(text).place.countryCode).toBe(country);
  });

  it('takes no name for a town that the text also writes small', () => {
    expect(
      named('Van kills 13 in Barcelona\n\nA van ploughed into the crowd.').map(({ place }) => place.words),
    ).toEqual(['Barcelona']);
  });

  it('takes the levels that the text names beside a district', () => {
    const [district] = named('The convoy was hit in Andar district, Ghazni province, on Monday.');
    expect(district!.place).toMatchObject({ admin2: 'Andar', admin1: 'Ghazni', precision: 3 });
  });

  it('reads a district before its province, "district of"', () => {
    const [district, province] = named('A mine went off in the Imam Sahib district of Kunduz.');
    expect(district!.place).toMatchObject({ admin2: 'Imam Sahib', admin1: 'Kunduz' });
    expect(province!.place.admin1).toBe('Kunduz');
  });

  it.each([
    ['Paktya', 'Paktia'],
    ['Paktiya', 'Paktia'],
    ['Ningarhar', 'Nangarhar'],
    ['Nangrahar', 'Nangarhar'],
    ['Sari Pul', 'Sar-e Pul'],
    ['Daikundi', 'Daykundi'],
    ['Bamiyan', 'Bamyan'],
    ['Wardak', 'Maidan Wardak'],
  ])('knows the spelling %s of a province', (words, name) => {
    expect(only(`Three men were held in ${words} province.`).place.admin1).toBe(name);
  });

  it.each([
    ['Fayzabad', 'Faizabad'],
    ['Pul-e-Khumri', 'Pol-e Khomri'],
    ['Falluja', 'Fallujah'],
    ['Ar Raqqah', 'Raqqa'],
  ])('knows the spelling %s of a town', (words, name) => {
    expect(only(`Two people were wounded in ${words} on Friday.`).place.locality).toBe(name);
  });

  it('meets a spelling that no list has, where the word after says what it is', () => {
    const found = named('Afghan troops searched a house in Qal’ eh ye Zal district and one in Nangrahaar province.');
    expect(found.map(({ place }) => place.admin2 ?? place.admin1)).toEqual(['Qala-e-Zal', 'Nangarhar']);
  });

  it('takes the short form of a state as a place, and what it holds as lying there', () => {
    const [town, state] = named('A man from Gainesville, Ga., was held.');
    expect(town!.place).toMatchObject({ admin1: 'Georgia', locality: 'Gainesville' });
    expect(state!.place).toMatchObject({ words: 'Ga.', admin1: 'Georgia', precision: 4 });
  });

  it('marks a capital that speaks as no location', () => {
    expect(only('Washington said it would not comment.').use).toBe('metonym');
  });

  it.each([
    'Georgia Smith left at noon.',
    'Mr. Lincoln declined to comment.',
    'John Jackson was hurt.',
  ])('takes no person for a place: %s', (text) => expect(named(text)).toEqual([]));

  it.each([
    'The Kurdistan Workers’ Party said so.',
    'Tehreek-i-Taliban Pakistan claimed it.',
  ])('takes no part of a group’s name for a place: %s', (text) => expect(named(text)).toEqual([]));

  it('keeps out of the names of persons that an earlier step has read', () => {
    const text = 'Jalal Kandahar spoke.';
    const names = [{ start: 0, end: 14, kind: 'person' as const, codebookId: null }];
    expect(findPlaces(text, { names })).toEqual([]);
  });

  it('gives no village on another continent, but keeps the words as a place of no known entry', () => {
    const text = 'Afghan and Pakistani officials met in Kabul, Khost and Quetta. A truck burned in Milak.';
    const found = named(text).find(({ place }) => place.words === 'Milak')!;
    expect(found.place).toMatchObject({ gazetteerId: null, country: null, lat: null, locality: 'Milak', precision: 7 });
  });

  it('keeps a village that no gazetteer has, with the doubt of the place it lies in', () => {
    const [village] = named('Riders burned shops in Zorgai Mina village in Maiwand district of Kandahar.');
    expect(village!.place).toMatchObject({
      words: 'Zorgai Mina',
      gazetteerId: null,
      locality: 'Zorgai Mina',
      country: 'Afghanistan',
    });
    expect(village!.place).toMatchObject({ radiusKm: 40, precision: 3 });
    expect(village!.inferredAdmin1).toBe('Kandahar');
  });

  it('gives such a village no point where only a country is known, and none at all without a word for its kind', () => {
    const [village] = named('It happened in Zorgai Mina village in Afghanistan.');
    expect(village!.place).toMatchObject({ lat: null, country: 'Afghanistan', precision: 6 });
    expect(named('It happened in Zorgai Mina.')).toEqual([]);
  });

  it('takes a distance and a side as a point away from the town', () => {
    const { place } = only('The helicopter came down about 30 km south of Kabul.');
    expect(place.lat).toBeCloseTo(34.26, 1);
    expect(place.precision).toBe(3);
  });

  it('knows less exactly where "outside Kabul" is', () => {
    expect(only('A guard was shot outside Kabul.').place.precision).toBe(2);
  });

  it('keeps every span on its words, in capitals, in Arabic script and with signs outside the plane', () => {
    for (const text of ['TWO BOMBS EXPLODED IN SAN SALVADOR AND IN LIMA.', '😀 انفجار در کابل 😀 in Herat']) {
      for (const { start, end, place } of findPlaces(text)) expect(text.slice(start, end)).toBe(place.words);
    }
    expect(findPlaces('انفجار در کابل').map(({ place }) => place.countryCode)).toEqual(['AF']);
  });
});
