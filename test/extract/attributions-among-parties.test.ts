import { describe, expect, it } from 'vitest';
import { one, perpetrators } from './told-text.ts';

const told = (words: string) =>
  perpetrators(one(`A suicide bomber killed 11 people at a mosque in Peshawar on 12 March 2025. ${words}`));

describe('claims, charges and denials of several parties', () => {
  it.each([
    ['Both the TTP and the Islamic State claimed responsibility.', ['TTP: claimed', 'Islamic State: claimed']],
    ['The government said the TTP was responsible.', ['TTP: attributed']],
    ['Investigators believe that the TTP was behind the bombing.', ['TTP: suspected']],
    ['The TTP may have been behind it, the minister said.', ['TTP: suspected']],
    ['Suspicion is likely to fall on the TTP.', ['TTP: suspected']],
    ['The attack was the work of the TTP, officials said.', ['TTP: attributed']],
    ['The TTP was accused by the governor of the bombing.', ['TTP: attributed']],
    ['The minister held the TTP responsible for the bombing.', ['TTP: attributed']],
    ['A TTP spokesman said the group had nothing to do with the bombing.', ['TTP: denied']],
    ['The TTP rejected the accusation.', ['TTP: denied']],
    ['The TTP (Tehreek) acknowledged that it carried out the attack.', ['TTP: claimed']],
    ['The police blamed the TTP. A spokesman for the group denied it.', ['TTP: attributed', 'TTP: denied']],
    ['The police blamed the TTP; it denied the charge.', ['TTP: attributed', 'TTP: denied']],
    ['Officials blamed Russia and Iran for the bombing.', ['Russia: attributed', 'Iran: attributed']],
    ['The TTP has not commented.', []],
    ['The TTP condemned the bombing.', []],
  ])('%s', (words, expected) => {
    expect(told(words).sort()).toEqual([...expected].sort());
  });

  it.each([
    ['A Russian missile strike on Odesa killed four people on 12 March 2025, officials said.', ['Russia: attributed']],
    ['Russia fired missiles at Odesa on 12 March 2025, killing four people.', ['Russia: attributed']],
    ['An Israeli air strike killed 20 people in Gaza City on 12 March 2025, medics said.', ['Israel: attributed']],
    [
      'A U.S. drone strike killed two people in Baghdad on 12 March 2025, officials said.',
      ['United States: attributed'],
    ],
  ])('names the state: %s', (text, expected) => {
    expect(perpetrators(one(text))).toEqual(expected);
  });
});
