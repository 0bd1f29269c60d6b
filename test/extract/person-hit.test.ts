import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import { linesOf } from '../../src/extract/line.ts';
import { victimsIn } from '../../src/extract/victims.ts';
import { createDocument } from '../../src/model/document.ts';
import { noFacts } from '../../src/model/report.ts';

function victims(text: string) {
  const document = annotate(createDocument(text), noFacts);
  return victimsIn(document, linesOf(document));
}

/** Everyone by name of whom the text is read as saying that something was done to them. */
function hit(text: string): string[] {
  return victims(text).flatMap(({ name, outcome }) => (name === null || outcome === 'unhurt' ? [] : [name]));
}

describe('a person named only to say whose aide, guard or son another is', () => {
  it.each([
    [
      'Qari Naim Sahak, the Taliban governor of Zabul and a close associate of Mullah Salim Barakzai, was killed in his house in 2022.',
      'Naim Sahak',
    ],
    [
      'In another case, Wali Shinwari, the deputy minister of borders and a senior member of the Noor network, was killed in a bombing.',
      'Wali Shinwari',
    ],
    [
      'Mawlawi Hakim Stanikzai, the mayor of Ghazni and a former secretary of the governor of Paktia, Mullah Anwar Zadran, was killed on Friday.',
      'Hakim Stanikzai',
    ],
    ['Tahir Omari, who had served under General Latif Rahi, was shot dead on Tuesday.', 'Tahir Omari'],
    ['The killing of Nasir Kamal, a close aide to President Yusuf Demir, shocked the city.', 'Nasir Kamal'],
    ['A bomb killed Tariq Aziz, a guard of Mullah Abdul Hadi, and wounded his driver.', 'Tariq Aziz'],
    ['Sher Agha, a cleric loyal to Abdul Hakim, died of his wounds.', 'Sher Agha'],
    ['Unknown men abducted Wahid Rahimi, a son of the trader Haji Rahim, in Herat.', 'Wahid Rahimi'],
    ['According to Ahmad Khan, a police spokesman, Wali Jan, a teacher, was killed.', 'Wali Jan'],
  ])('is not the one hit: %s', (text, name) => {
    expect(hit(text)).toEqual([name]);
  });

  it.each([
    'A cousin of Governor Ziaul Haq Fitrat was killed in the blast.',
    'Gunmen killed the brother of Ahmad Wali Masoodi in Herat on Friday.',
    'The assassination of the son of Haji Din Mohammad took place on Monday.',
    'Among the dead was a nephew of Sirajuddin Omari, officials said.',
    'Gunmen killed a supporter of Imran Butt and wounded two men.',
    'A roadside bomb aimed at the convoy of Governor Daud Laghmani killed two guards.',
    'The crowd marked the anniversary of the death of the commander Rostam Farhadi when two bombs killed 30 people.',
  ])('is not hit where the one described has no name: %s', (text) => {
    expect(hit(text)).toEqual([]);
  });
});

describe('persons who are hit', () => {
  it('may stand after a preposition when a relative clause is about them', () => {
    expect(
      hit('A service was held for Omar Zaki, the head of the council, who was killed by a bomb on Tuesday.'),
    ).toEqual(['Omar Zaki']);
  });

  it('are all those joined before a plural verb', () => {
    const text =
      'Nabi Kakar, the deputy governor of Farah, and Ismail Popal, the former police chief of Badghis, were killed in separate attacks.';
    expect(hit(text)).toEqual(['Nabi Kakar', 'Ismail Popal']);
  });

  it('may be named after the post with which they are counted', () => {
    expect(hit('Two officers were killed, among them the commander of the station, Lieutenant Jorge Bedoya.')).toEqual([
      'Jorge Bedoya',
    ]);
  });
});

describe('a rank among those killed', () => {
  it('tells of a death', () => {
    const text =
      'Mawlawi Wali Mukhtar, the head of the army corps, was the most senior figure to be killed since August.';
    expect(hit(text)).toEqual(['Wali Mukhtar']);
  });

  it.each([
    'Wali Mukhtar was to be killed on his way home, police said.',
    'Wali Mukhtar, who is accused of killing Nabil Oweis, was arrested.',
    'Wali Mukhtar escaped an attempt to kill him; his driver was killed.',
    'Governor Wali Mukhtar said two guards were killed.',
  ])('is not a plan, a suspect or a speaker: %s', (text) => {
    expect(hit(text)).toEqual([]);
  });
});

describe('the post of a person hit', () => {
  const posts = (text: string) => victims(text).map(({ post }) => post);

  it('keeps both things that a minister is in charge of', () => {
    expect(
      posts("A bomber killed the Taliban's minister of mines and petroleum, Nur Agha Sadat, at his house."),
    ).toEqual(["Taliban's minister of mines and petroleum"]);
  });

  it('is the higher one of two', () => {
    expect(posts('Anas Qadiri, the minister of Refugees and a senior member of the Noor network, was killed.')).toEqual(
      ['minister of Refugees'],
    );
  });

  it('does not take in the deed before it', () => {
    expect(posts('Gunmen on a motorcycle shot dead Judge Wahid Tareen near the courts.')).toEqual(['Judge']);
  });

  it('is read after "a" as after "the"', () => {
    expect(posts('A former police chief of Kunar, Aslam Safi, was among the dead.')).toEqual([
      'former police chief of Kunar',
    ]);
  });
});
