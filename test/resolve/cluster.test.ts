import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clusterable, cluster } from '../../src/resolve/cluster.ts';

/** Items with scores given as a list of `[i, j, score]`; pairs not listed score -1. */
function items(size: number, scores: [number, number, number][], more: Partial<Clusterable> = {}): Clusterable {
  const table = new Map(scores.flatMap(([i, j, s]) => [[`${i} ${j}`, s] as const, [`${j} ${i}`, s] as const]));
  return {
    size,
    score: (i, j) => table.get(`${i} ${j}`) ?? -1,
    joined: [],
    parted: () => false,
    conflict: () => false,
    ...more,
  };
}

const pair = (a: number, b: number) => (i: number, j: number) => (i === a && j === b) || (i === b && j === a);

describe('cluster', () => {
  it('merges what is alike on average and leaves the rest', () => {
    expect(
      cluster(
        items(4, [
          [0, 1, 3],
          [2, 3, 2],
        ]),
      ),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('does not chain: one likeness in the middle does not join two ends', () => {
    expect(
      cluster(
        items(3, [
          [0, 1, 3],
          [1, 2, 1],
          [0, 2, -4],
        ]),
      ),
    ).toEqual([[0, 1], [2]]);
  });

  it('never merges over a hard conflict', () => {
    expect(
      cluster(
        items(
          3,
          [
            [0, 1, 5],
            [1, 2, 4],
            [0, 2, 4],
          ],
          { conflict: pair(0, 2) },
        ),
      ),
    ).toEqual([[0, 1], [2]]);
  });

  it('joins what people joined, even over a conflict', () => {
    expect(cluster(items(2, [[0, 1, -9]], { conflict: pair(0, 1), joined: [[0, 1]] }))).toEqual([[0, 1]]);
  });

  it('brings along what belongs to either of two that people joined', () => {
    const scores: [number, number, number][] = [
      [0, 1, 3],
      [1, 2, -9],
      [0, 2, -9],
    ];
    expect(cluster(items(3, scores, { joined: [[1, 2]] }))).toEqual([[0, 1, 2]]);
  });

  it('keeps apart what people parted, also when a chain of joins would bring it together', () => {
    expect(
      cluster(
        items(3, [], {
          joined: [
            [0, 1],
            [1, 2],
          ],
          parted: pair(0, 2),
        }),
      ),
    ).toEqual([[0, 1], [2]]);
  });

  it('puts each item into exactly one cluster, and never two that are parted', () => {
    const scores = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.integer({ min: -5, max: 5 })), { maxLength: 40 });
    fc.assert(
      fc.property(scores, fc.nat(9), fc.nat(9), (list, a, b) => {
        const clusters = cluster(
          items(
            10,
            list.filter(([i, j]) => i !== j),
            { parted: a === b ? () => false : pair(a, b) },
          ),
        );
        expect(clusters.flat().sort((x, y) => x - y)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        if (a !== b) expect(clusters.some((c) => c.includes(a) && c.includes(b))).toBe(false);
      }),
    );
  });
});
