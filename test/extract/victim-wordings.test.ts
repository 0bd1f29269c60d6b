import { describe, expect, it } from 'vitest';
import { persons, read } from './told-text.ts';

/** Everyone of whom a report of the day after says what became of them, by name and outcome. */
function fates(text: string, published: string): string[] {
  return read(text, published)
    .accounts.flatMap(persons)
    .map((person) => person.replace(/ \(.*\)/, ''));
}

describe('the person hit, in the wordings of many agencies', () => {
  it.each([
    [
      '2022-07-09',
      'Former Japanese prime minister Shinzo Abe was shot dead while campaigning in Nara on 8 July 2022.',
      ['Shinzo Abe killed'],
    ],
    [
      '2021-07-08',
      'Haitian President Jovenel Moïse was assassinated at his private residence in Port-au-Prince on 7 July 2021, and his wife, Martine Moïse, was wounded.',
      ['Jovenel Moïse killed', 'Martine Moïse wounded'],
    ],
    [
      '2022-08-13',
      'Salman Rushdie was stabbed on stage in Chautauqua, New York, on 12 August 2022.',
      ['Salman Rushdie wounded'],
    ],
    [
      '2022-11-04',
      'Former Prime Minister Imran Khan was wounded in the leg when a gunman opened fire on his convoy in Wazirabad on 3 November 2022, killing one of his supporters.',
      ['Imran Khan wounded'],
    ],
    [
      '2022-03-24',
      'A Somali lawmaker, Amina Mohamed Abdi, was among at least 48 people killed in two suicide attacks in Beledweyne on 23 March 2022.',
      ['Amina Mohamed Abdi killed'],
    ],
    [
      '2022-08-21',
      'Darya Dugina, daughter of the philosopher Alexander Dugin, was killed when a car bomb exploded near Moscow on 20 August 2022.',
      ['Darya Dugina killed'],
    ],
    [
      '2020-01-04',
      'Qassem Soleimani, the commander of the Quds Force, and Abu Mahdi al-Muhandis were killed in a US drone strike near Baghdad airport on 3 January 2020.',
      ['Qassem Soleimani killed', 'Abu Mahdi al-Muhandis killed'],
    ],
    [
      '2025-09-11',
      'Conservative activist Charlie Kirk was fatally shot at a university in Utah on 10 September 2025.',
      ['Charlie Kirk killed'],
    ],
    [
      '2025-08-31',
      'Ukrainian politician Andriy Parubiy was shot several times and died at the scene in Lviv on 30 August 2025.',
      ['Andriy Parubiy killed'],
    ],
    [
      '2025-03-13',
      'The dead in the attack in Davao on 12 March 2025 included barangay captain Rodrigo Santos and a councillor, Maria Cruz.',
      ['Rodrigo Santos killed', 'Maria Cruz killed'],
    ],
    [
      '2025-03-13',
      'Among those killed in the attack in Kampala on 12 March 2025 were Assistant Superintendent Grace Nakato and two civilians.',
      ['Grace Nakato killed'],
    ],
    [
      '2025-03-13',
      'Two people were killed in a shooting in Marseille on 12 March 2025. The dead were named as Karim Belkacem, 24, and Sofiane Mansouri, 31.',
      ['Karim Belkacem killed', 'Sofiane Mansouri killed'],
    ],
    [
      '2025-03-13',
      'Three police officers were killed in an ambush near Lashio on 12 March 2025. The victims were identified as Sub-Inspector Ko Zaw, Constable Min Thu and Constable Aung Lin.',
      ['Ko Zaw killed', 'Min Thu killed', 'Aung Lin killed'],
    ],
    [
      '2025-03-13',
      'The deceased was identified as Ramesh Kumar, a sarpanch shot by militants in Shopian on 12 March 2025.',
      ['Ramesh Kumar killed'],
    ],
    [
      '2025-03-13',
      'Mahmoud Khalil (32) and his brother Sami (28) were killed by gunfire in Nablus on 12 March 2025.',
      ['Mahmoud Khalil killed', 'Sami killed'],
    ],
    [
      '2025-03-13',
      'Opposition leader Alem Tesfaye was found dead in Addis Ababa on 12 March 2025 with gunshot wounds.',
      ['Alem Tesfaye killed'],
    ],
  ])('%s: %s', (published, text, expected) => {
    expect(fates(text, published)).toEqual(expected);
  });
});

