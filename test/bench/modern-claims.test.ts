import { describe, expect, it } from 'vitest';
import { type GoldClaim, keysOfClusters, scoreClaims } from '../../bench/modern-claims.ts';
import type { ScoredArticle } from '../../bench/modern-gold.ts';
import { smallRecord } from '../check/small-record.ts';

const record = smallRecord([
  { id: 'inc_a', date: '2021-10-08', country: 'Afghanistan', by: [['Islamic State', 'claimed']], killed: [46] },
]);

const claim: GoldClaim = {
  id: 'c1',
  text: 'ISIS has been eliminated in Afghanistan.',
  speaker: 'Taliban',
  date: '2021-09',
  source: null,
  expected: 'contradicted',
  by: ['kunduz'],
};

describe('scoreClaims', () => {
  it('counts a claim as right when verdict and incidents are', () => {
    expect(scoreClaims([claim], record, new Map(), new Map([['inc_a', 'kunduz']]))).toMatchObject({ right: 1, of: 1 });
  });

  it('counts a right verdict on the wrong incident as wrong', () => {
    expect(scoreClaims([claim], record, new Map(), new Map([['inc_a', 'kandahar']])).right).toBe(0);
  });

  it('counts another verdict as wrong and says what it was', () => {
    const found = scoreClaims([{ ...claim, expected: 'consistent' }], record, new Map(), new Map());
    expect(found.errors[0]).toContain('contradicted');
  });
});

describe('keysOfClusters', () => {
  it('names a cluster after the gold incident that most of its accounts match', () => {
    const incident = { type: 'bombing', date: '2021-10-08', country: 'Afghanistan' };
    const gold = new Map<string, ScoredArticle>([['d1', { id: 'd1', incidents: [{ ...incident, key: 'kunduz' }] }]]);
    const predicted = new Map([['d1', { id: 'd1', incidents: [{ ...incident, cluster: 'inc_a' }] }]]);
    expect(keysOfClusters(gold, predicted)).toEqual(new Map([['inc_a', 'kunduz']]));
  });
});
