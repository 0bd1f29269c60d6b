import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestAssignment } from '../../bench/assignment.ts';

/** Every assignment tried: the truth for small matrices. */
function bruteForce(weights: number[][], row = 0, used = new Set<number>()): number {
  if (row === weights.length) return 0;
  let best = bruteForce(weights, row + 1, used);
  weights[row]!.forEach((w, j) => {
    if (used.has(j)) return;
    best = Math.max(best, w + bruteForce(weights, row + 1, new Set([...used, j])));
  });
  return best;
}

const matrix = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([r, c]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: c, maxLength: c }), { minLength: r, maxLength: r }),
  );

test('has the greatest sum, and uses each column once', () => {
  fc.assert(
    fc.property(matrix, (weights) => {
      const columns = bestAssignment(weights);
      const made = columns.filter((j) => j >= 0);
      expect(new Set(made).size).toBe(made.length);
      expect(columns.reduce((sum, j, i) => sum + (j < 0 ? 0 : weights[i]![j]!), 0)).toBe(bruteForce(weights));
    }),
  );
});

test('nothing to assign', () => {
  expect(bestAssignment([])).toEqual([]);
  expect(bestAssignment([[], []])).toEqual([-1, -1]);
});
