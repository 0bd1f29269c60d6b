import { describe, expect, it } from 'vitest';
import { PairScores } from '../../src/resolve/pair-scores.ts';

describe('the scores of pairs', () => {
  it('compare a pair once, whichever comes first', () => {
    const scores = new PairScores();
    let compared = 0;
    const compare = (a: number, b: number) => {
      compared += 1;
      return a + b;
    };
    expect([scores.get(3, 8, compare), scores.get(8, 3, compare)]).toEqual([11, 11]);
    expect(compared).toBe(1);
  });

  it('compare anew what was let go', () => {
    const scores = new PairScores();
    for (let b = 1; b <= 400_000; b++) scores.get(0, b, () => b);
    expect(scores.get(0, 1, () => 1)).toBe(1);
  });
});
