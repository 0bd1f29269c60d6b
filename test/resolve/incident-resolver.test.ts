import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupAgreement } from '../../bench/b-cubed.ts';
import { simulateNews } from '../../bench/simulated-news.ts';
import { blockKeysOf } from '../../src/resolve/blocking.ts';
import { IncidentResolver } from '../../src/resolve/incident-resolver.ts';
import { logOddsOf } from '../../src/resolve/score.ts';
import { standingJudgements } from '../../src/resolve/standing-judgements.ts';

const simulated = [...simulateNews(300, 7)];
const none = standingJudgements([]);

function groupsIn(order: readonly (typeof simulated)[number][]) {
  const resolver = new IncidentResolver(none);
  for (const { facets } of order) resolver.add(facets);
  return resolver.groups();
}

describe('the incident resolver', () => {
  it('finds the incidents of simulated news', () => {
    const predicted = new Map(groupsIn(simulated).flatMap((ids) => ids.map((id) => [id, ids[0]!] as const)));
    const gold = new Map(simulated.map(({ facets, incident }) => [facets.id, incident]));
    expect(groupAgreement(gold, predicted).bCubed).toBeGreaterThan(97);
  });

  it('comes to the same groups one account at a time in any order', () => {
    const expected = groupsIn(simulated);
    fc.assert(
      fc.property(fc.shuffledSubarray(simulated, { minLength: simulated.length }), (shuffled) => {
        expect(groupsIn(shuffled)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });

  it('comes to the same groups when many are added at once', () => {
    const resolver = new IncidentResolver(none);
    resolver.addAll(simulated.slice(0, 120).map((s) => s.facets));
    resolver.addAll(simulated.slice(120).map((s) => s.facets));
    expect(resolver.groups()).toEqual(groupsIn(simulated));
  });

  it('changes nothing when an account is added again', () => {
    expect(groupsIn([...simulated, ...simulated.slice(0, 50)])).toEqual(groupsIn(simulated));
  });

  it('leaves groups alone that a new account is not joined to', () => {
    const [last, ...rest] = [...simulated].reverse();
    const resolver = new IncidentResolver(none);
    for (const { facets } of rest) resolver.add(facets);
    const before = new Set(resolver.groups());
    resolver.add(last!.facets);
    const touched = resolver.groups().filter((group) => !before.has(group));
    expect(touched.length).toBeLessThanOrEqual(3);
  });
});

describe('blocking', () => {
  it('brings together nearly every pair that would be judged one incident', () => {
    let [missed, all] = [0, 0];
    const keys = simulated.map(({ facets }) => blockKeysOf(facets));
    for (const [i, a] of simulated.entries()) {
      for (const [j, b] of simulated.entries()) {
        if (j <= i || logOddsOf(a.facets, b.facets) <= 0) continue;
        all += 1;
        const meet =
          keys[i]!.looks.some((k) => keys[j]!.filed.includes(k)) ||
          keys[j]!.looks.some((k) => keys[i]!.filed.includes(k));
        if (!meet) missed += 1;
      }
    }
    expect(all).toBeGreaterThan(300);
    expect(missed / all).toBeLessThan(0.02);
  });
});
