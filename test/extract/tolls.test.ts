import { describe, expect, it } from 'vitest';
import { figures, one } from './told-text.ts';

const at = (toll: string) => one(`A bomb exploded at a market in Kunduz on 4 May 2022. ${toll}`);

describe('numbers of dead and wounded', () => {
  it.each([
    ['The blast killed nine people and wounded 14.', ['9'], ['14']],
    ['At least nine people were killed and 14 others wounded.', ['9+'], ['14']],
    ['Nine people lost their lives and more than 20 were injured.', ['9'], ['20+']],
    ['The explosion left nine dead and dozens wounded.', ['9'], ['dozens']],
    ['The bombing claimed the lives of nine people.', ['9'], []],
    ['The death toll has risen to 11.', ['11'], []],
    ['The number of people killed in the blast has gone up to 11.', ['11'], []],
    ['Eleven bodies were brought to the hospital.', ['11'], []],
    ['Nearly 30 people suffered minor injuries in the blast.', [], ['30']],
  ])('reads "%s"', (text, killed, wounded) => {
    const account = at(text);
    expect(figures(account, 'killed')).toEqual(killed);
    expect(figures(account, 'wounded')).toEqual(wounded);
  });

  it('adds up a list and keeps it marked as added up', () => {
    const account = at('Three women, a child and two policemen were killed in the blast.');
    expect(figures(account, 'killed')).toEqual(['6']);
  });

  it('adds the person told beside a number that leaves him out', () => {
    const account = at('The blast killed Governor Daud Karimi and two others.');
    expect(figures(account, 'killed')).toEqual(['3']);
  });

  it('keeps a part of the dead apart from the dead', () => {
    const account = at('The blast killed nine people, including four children who were killed on the spot.');
    expect(figures(account, 'killed')).toContain('9');
    expect(figures(account, 'killed').filter((f) => f.startsWith('4') && !f.includes('of:'))).toEqual([]);
  });

  it('tells whom a part counts without its number', () => {
    const account = at('The blast killed 53 people. A hospital said that 46 of the dead were girls.');
    expect(figures(account, 'killed')).toEqual(['53', '46, hospital, of: of them']);
  });

  it('keeps figures of several sources side by side with who gives them', () => {
    const account = at(
      'Police said that nine people had been killed. A doctor at the hospital said that 12 people had died.',
    );
    expect(figures(account, 'killed')).toEqual(['9, Police', '12, doctor at the hospital']);
  });

  it('takes one person told with an article as one', () => {
    expect(figures(at('A policeman was killed in the blast.'), 'killed')).toEqual(['1']);
  });

  it('gives nothing for dead and wounded in one number', () => {
    expect(figures(at('More than 100 people were killed or wounded in the blast.'), 'killed')).toEqual([]);
  });

  it('gives no figure for one who is told by name', () => {
    expect(figures(at('A councillor, Daud Karimi, was killed in the blast.'), 'killed')).toEqual([]);
    expect(figures(at('A councillor was killed in the blast, Daud Karimi said.'), 'killed')).toHaveLength(1);
  });

  it('gives nothing for those feared dead', () => {
    expect(figures(at('Seven people were feared dead after the blast.'), 'killed')).toEqual([]);
  });

  it('leaves attackers out of the toll', () => {
    const account = at('Four people were killed in the attack. All five attackers were killed by the police.');
    expect(figures(account, 'killed')).toEqual(['4']);
    expect(figures(account, 'attackers_killed')).toEqual(['5']);
  });

  it('does not take an age, a year or a calibre for people', () => {
    const account = at('A 52-year-old teacher was killed in 2022 with an AK-47.');
    expect(figures(account, 'killed')).toEqual(['1']);
  });

  it('takes no figure from a list that goes on with people nobody counted', () => {
    expect(
      figures(at('The bomber killed a police officer, religious leaders and dozens of others.'), 'killed'),
    ).toEqual([]);
  });
});

describe('numbers that stand in lists, with company or far from the verb', () => {
  it.each([
    ['The bodies of nine people were found.', ['9'], []],
    ['Eighteen lives were lost.', ['18'], []],
    ['Thirteen others are being treated for injuries.', [], ['13']],
    ['The attack resulted in the deaths of 18 people and injuries to 44 others.', ['18'], ['44']],
    ['Six security personnel embraced martyrdom while 12 others were injured.', ['6'], ['12']],
    ['A couple and their three children were killed in the blast.', ['5'], []],
    ['The blast killed a girl and her grandmother.', ['2'], []],
    ['The blast killed Governor Daud Karimi, his two sons and a guard.', ['4'], []],
    [
      'The blast killed Governor Daud Karimi, the head of the council, and four of his guards, a military official said.',
      ['5'],
      [],
    ],
    ['It was not clear how many people were killed in the blast.', [], []],
    ['Another victim died on Thursday, bringing the number of dead to 16.', ['16'], []],
  ])('reads "%s"', (text, killed, wounded) => {
    const account = at(text);
    const plain = (figure: string) => figure.split(',')[0];
    expect(figures(account, 'killed').map(plain)).toEqual(killed);
    expect(figures(account, 'wounded').map(plain)).toEqual(wounded);
  });

  it('counts those who attacked apart from those they hit in one list', () => {
    const account = at('Six guards and four attackers were killed.');
    expect(figures(account, 'killed')).toEqual(['6']);
    expect(figures(account, 'attackers_killed')).toEqual(['4']);
  });
});
