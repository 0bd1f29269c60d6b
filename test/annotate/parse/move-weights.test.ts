import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../src/annotate/linear/quantise.ts';
import { MoveWeights, packCodes, rowMap } from '../../../src/annotate/parse/move-weights.ts';

const BITS = 8;
const code = fc.integer({ min: -127, max: 127 });
const coded = fc.tuple(fc.integer({ min: 0, max: (1 << BITS) - 1 }), fc.tuple(code, code, code));
const codedRows = fc.uniqueArray(coded, { minLength: 1, maxLength: 200, selector: ([row]) => row });

describe('weights of moves', () => {
  it('are summed over the rows that have any, each by its own number', () => {
    fc.assert(
      fc.property(codedRows, fc.array(fc.integer(), { maxLength: 100 }), (rows, features) => {
        const sorted = [...rows].sort(([a], [b]) => a - b);
        const codes = Int32Array.from(sorted, ([, row]) => packCodes(...row));
        const map = rowMap(
          BITS,
          sorted.map(([row]) => row),
        );
        const scores = new Float64Array(5);
        new MoveWeights(map, codes).score(Int32Array.from(features), features.length, scores, 1);
        const hits = features.flatMap((f) => sorted.filter(([row]) => row === (f & ((1 << BITS) - 1))));
        const sum = (move: 0 | 1 | 2) => hits.reduce((total, [, row]) => total + codeTable()[row[move] + 128]!, 0);
        expect([...scores]).toEqual([0, sum(0), sum(1), sum(2), 0]);
      }),
    );
  });
});
