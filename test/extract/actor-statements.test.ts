import { describe, expect, it } from 'vitest';
import type { PostHeld, Relation } from '../../src/model/actor-values.ts';
import { read } from './told-text.ts';

function posts(text: string): string[] {
  const { actors, mentions } = read(`A bomb exploded in Kabul on 4 May 2022. ${text}`);
  return actors
    .filter((s) => s.property === 'holds_post')
    .map((s) => {
      const { post, tenure } = s.value as PostHeld;
      return `${mentions.find((m) => m.id === s.subject)?.name}: ${post} (${tenure})`;
    });
}

function bodies(text: string): (string | null)[] {
  const { actors } = read(`A bomb exploded in Kabul on 4 May 2022. ${text}`);
  return actors.filter((s) => s.property === 'holds_post').map((s) => (s.value as PostHeld).body);
}

describe('bodies that posts belong to', () => {
  it.each([
    ['Karim Rahmani, spokesman for the interior ministry, said so.', 'interior ministry'],
    ['Taliban spokesman Karim Rahmani said so.', 'Taliban'],
    ['Interior Minister Karim Rahmani said so.', null],
  ])('reads "%s"', (text, expected) => {
    expect(bodies(text)).toEqual([expected]);
  });
});

function relations(text: string): string[] {
  const { actors, mentions } = read(`A bomb exploded in Kabul on 4 May 2022. ${text}`);
  return actors
    .filter((s) => s.property === 'relation')
    .map((s) => {
      const { relation, object } = s.value as Relation;
      return `${mentions.find((m) => m.id === s.subject)?.name} ${relation} ${object}`;
    });
}

describe('posts held', () => {
  it.each([
    ['Interior Minister Karim Rahmani condemned it.', ['Karim Rahmani: Interior Minister (current)']],
    ['Karim Rahmani, the governor of Balkh, condemned it.', ['Karim Rahmani: governor of Balkh (current)']],
    ['Karim Rahmani, a former police chief of Balkh, condemned it.', ['Karim Rahmani: police chief of Balkh (former)']],
    [
      'The blast was condemned by the acting governor of Balkh, Karim Rahmani.',
      ['Karim Rahmani: governor of Balkh (acting)'],
    ],
    ['Supreme Leader Ayatollah Karim Rahmani condemned it.', ['Karim Rahmani: Supreme Leader (current)']],
    ['Army chief General Karim Rahmani condemned it.', ['Karim Rahmani: Army chief (current)']],
    ['Karim Rahmani, a guard named in the report, condemned it.', ['Karim Rahmani: guard (current)']],
    ['The late minister of education Karim Rahmani had condemned it.', ['Karim Rahmani: minister of education (late)']],
    [
      'The deputy governor of Balkh, Karim Rahmani, condemned it.',
      ['Karim Rahmani: deputy governor of Balkh (current)'],
    ],
    [
      'Karim Rahmani, spokesman for the interior ministry, said so.',
      ['Karim Rahmani: spokesman for the interior ministry (current)'],
    ],
    ['It happened at the Imam Rahmani mosque in Pul-e Khumri.', []],
    ['Karim Rahmani, who shot the guards, was killed.', []],
  ])('reads "%s"', (text, expected) => {
    expect(posts(text)).toEqual(expected);
  });
});

describe('relations between actors', () => {
  it.each([
    ['ISIS-K, an offshoot of the Islamic State, claimed it.', 'ISIS-K part_of Islamic State'],
    ['Rivalries between the Haqqani network and other Taliban factions have grown.', 'Haqqani network part_of Taliban'],
    ['ISIS-K benefits from drug trafficking to fund its operations.', 'ISIS-K funded_by drug trafficking'],
    ['Karim Rahmani, a senior member of the Haqqani network, spoke.', 'Karim Rahmani member_of Haqqani network'],
  ])('reads "%s"', (text, expected) => {
    expect(relations(text)).toContain(expected);
  });
});
