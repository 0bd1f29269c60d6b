import { describe, expect, it } from 'vitest';
import { count } from '../../src/model/count.ts';
import { dayDate } from '../../src/model/partial-date.ts';
import { valueWordsIn, type Wording } from '../../src/model/value-words.ts';

const wording: Wording = {
  type: (code) => code.replaceAll('_', ' '),
  date: ({ value }) => value,
  outcome: (outcome) => (outcome === 'unknown' ? '' : outcome),
  prominence: (prominence) => prominence,
  attributed: (name, status) => `${name}: ${status}`,
};
const words = valueWordsIn(wording);
const someone = { name: null, mentionId: null, post: null, description: null, number: null, targetKind: null };

describe('a value in words', () => {
  it('names a victim with the post held', () => {
    const victim = { ...someone, name: 'Karim Sadat', post: 'governor of Zaranj', outcome: 'killed' };
    expect(words('victim', victim)).toBe('Karim Sadat, governor of Zaranj (killed)');
  });

  it('counts those who are only described', () => {
    const victim = { ...someone, description: 'porters', number: count(3, 'three'), outcome: 'wounded' };
    expect(words('victim', victim)).toBe('porters (3, wounded)');
  });

  it('leaves out what is not known of a victim', () => {
    expect(words('victim', { ...someone, outcome: 'unknown' })).toBe('someone');
  });

  it('says who gives a figure', () => {
    const figure = { count: count(9, 'nine'), by: 'a doctor', of: null, includesAttackers: true };
    expect(words('killed', figure)).toBe('9, attackers counted, says a doctor');
  });

  it('says who accuses', () => {
    const accused = { name: 'the Front', mentionId: null, status: 'suspected', by: 'the police' };
    expect(words('perpetrator', accused)).toBe('the Front: suspected, says the police');
  });

  it('dates a relation', () => {
    const asOf = dayDate(2023, 4, 2);
    const relation = { relation: 'part_of', object: 'the Union', objectMentionId: null, asOf, by: null };
    expect(words('relation', relation)).toBe('part of the Union, as of 2023-04-02');
  });

  it('shows a name of several levels of place once', () => {
    const place = { locality: 'Zaranj', admin2: 'Zaranj', admin1: 'Nimruz', country: null, words: 'there' };
    expect(words('place', place)).toBe('Zaranj, Nimruz');
  });

  it('reads what has no words of its own as it is', () => {
    expect(words('content', 'the group is gone')).toBe('the group is gone');
  });
});
