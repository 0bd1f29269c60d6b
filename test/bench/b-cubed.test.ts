import { describe, expect, it } from 'vitest';
import { groupAgreement } from '../../bench/b-cubed.ts';

const groups = (...lists: string[][]) => new Map(lists.flatMap((ids, k) => ids.map((id) => [id, String(k)] as const)));

describe('agreement of groups', () => {
  it('is whole for the same groups under other names', () => {
    const gold = groups(['a', 'b'], ['c']);
    expect(groupAgreement(gold, groups(['c'], ['b', 'a']))).toEqual({ bCubed: 100, pairwise: 100 });
  });

  it('is what the definition says for a group torn apart', () => {
    const { bCubed, pairwise } = groupAgreement(groups(['a', 'b', 'c', 'd']), groups(['a', 'b'], ['c', 'd']));
    // precision 1, recall 1/2; 2 of 6 pairs found.
    expect(bCubed).toBeCloseTo((100 * 2) / 3);
    expect(pairwise).toBeCloseTo(50);
  });

  it('takes what was not predicted to stand alone', () => {
    expect(groupAgreement(groups(['a', 'b']), new Map()).pairwise).toBe(0);
  });
});
