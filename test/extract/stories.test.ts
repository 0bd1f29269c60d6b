import { describe, expect, it } from 'vitest';
import { firstValue } from '../../src/model/account.ts';
import { dateOf, figures, perpetrators, persons, read, typeOf } from './told-text.ts';

describe('which clauses tell of one incident', () => {
  it('keeps an attack of a week before apart, and marks it as background', () => {
    const { accounts } = read(
      'A bomb exploded in a mosque in Kandahar on Friday, killing nine people. It came a week after a suicide attack on a mosque ' +
        'in Kunduz that was claimed by the Islamic State.',
      '2022-05-06',
    );
    expect(accounts.map(typeOf)).toEqual(['bombing', 'suicide_bombing']);
    expect(accounts.map((a) => firstValue(a, 'prominence'))).toEqual(['central', 'background']);
    expect(accounts.map((a) => firstValue(a, 'place')?.admin1)).toEqual(['Kandahar', 'Kunduz']);
    expect(accounts.map(perpetrators)).toEqual([[], ['Islamic State: claimed']]);
  });

  it('gives each dated incident of a list its own figures', () => {
    const { accounts } = read(
      'A bomb in Kabul killed three people on Monday. In March 2021 gunmen shot dead seven people in the city. ' +
        'In 2020 a suicide bomber killed 24 people at a school there.',
      '2022-05-03',
    );
    expect(accounts.map(dateOf)).toEqual(['2022-05-02', '2021-03', '2020']);
    expect(accounts.map((a) => figures(a, 'killed'))).toEqual([['3'], ['7'], ['24']]);
  });

  it('tells officials killed in separate attacks apart, each with the post held', () => {
    const { accounts } = read(
      'In the latest incident, Karim Rahmani, the Minister of Mines, was killed in a suicide attack at his office in Kabul. ' +
        'Among others, Daud Safi, the governor of Balkh, was killed in his office in 2023. Omar Gul, a cleric, was assassinated by ISIS ' +
        'in Kabul, while Najib Wardak, the deputy governor of Zabul, and Hamid Noor, the former police chief of Baghlan, were killed ' +
        'in separate attacks.',
      '2024-12-14',
    );
    expect(accounts.map(persons)).toEqual([
      ['Karim Rahmani (Minister of Mines) killed'],
      ['Daud Safi (governor of Balkh) killed'],
      [expect.stringContaining('Omar Gul')],
      ['Najib Wardak (deputy governor of Zabul) killed'],
      ['Hamid Noor (former police chief of Baghlan) killed'],
    ]);
    expect(dateOf(accounts[1]!)).toBe('2023');
    expect(accounts.map(perpetrators)[2]).toEqual(['ISIS: attributed']);
    expect(new Set(accounts.map((a) => a.id)).size).toBe(5);
  });

  it('takes one incident told over several sentences for one', () => {
    const { accounts } = read(
      'Gunmen stormed a hotel in Mogadishu on Friday. The attack began with an explosion at the gate. Nine people were killed, the ' +
        'police said. The siege ended on Saturday when all attackers had been shot.',
      '2022-05-08',
    );
    expect(accounts).toHaveLength(1);
  });

  it('does not take a habit, a total or a threat for an incident', () => {
    const { accounts } = read(
      'The group has carried out several attacks in recent years. More than 600 people have been killed since 2021. ' +
        'The United Nations recorded 361 attacks. Officials warned of a possible suicide bombing in Kabul.',
    );
    expect(accounts).toEqual([]);
  });

  it.each([
    [
      'an accident',
      'Nine people were killed on Monday when a bus crashed into a fuel tanker and overturned near Ghazni.',
    ],
    ['a quake', 'Strong earthquakes in Herat killed more than 2,000 people on Saturday, the authorities said.'],
    [
      'a film',
      'In this thriller a bomb goes off in the first scene. The film lacks a story, and the audience at the screening left early.',
    ],
    ['a match', 'United won the match with a late strike. The keeper saved two shots before the goal.'],
    ['a cyber attack', 'A ransomware attack hit the hospital on Monday. Patients were moved to other wards.'],
    [
      'a drill',
      'Students played the injured in an airport drill in which a bomb had exploded on a plane. The exercise is held every year.',
    ],
    ['the economy', 'Inflation hit a record. The bank struck a deal with its lenders on Tuesday.'],
    ['police work', 'Police arrested six people on Monday in a narcotics investigation.'],
  ])('finds nothing in a report of %s', (_, text) => {
    expect(read(text, '2022-05-03').accounts).toEqual([]);
  });

  it('dates an incident by its own day, not by the day of the telling or of the dateline', () => {
    const { accounts } = read(
      'KABUL, May 4 - A bomb killed two people in Kunduz on Monday, police said on Wednesday.',
      '2022-05-04',
    );
    expect(accounts.map(dateOf)).toEqual(['2022-05-02']);
  });

  it('leaves out what the report takes back', () => {
    const { accounts } = read(
      'A bomb exploded in Kabul on Monday, killing two people. Correction: an earlier version of this report said that nine people had died.',
      '2022-05-03',
    );
    expect(accounts.map((a) => figures(a, 'killed'))).toEqual([['2']]);
  });

  it('reads arrests over a plot as foiled', () => {
    const { accounts } = read(
      'Two men were arrested in Berlin on Monday who were plotting a bombing of a market, prosecutors said.',
      '2022-05-03',
    );
    expect(accounts.map(typeOf)).toEqual(['foiled']);
    expect(accounts.map((a) => firstValue(a, 'outcome'))).toEqual(['foiled']);
  });
});
