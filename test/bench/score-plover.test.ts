import { expect, test } from 'vitest';
import { headWord, scorePlover } from '../../bench/score-plover.ts';

const gold = { source: ['Ugandan rebels'], target: ['police officers in Kampala'], event: 'ASSAULT' };
const covered = new Set(['ASSAULT']);

test('a perfect answer scores 100, an empty one 0', () => {
  expect(scorePlover([{ predicted: gold, gold }], covered).map((f) => f.value)).toEqual([100, 100, 100]);
  const nothing = { source: [], target: [], event: null };
  expect(scorePlover([{ predicted: nothing, gold }], covered).map((f) => f.value)).toEqual([0, 0, 0]);
});

test('the head word decides', () => {
  const close = { source: ['several rebels'], target: ['officers'], event: 'FIGHT' };
  expect(scorePlover([{ predicted: close, gold }], covered).map((f) => f.value)).toEqual([100, 100, 0]);
});

test.each([
  ['the government of Chad', 'government'],
  ['United Nations', 'nations'],
  ['Adel Kassim, a minister', 'kassim'],
])('head of "%s" is %s', (words, head) => {
  expect(headWord(words)).toBe(head);
});
