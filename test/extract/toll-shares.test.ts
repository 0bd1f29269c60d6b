import { describe, expect, it } from 'vitest';
import { figures, one } from './told-text.ts';

const at = (toll: string) => one(`A bomb exploded at a market in Kunduz on 4 May 2022. ${toll}`);
/** The number alone, with a star where it is a part of another. */
const number = (figure: string) => `${figure.split(',')[0]}${figure.includes('of:') ? '*' : ''}`;

describe('parts of a number of people', () => {
  it.each([
    ['The blast killed 41 people, 12 of them children.', ['41', '12*'], []],
    ['The blast killed 41 people, including nine students.', ['41', '9*'], []],
    ['Some 70 people were hurt, 22 of whom were in a critical condition.', [], ['70', '22*']],
    ['Thirty-seven people were injured, among them 19 nurses.', [], ['37', '19*']],
    ['Officials said that 22 people were killed in the blast: 12 guards and ten farmers.', ['22', '12*', '10*'], []],
    ['The blast killed 20 people. The fatalities consist of 15 civilians and five soldiers.', ['20', '15*', '5*'], []],
    ['The blast killed 20 people. Among the dead are six foreigners.', ['20', '6*'], []],
    ['The blast killed 20 people. At least six foreigners are among the dead.', ['20', '6+*'], []],
  ])('are put down beside the whole: "%s"', (text, killed, wounded) => {
    expect(figures(at(text), 'killed').map(number)).toEqual(killed);
    expect(figures(at(text), 'wounded').map(number)).toEqual(wounded);
  });

  it.each([
    'The blast killed nine people, including a child.',
    'The blast killed nine people and destroyed shops, including 12 bakeries.',
    'The blast killed nine people. All but three of the dead were guards.',
    'The blast killed nine people, 40 of them children.',
  ])('are no parts of it: "%s"', (text) => {
    expect(figures(at(text), 'killed').map(number)).toEqual(['9']);
  });
});

describe('figures told in other words', () => {
  it.each([
    ['State media gave the number of dead as 83 and that of the wounded as 178.', ['83'], ['178']],
    ['The death toll of the blast at the market in the old town of the city was placed at 20.', ['20'], []],
    ['Nine people were killed in the blast. Injured were 111, the doctor added.', ['9'], ['111']],
    ['The governor had spoken of 14 martyrs.', ['14'], []],
    ['Six traders were burnt to death.', ['6'], []],
    ['The blast killed nine people. The police have revised an initial toll of 12.', ['9', '12'], []],
    ['Nine people were killed in the blast. Three more devices were blown up.', ['9'], []],
  ])('"%s"', (text, killed, wounded) => {
    expect(figures(at(text), 'killed').map(number)).toEqual(killed);
    expect(figures(at(text), 'wounded').map(number)).toEqual(wounded);
  });
});
