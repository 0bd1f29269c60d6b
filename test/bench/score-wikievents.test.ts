import { expect, test } from 'vitest';
import { type EventMention, scoreEvents, wikieventsFigures } from '../../bench/score-wikievents.ts';

const gold: EventMention[] = [
  { type: 'Life.Die', start: 2, end: 3, arguments: [{ role: 'Victim', head: 5 }] },
  {
    type: 'Conflict.Attack',
    start: 8,
    end: 9,
    arguments: [
      { role: 'Attacker', head: 1 },
      { role: 'Target', head: 5 },
    ],
  },
];
const values = (predicted: EventMention[]) => wikieventsFigures([scoreEvents(predicted, gold)]).map((f) => f.value);

test('a perfect answer scores 100, an empty one 0', () => {
  expect(values(gold)).toEqual([100, 100, 100]);
  expect(values([])).toEqual([0, 0, 0]);
});

test('a wrong role is identified, not classified', () => {
  const swapped = gold.map((e) => ({ ...e, arguments: e.arguments.map((a) => ({ ...a, role: 'Place' })) }));
  expect(values(swapped)).toEqual([100, 100, 0]);
});

test('arguments of a trigger of the wrong type do not count', () => {
  expect(values(gold.map((e) => ({ ...e, type: 'Life.Injure' })))).toEqual([0, 0, 0]);
});
