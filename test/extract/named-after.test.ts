import { describe, expect, it } from 'vitest';
import { one, persons, read } from './told-text.ts';

const DAY = '2024-05-10';
const told = (text: string) => persons(one(text, DAY));

describe('people named after they were counted', () => {
  it.each([
    [
      'Three people were shot dead in a bar in Veracruz on Tuesday. They were identified as Raul Gomez, Omar Diaz and Ana Ruiz.',
      ['Raul Gomez killed', 'Omar Diaz killed', 'Ana Ruiz killed'],
    ],
    [
      'Gunmen wounded two people in Kaduna on Tuesday. The police named them as Musa Danladi and Sule Bako.',
      ['Musa Danladi wounded', 'Sule Bako wounded'],
    ],
    [
      'A rocket attack in Baghdad on Tuesday killed one contractor, whom the embassy named as Peter Hansen.',
      ['Peter Hansen (contractor) killed'],
    ],
    [
      'A journalist was shot dead in Mexico City on Tuesday. Lucia Herrera, 41, who edited a weekly, had received threats.',
      ['Lucia Herrera (journalist) killed'],
    ],
    [
      'Gunmen in Hebron on Tuesday wounded two men: Yehuda Gross, 46, and his brother Eli.',
      ['Yehuda Gross wounded', 'Eli wounded'],
    ],
  ])('share the fate of the number: "%s"', (text, expected) => {
    expect(told(text).sort()).toEqual([...expected].sort());
  });

  it.each([
    'Gunmen killed four people in Kaduna on Tuesday. Two attackers were shot dead. They were identified as Musa Danladi and Sule Bako.',
    'Gunmen killed four people in Kaduna on Tuesday. Two suspects were arrested. They were identified as Musa Danladi and Sule Bako.',
    'A journalist was shot dead in Mexico City on Tuesday. Lucia Herrera, who leads the investigation, said that nobody was held.',
  ])('are no victims where others were counted last, or where they speak: "%s"', (text) => {
    expect(told(text).filter((person) => !person.startsWith('-'))).toEqual([]);
  });
});

describe('who was hit, in other words', () => {
  it.each([
    [
      'A bomb killed the deputy police chief of Mogadishu, Colonel Abdi Warsame, and two of his guards on Tuesday.',
      'Abdi Warsame (Colonel) killed',
    ],
    [
      'The blast in Quetta on Tuesday killed four people, among them a senior police officer, Inspector Hamid Shakil.',
      'Hamid Shakil (Inspector) killed',
    ],
    [
      'Twelve people were wounded by the blast in Quetta; among them was Judge Hamid Shakil.',
      'Hamid Shakil (Judge) wounded',
    ],
    [
      'Nine worshippers, among them the pastor, Clement Pinkerton, were shot to death in a church in Lagos on Tuesday.',
      'Clement Pinkerton (pastor) killed',
    ],
    ['Ali Zaman, whose real name was Omar Khel, was shot dead in Kabul on Tuesday.', 'Ali Zaman killed'],
    [
      'The politician Karim Haddad was shot by a bodyguard in Beirut on Tuesday and later died.',
      'Karim Haddad (politician) killed',
    ],
    [
      'Gunmen who seized the French engineer Paul Mercier in Niger on Tuesday demanded a ransom.',
      'Paul Mercier (French engineer) kidnapped',
    ],
  ])('"%s"', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it('of two people of whom one has a home told, both are hit', () => {
    const text =
      'Two aid workers, Sarah Lindqvist of Sweden and Karim Haddad of Lebanon, were killed when a rocket hit their car in Idlib on Tuesday.';
    expect(told(text).sort()).toEqual(['Karim Haddad killed', 'Sarah Lindqvist killed']);
  });

  it('the heads of the entries of a list of people who were killed', () => {
    const text = [
      'Here is a list of mayors who were assassinated.',
      'ALI ZAMAN, mayor of Aden, 3 May 1994: A man on a motorcycle opened fire on his car in Aden.',
      'OMAR KHEL, mayor of Lahore, 7 June 2001: A bomb exploded under his car in Lahore.',
    ].join('\n\n');
    expect(read(text).accounts.map(persons)).toEqual([
      [expect.stringMatching(/^ALI ZAMAN .*killed$/)],
      [expect.stringMatching(/^OMAR KHEL .*killed$/)],
    ]);
  });
});
