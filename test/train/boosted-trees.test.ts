import { expect, test } from 'vitest';
import { ask, forestSections, readForest } from '../../src/extract/templates/forest.ts';
import { type BoostingOptions, growForest } from '../../src/train/boosted-trees.ts';
import { randomSequence } from '../../src/train/shuffle.ts';

const options: BoostingOptions = { trees: 60, depth: 3, rate: 0.2, leaf: 5, ridge: 1, columns: 1, rows: 0.8, seed: 4 };

/** Yes where just one of the first two numbers is above a half; the third is noise. */
function either(n: number): { rows: number[][]; labels: number[] } {
  const random = randomSequence(9);
  const rows = Array.from({ length: n }, () => [random(), random(), random()]);
  return { rows, labels: rows.map(([a, b]) => (a! > 0.5 !== b! > 0.5 ? 1 : 0)) };
}

test('learns what no single number tells', () => {
  const { rows, labels } = either(800);
  const forest = growForest(rows, labels, options);
  const right = rows.filter((row, i) => ask(forest, row) > 0.5 === (labels[i] === 1)).length;
  expect(right / rows.length).toBeGreaterThan(0.95);
});

test('the same rows give the same forest', () => {
  const { rows, labels } = either(200);
  expect(growForest(rows, labels, options)).toEqual(growForest(rows, labels, options));
});

test('a forest read back answers as before', () => {
  const { rows, labels } = either(200);
  const forest = growForest(rows, labels, options);
  const sections = new Map(Object.entries(forestSections('x', forest)));
  const again = readForest({ header: {}, ready: new Map(), sections }, 'x', forest.base);
  for (const row of rows.slice(0, 20)) expect(ask(again, row)).toBe(ask(forest, row));
});

test('labels that never differ give that answer and no tree to speak of', () => {
  const forest = growForest([[1], [2], [3]], [0, 0, 0], options);
  expect(ask(forest, [2])).toBeLessThan(0.05);
});
