import { describe, expect, it } from 'vitest';
import { one, perpetrators, read } from './told-text.ts';

const told = (words: string) =>
  perpetrators(one(`A bomb killed 11 people at a mosque in Peshawar on 12 March 2025. ${words}`)).sort();

describe('words that stand for a group', () => {
  it.each([
    ['The police suspect the TTP. The militants have claimed responsibility.', ['TTP: claimed', 'TTP: suspected']],
    [
      'The TTP is active in the city. Gunmen of the same movement carried out the attack, the police said.',
      ['TTP: attributed'],
    ],
    ['Nobody but the TTP is active there. The jihadist group said that it had planted the bomb.', ['TTP: claimed']],
    ['The TTP, a rival of the BLA, is active there. Its fighters planted the bomb.', []],
  ])('%s', (words, expected) => {
    expect(told(words)).toEqual(expected);
  });

  it('mean the group that the sentence before is about, not one that it only names beside', () => {
    const text =
      'A bomb killed 11 people in Lahore on 12 March 2025. Jamaat-ul-Ahrar, a faction of the Pakistani Taliban, claimed responsibility. The group attacked a church in Quetta on 3 March 2025, killing four people.';
    const { accounts } = read(text);
    expect(accounts.map(perpetrators)).toEqual([['Jamaat-ul-Ahrar: claimed'], ['Jamaat-ul-Ahrar: attributed']]);
  });

  it('mean nobody where no group was named', () => {
    expect(told('The group claimed responsibility.')).toEqual([]);
  });

  it.each([
    ['The TTP said it wanted to punish the government.', ['TTP: claimed']],
    ['A caller claimed the bombing for the TTP.', ['TTP: claimed']],
    ['The attack bore the hallmarks of the TTP.', ['TTP: suspected']],
    ['The minister put the blame on the TTP.', ['TTP: attributed']],
    ['Investigators are looking at the TTP as the likely culprit.', ['TTP: suspected']],
    ['The bomb was planted by members of the TTP, the police said.', ['TTP: attributed']],
  ])('%s', (words, expected) => {
    expect(told(words)).toEqual(expected);
  });

  it('gives a claim of several attacks to each of them', () => {
    const text =
      'A bomb killed nine people in Quetta on 12 March 2025. Hours later gunmen stormed a police station in Lahore, killing four policemen. The TTP claimed both attacks.';
    expect(read(text).accounts.map(perpetrators)).toEqual([['TTP: claimed'], ['TTP: claimed']]);
  });

  it.each([
    ['The Desert Falcons, an offshoot of the BLA, said that it had planted the bomb.', ['Desert Falcons: claimed']],
    ['A caller claimed the bombing for the Desert Falcons.', ['Desert Falcons: claimed']],
  ])('names a group that no list has: %s', (words, expected) => {
    expect(told(words)).toEqual(expected);
  });
});
