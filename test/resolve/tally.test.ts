import { describe, expect, it } from 'vitest';
import { Tally } from '../../src/resolve/tally.ts';

describe('a tally', () => {
  it('counts numbers of any size and begins anew once taken', () => {
    const tally = new Tally();
    for (const number of [5, 70_000, 5, 0]) tally.add(number);
    expect(tally.take()).toEqual([
      [5, 2],
      [70_000, 1],
      [0, 1],
    ]);
    tally.add(5);
    expect(tally.take()).toEqual([[5, 1]]);
    expect(tally.take()).toEqual([]);
  });
});
