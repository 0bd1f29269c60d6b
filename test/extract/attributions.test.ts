import { describe, expect, it } from 'vitest';
import { one, perpetrators } from './told-text.ts';

const blamed = (words: string) => perpetrators(one(`A bomb killed six people in Kunduz on 4 May 2022. ${words}`));

describe('who is said to have done it', () => {
  it.each([
    ['The Islamic State group claimed responsibility for the attack.', ['Islamic State group: claimed']],
    ['The bombing was claimed by ISIS-K.', ['ISIS-K: claimed']],
    ['ISIS-K said in a statement that it was behind the bombing.', ['ISIS-K: claimed']],
    ['The Pakistani Taliban denied involvement in the attack.', ['Pakistani Taliban: denied']],
    ['Officials blamed Boko Haram for the attack.', ['Boko Haram: attributed']],
    ['The attack was carried out by Boko Haram, the police said.', ['Boko Haram: attributed']],
    ['Suspected Boko Haram militants carried out the attack, the police said.', ['Boko Haram: suspected']],
    ['Initial findings indicate the involvement of ISIS-K.', ['ISIS-K: suspected']],
    ['No group has claimed responsibility for the attack.', []],
    ['ISIS-K has not claimed the attack.', []],
    ['The police are looking for the attackers.', []],
  ])('reads "%s"', (words, expected) => {
    expect(blamed(words)).toEqual(expected);
  });

  it('keeps a denial beside an accusation', () => {
    expect(
      blamed('The government blamed the Pakistani Taliban. The Pakistani Taliban denied any role in the attack.'),
    ).toEqual(['Pakistani Taliban: attributed', 'Pakistani Taliban: denied']);
  });

  it('names the state whose forces did it', () => {
    const account = one('Russian troops shelled Kherson on 4 May 2022, killing two people.');
    expect(perpetrators(account)).toEqual(['Russia: attributed']);
  });
});
