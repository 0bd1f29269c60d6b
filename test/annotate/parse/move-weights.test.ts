import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/annotate/linear/hash.ts';
import { codeTable } from '../../../src/annotate/linear/quantise.ts';
import { MoveWeights, moveTable, packCodes } from '../../../src/annotate/parse/move-weights.ts';

const BITS = 11;
const rowOf = (feature: number) => finish(feature) & (2 ** BITS - 1);
const code = fc.integer({ min: -127, max: 127 });
const coded = fc.tuple(fc.nat(), fc.tuple(code, code, code));
const codedRows = fc.uniqueArray(coded, { maxLength: 100, selector: ([feature]) => rowOf(feature) });

function tableOf(rows: readonly (readonly [number, readonly [number, number, number]])[]): Int32Array {
  const sorted = [...rows].sort(([a], [b]) => a - b);
  return moveTable(
    BITS,
    sorted.map(([row]) => row),
    sorted.map(([, codes]) => packCodes(...codes)),
  );
}

describe('weights of moves', () => {
  it('are summed over the rows that have any, each by its own number', () => {
    fc.assert(
      fc.property(codedRows, fc.array(fc.nat(), { maxLength: 100 }), (given, others) => {
        const rows = given.map(([feature, codes]) => [rowOf(feature), codes] as const);
        const features = Int32Array.from([...given.map(([feature]) => finish(feature)), ...others]);
        const scores = new Float64Array(5);
        new MoveWeights(BITS, tableOf(rows)).score(features, features.length, scores, 1);
        const hits = [...features].flatMap((f) => rows.filter(([row]) => row === (f & (2 ** BITS - 1))));
        const sum = (move: 0 | 1 | 2) => hits.reduce((total, [, codes]) => total + codeTable()[codes[move] + 128]!, 0);
        expect([...scores]).toEqual([0, sum(0), sum(1), sum(2), 0]);
      }),
    );
  });

  it('are found where so many rows stand side by side that the table has to be larger', () => {
    const rows = Array.from({ length: 60 }, (_, i) => [i, [i, 1, -i]] as const);
    const scores = new Float64Array(3);
    for (const [row, codes] of rows) {
      new MoveWeights(BITS, tableOf(rows)).score(Int32Array.of(row, 100 + row), 2, scores, 0);
      expect([...scores]).toEqual(codes.map((c) => codeTable()[c + 128]));
    }
  });
});
