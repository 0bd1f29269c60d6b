import { expect, test } from 'vitest';
import { f1Figures, figureLine } from '../../bench/figure.ts';

test('a figure prints as name and value, one decimal for percent', () => {
  expect(figureLine({ name: 'templates_f1', value: 53.4567 })).toBe('templates_f1 53.5');
  expect(figureLine({ name: 'false_on_negatives', value: 2, unit: 'count' })).toBe('false_on_negatives 2');
});

test('precision and recall stand beside their F1', () => {
  const figures = f1Figures('rme', { pRight: 1, pAll: 2, rRight: 1, rAll: 4 });
  expect(figures.map((f) => f.name)).toEqual(['rme_f1', 'rme_p', 'rme_r']);
  expect(figures.map((f) => Math.round(f.value))).toEqual([33, 50, 25]);
});
