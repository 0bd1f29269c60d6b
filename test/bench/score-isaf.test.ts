import { expect, test } from 'vitest';
import { type IsafLabel, scoreIsaf } from '../../bench/score-isaf.ts';

const gold: IsafLabel = {
  start_date: '2011-06-11',
  province: ['wardak'],
  target_group: ['taliban;imu'],
  min_killed: 0,
  min_captured: 3,
  killq: false,
  captureq: true,
  min_leaders_killed: 0,
  min_leaders_captured: 1,
};
const values = (predicted: IsafLabel[]) => scoreIsaf([{ predicted, gold }]).map((f) => f.value);

test('a perfect answer scores 100 in every field', () => {
  expect(values([gold])).toEqual([100, 100, 100, 100, 100, 100, 100, 100]);
});

test('no account scores 0 in every field', () => {
  expect(values([])).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});

test('lists are sets, whichever way they are written', () => {
  expect(values([{ ...gold, target_group: ['IMU', 'taliban'] }])[4]).toBe(100);
});

test('the account that matches best is scored', () => {
  const other: IsafLabel = { ...gold, start_date: null, province: [], min_captured: 1 };
  expect(values([other, gold])).toEqual(values([gold]));
});
