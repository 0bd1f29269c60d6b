import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MoveWeights, ROW, rowMap } from '../../../src/annotate/parse/move-weights.ts';

const BITS = 8;
const rowNumbers = fc.uniqueArray(fc.integer({ min: 0, max: (1 << BITS) - 1 }), { minLength: 1, maxLength: 200 });

describe('weights of moves', () => {
  it('are summed over the rows that have any, each by its own number', () => {
    fc.assert(
      fc.property(rowNumbers, fc.array(fc.integer(), { maxLength: 100 }), (numbers, features) => {
        const rows = [...numbers].sort((a, b) => a - b);
        const weights = new Int16Array(rows.length * ROW);
        for (const [i, row] of rows.entries()) weights.set([row + 1, -row, 3], i * ROW);
        const scores = new Float64Array(3);
        new MoveWeights(rowMap(BITS, rows), weights).score(Int32Array.from(features), features.length, scores);
        const hit = features.map((feature) => feature & ((1 << BITS) - 1)).filter((row) => rows.includes(row));
        const sum = (of: (row: number) => number) => hit.reduce((total, row) => total + of(row), 0);
        expect([...scores]).toEqual([sum((row) => row + 1), sum((row) => row) * -1 + 0, sum(() => 3)]);
      }),
    );
  });
});
