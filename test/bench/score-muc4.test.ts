import { expect, test } from 'vitest';
import { f1 } from '../../bench/figure.ts';
import { normalise, type RolesDocument, scoreMuc4, type Template } from '../../bench/score-muc4.ts';

function template(type: string, roles: Partial<Record<string, string[][]>> = {}): Template {
  const entities = (role: string) => (roles[role] ?? []).map((strings) => strings.map((s) => [s, 0] as const));
  return {
    incident_type: type,
    PerpInd: entities('PerpInd'),
    PerpOrg: entities('PerpOrg'),
    Target: entities('Target'),
    Victim: entities('Victim'),
    Weapon: entities('Weapon'),
  };
}

const gold: RolesDocument[] = [
  {
    id: 'a',
    templates: [
      template('bombing', { PerpOrg: [['red front', 'rf']], Target: [['the bridge'], ['bank']] }),
      template('attack / bombing', { Victim: [['ana ruiz']] }),
    ],
  },
  { id: 'b', templates: [template('attack', { PerpInd: [['two gunmen', 'gunmen']] })] },
  { id: 'c', templates: [] },
];

const scoreOf = (predicted: RolesDocument[]) => {
  const s = scoreMuc4(predicted, gold);
  return [s.templates, s.withoutType, s.entities, s.rme].map(f1);
};

test('a perfect answer scores 100 on all four', () => {
  expect(scoreOf(gold)).toEqual([100, 100, 100, 100]);
});

test('no answer scores 0 on all four', () => {
  expect(scoreOf([])).toEqual([0, 0, 0, 0]);
});

test('an empty attack per document scores with the type and exactly 0 without', () => {
  const [templates, ...rest] = scoreOf(gold.map(({ id }) => ({ id, templates: [template('attack')] })));
  expect(templates).toBeCloseTo((200 * (2 / 3) * (2 / 8)) / (2 / 3 + 2 / 8) / 1, 6);
  expect(rest).toEqual([0, 0, 0]);
});

test('one acceptable string is enough, one unacceptable string spoils the entity', () => {
  const answer = (strings: string[]) => [{ id: 'b', templates: [template('attack', { PerpInd: [strings] })] }];
  expect(scoreMuc4(answer(['gunmen']), gold.slice(1, 2)).withoutType.pRight).toBe(1);
  expect(scoreMuc4(answer(['gunmen', 'soldiers']), gold.slice(1, 2)).withoutType.pRight).toBe(0);
});

test('a type matches a gold type that contains it, and no other', () => {
  const victim = { Victim: [['ana ruiz']] };
  const one = [{ id: 'a', templates: [gold[0]!.templates[1]!] }];
  const right = (type: string) => scoreMuc4([{ id: 'a', templates: [template(type, victim)] }], one).withoutType.pRight;
  expect([right('attack'), right('bombing'), right('kidnapping')]).toEqual([1, 1, 0]);
});

test('of two gold templates of a type, the one that shares more is taken', () => {
  const two = [
    {
      id: 'd',
      templates: [template('attack', { Victim: [['x']] }), template('attack', { Victim: [['y']], Weapon: [['gun']] })],
    },
  ];
  const s = scoreMuc4([{ id: 'd', templates: [template('attack', { Victim: [['y']] })] }], two);
  expect(s.templates).toEqual({ pRight: 2, pAll: 2, rRight: 2, rAll: 5 });
});

test('entities of several templates are merged, the same strings once', () => {
  const twice = [
    { id: 'e', templates: [template('attack', { Victim: [['x']] }), template('arson', { Victim: [['x']] })] },
  ];
  const s = scoreMuc4([{ id: 'e', templates: [template('bombing', { Victim: [['x']] })] }], twice);
  expect(s.entities).toEqual({ pRight: 1, pAll: 1, rRight: 1, rAll: 1 });
  expect(s.rme.pRight).toBe(0);
});

test('templates beyond the gold count against precision, with all they hold', () => {
  const s = scoreMuc4([{ id: 'c', templates: [template('attack', { Victim: [['x'], ['y']] })] }], gold.slice(2));
  expect(s.templates).toEqual({ pRight: 0, pAll: 3, rRight: 0, rAll: 0 });
});

test('case, punctuation and articles do not count', () => {
  expect(normalise('THE "Army" of a U.S.-backed  group')).toBe('army of usbacked group');
});
