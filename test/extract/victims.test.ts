import { describe, expect, it } from 'vitest';
import { one, persons } from './told-text.ts';

describe('persons hit', () => {
  it.each([
    [
      'Karim Rahmani, the governor of Balkh, was killed in a bombing in Kunduz on 4 May 2022.',
      ['Karim Rahmani (governor of Balkh) killed'],
    ],
    [
      'A suicide bomber killed Karim Rahmani, the governor of Balkh, in Kunduz on 4 May 2022.',
      ['Karim Rahmani (governor of Balkh) killed'],
    ],
    [
      'A bomb killed the deputy governor of Balkh, Karim Rahmani, in Kunduz on 4 May 2022.',
      ['Karim Rahmani (deputy governor of Balkh) killed'],
    ],
    ['Gunmen shot dead Karim Rahmani in Kunduz on 4 May 2022.', ['Karim Rahmani killed']],
    ['The assassination of Karim Rahmani in Kunduz on 4 May 2022 was condemned.', ['Karim Rahmani killed']],
    ['A bombing in Kunduz on 4 May 2022 claimed the life of Karim Rahmani.', ['Karim Rahmani killed']],
    [
      'Karim Rahmani, a former police chief of Balkh, was among the dead in a bombing in Kunduz on 4 May 2022.',
      ['Karim Rahmani (former police chief of Balkh) killed'],
    ],
    ['Gunmen abducted Karim Rahmani in Kunduz on 4 May 2022.', ['Karim Rahmani kidnapped']],
  ])('finds them in "%s"', (text, expected) => {
    expect(persons(one(text))).toEqual(expected);
  });

  it('finds both of two names that one verb holds', () => {
    const account = one('Karim Rahmani and Daud Safi were killed in a bombing in Kunduz on 4 May 2022.');
    expect(persons(account)).toEqual(['Karim Rahmani killed', 'Daud Safi killed']);
  });

  it('takes the holder of the apposition, not the name inside it', () => {
    const account = one(
      'Karim Rahmani, a close associate of Daud Safi, was killed in a bombing in Kunduz on 4 May 2022.',
    );
    expect(persons(account)).toEqual(
      ['Karim Rahmani (close associate) killed'].map(() => expect.stringContaining('Karim Rahmani')),
    );
  });

  it('reads every name of a list of the dead', () => {
    const account = one(
      'A bomb exploded in Kunduz on 4 May 2022. Two people were killed: a guard named Najib and a trader, Daud Safi.',
    );
    expect(persons(account).map((p) => p.split(' (')[0])).toEqual(
      expect.arrayContaining([expect.stringContaining('Najib'), expect.stringContaining('Daud Safi')]),
    );
  });

  it('keeps one who is known by the post alone', () => {
    const account = one("Gunmen attacked a mosque in Kunduz on 4 May 2022. The mosque's imam was among those killed.");
    expect(persons(account)).toEqual(['- (imam) killed']);
  });

  it('never takes attackers, speakers or those remembered for victims', () => {
    const account = one(
      'A bomb killed six people in Kunduz on 4 May 2022, said Daud Safi, a doctor. The attacker, named as Omar Uthman, was killed. ' +
        'They had gathered for the anniversary of the death of Karim Rahmani.',
    );
    expect(persons(account)).toEqual([]);
  });
});