describe('one who is told by a pronoun or a post', () => {
  it.each([
    [
      'Gunmen ambushed the convoy of Sheikh Bilal Danjuma in Zamfara on 12 March 2025, killing him and three of his aides.',
      ['Bilal Danjuma killed'],
    ],
    [
      'A bomb under the car of journalist Daphne Caruana Galizia killed her near her home in Bidnija on 12 March 2025.',
      ['Daphne Caruana Galizia killed'],
    ],
    [
      'Gunmen attacked the convoy of Governor Babagana Zulum in Borno on 12 March 2025. The governor escaped unharmed, but two policemen were killed.',
      ['Babagana Zulum unhurt'],
    ],
    [
      'A roadside bomb struck the vehicle of MP Tariq Anwari in Quetta on 12 March 2025. Anwari survived but two of his guards died.',
      ['Tariq Anwari unhurt'],
    ],
    [
      'Gunmen ambushed the convoy of Sheikh Bilal Danjuma in Zamfara on 12 March 2025. He was unhurt but his driver was killed.',
      ['Bilal Danjuma unhurt', '- killed'],
    ],
    [
      'Gunmen shot at the car of Judge Walter Ruiz in Guayaquil on 12 March 2025, wounding him and killing his driver.',
      ['Walter Ruiz wounded', '- killed'],
    ],
  ])('%s', (text, expected) => {
    expect(fates(text, '2025-03-13').sort()).toEqual([...expected].sort());
  });

  it('cites the name beside the words that stand for it', () => {
    const [account] = read(
      'Gunmen ambushed the convoy of Sheikh Bilal Danjuma in Zamfara on 12 March 2025, killing him.',
      '2025-03-13',
    ).accounts;
    const victim = account?.statements.find(({ property }) => property === 'victim');
    expect([victim?.citation?.quote, ...(victim?.support.map(({ quote }) => quote) ?? [])]).toEqual([
      'Bilal Danjuma',
      'him',
      'killing',
    ]);
  });
});

describe('those who are no victims', () => {
  it.each([
    [
      'the attacker named by police',
      'The gunman, identified as Erik Lund, opened fire at a mall in Malmö on 12 March 2025, killing three people before shooting himself.',
    ],
    [
      'an attacker with an age',
      'The attacker, a 24-year-old named Faisal Omari, was killed by police after stabbing three people in Lyon on 12 March 2025.',
    ],
    [
      'an attacker named first elsewhere',
      'Three people were killed in a bombing in Lyon on 12 March 2025. The bomber was Faisal Omari, police said. Omari was killed in the blast.',
    ],
    [
      'who says so',
      'Colonel Hamidullah Safi, the provincial police chief, said two officers were killed in a bombing in Lashkar Gah on 12 March 2025.',
    ],
    [
      'a relative',
      'A relative of the dead man, Yusuf Ali, said the shooting in Mogadishu on 12 March 2025 happened at dawn.',
    ],
    [
      'the one whose aide was hurt',
      'An aide to Cardinal Luis Mora, who was not in the building, was hurt in the blast in Managua on 12 March 2025.',
    ],
    [
      'one who died of an illness',
      'A bomb killed two people in Managua on 12 March 2025, the day on which former minister Luis Mora died of cancer.',
    ],
  ])('%s', (_, text) => {
    expect(fates(text, '2025-03-13').filter((fate) => !fate.startsWith('-'))).toEqual([]);
  });
});
