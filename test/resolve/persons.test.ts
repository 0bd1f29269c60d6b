import { describe, expect, it } from 'vitest';
import { createJudgement, type Judgement } from '../../src/model/judgement.ts';
import type { PersonMention } from '../../src/resolve/person-groups.ts';
import { resolvePersons } from '../../src/resolve/persons.ts';

let made = 0;
const person = (name: string, more: Partial<PersonMention> = {}): PersonMention => {
  made += 1;
  const id = `men_${String(made).padStart(4, '0')}`;
  return { id, documentId: `doc_${made}`, name, posts: [], countries: ['AF'], killedIn: null, hitIn: [], ...more };
};
const groupsOf = (persons: PersonMention[], judgements: Judgement[] = []) => resolvePersons(persons, judgements).length;
const editor = { origin: 'person', name: 'An editor' } as const;

describe('resolvePersons', () => {
  it('joins the spellings of one name', () => {
    expect(
      groupsOf([
        person('Khalil-ur-Rehman Haqqani'),
        person('Khalil al-Rahman Haqqani'),
        person('Khalil ur Rahman Haqqani'),
      ]),
    ).toBe(1);
  });

  it('keeps two people of one name and different posts two where the name is common', () => {
    expect(
      groupsOf([
        person('Mohammad Karim', { posts: ['police chief of Herat'] }),
        person('Mohammad Karim', { posts: ['shopkeeper'] }),
      ]),
    ).toBe(2);
  });

  it('keeps two people of one name in two countries two', () => {
    expect(groupsOf([person('Tariq Bedar', { countries: ['AF'] }), person('Tariq Bedar', { countries: ['NG'] })])).toBe(
      2,
    );
  });

  it('lets nobody die twice', () => {
    const dead = (incident: string) => person('Tariq Bedar', { killedIn: incident, hitIn: [incident] });
    expect(groupsOf([dead('inc_a'), dead('inc_b')])).toBe(2);
    expect(groupsOf([dead('inc_a'), dead('inc_a')])).toBe(1);
  });

  it('keeps two names of one document two persons', () => {
    expect(
      groupsOf([person('Nawaz Gishkori', { documentId: 'd' }), person('Mohammad Nawaz Gishkori', { documentId: 'd' })]),
    ).toBe(2);
  });

  it('reads a short name as the fuller one where both are hit in one incident', () => {
    const hit = { hitIn: ['inc_a'] };
    expect(groupsOf([person('Muzammil', hit), person('Mohammad Dawood Muzammil', hit)])).toBe(1);
    expect(groupsOf([person('Muzammil'), person('Mohammad Dawood Muzammil')])).toBe(2);
  });

  it('does as people judge', () => {
    const [a, b] = [person('Tariq Bedar'), person('Tariq Bedar')];
    const [c, d] = [person('Tariq Bedar'), person('Rauf Nadim')];
    const judge = (verdict: 'same' | 'different', x: PersonMention, y: PersonMention) =>
      createJudgement({ verdict, subjects: [x.id, y.id], by: editor, reasons: [] });
    expect(groupsOf([a, b], [judge('different', a, b)])).toBe(2);
    expect(groupsOf([c, d], [judge('same', c, d)])).toBe(1);
  });

  it('does not compare all bearers of one name with each other', () => {
    const many = Array.from({ length: 5000 }, () => person('Zabihullah Mujahid'));
    expect(groupsOf(many)).toBe(1);
  });
});
