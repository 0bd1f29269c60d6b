import { describe, expect, it } from 'vitest';
import { dateAgrees, dateExact } from '../../bench/modern-dates.ts';
import type { ScoredArticle, ScoredIncident } from '../../bench/modern-gold.ts';
import { predictedFigures, sameActor, sameName } from '../../bench/modern-match.ts';
import { f1, f1Of, pairWeight, ratio, scoreModern } from '../../bench/modern-score.ts';

const blast: ScoredIncident = {
  key: 'town-2020-05-03',
  type: 'bombing',
  date: '2020-05-03',
  date_precision: 'day',
  country: 'Afghanistan',
  admin1: 'Balkh',
  locality: 'Mazar-i-Sharif',
  perpetrator: [{ name: 'ISIS-K', status: 'claimed' }],
  victims: [{ name: 'Ahmad Gul' }],
  killed: [{ min: 4, max: 4 }],
  wounded: [{ min: 7, max: null }],
  central: true,
};
const raid: ScoredIncident = {
  ...blast,
  key: 'raid-2020-04',
  type: 'raid_arrest',
  date: '2020-04',
  date_precision: 'month',
  admin1: 'Kunar',
  victims: [],
  killed: [],
  wounded: [],
  perpetrator: [],
  central: false,
};
const gold = articles({ a: [blast, raid], b: [{ ...blast, date: '2020-05-04' }], c: [] });

function articles(incidents: Record<string, ScoredIncident[]>): Map<string, ScoredArticle> {
  return new Map(Object.entries(incidents).map(([id, list]) => [id, { id, incidents: list }]));
}

describe('scoring modern reports', () => {
  it('gives a perfect answer 100 in everything', () => {
    const score = scoreModern(gold, gold);
    expect([f1Of(score.detection), f1Of(score.victims), f1(score.bCubed.p, score.bCubed.r)]).toEqual([1, 1, 1]);
    expect([...score.fields.values()].map(ratio)).toEqual([...score.fields.values()].map(() => 1));
    expect(score.falseOnNegatives).toBe(0);
    expect(score.errors).toEqual([]);
  });

  it('gives an empty answer 0', () => {
    const score = scoreModern(gold, new Map());
    expect([f1Of(score.detection), f1Of(score.victims), score.bCubed.r]).toEqual([0, 0, 0]);
    expect(score.errors).toHaveLength(3);
  });

  it('counts what is found in an article without incidents', () => {
    expect(scoreModern(gold, articles({ c: [blast, raid] })).falseOnNegatives).toBe(2);
  });

  it('lowers precision of clusters when everything is put into one', () => {
    const two = articles({ a: [blast], b: [{ ...blast, key: 'other' }] });
    const one = articles({ a: [{ ...blast, cluster: 'x' }], b: [{ ...blast, cluster: 'x' }] });
    expect(scoreModern(two, one).bCubed).toEqual({ p: 0.5, r: 1 });
  });

  it('does not pair incidents whose days differ, or whose countries do', () => {
    expect(pairWeight(blast, { ...blast, date: '2020-05-04' })).toBe(0);
    expect(pairWeight(blast, { ...blast, country: 'Pakistan' })).toBe(0);
    expect(pairWeight(blast, blast)).toBeGreaterThan(pairWeight(blast, { ...blast, victims: [] }));
  });

  it('asks one of province, victim or kind to agree', () => {
    const elsewhere = { ...blast, admin1: 'Herat', victims: [], type: 'kidnapping' };
    expect(pairWeight(blast, elsewhere)).toBe(0);
    expect(pairWeight(blast, { ...elsewhere, type: 'suicide_bombing' })).toBeGreaterThan(0);
  });

  it('compares dates at the precision of the gold', () => {
    expect(dateAgrees(raid, { date: '2020-05-06' })).toBe(true);
    expect(dateAgrees(raid, { date: '2020-05-09' })).toBe(false);
    expect(dateAgrees({ date: null }, {})).toBe(true);
    expect(dateAgrees({ date: 'XXXX-02-11' }, { date: '2025-02-11' })).toBe(true);
    expect(dateExact(raid, { date: '2020-04-09' })).toBe(true);
    expect(dateExact(blast, { date: '2020-05' })).toBe(false);
  });

  it('compares names by their words, honorifics aside', () => {
    expect(sameName('Mullah Ahmad Gul', 'Ahmad Gul')).toBe(true);
    expect(sameName('Ahmad Gul', 'Nur Gul')).toBe(false);
    expect(sameActor('ISIS-K', 'Islamic State in Khorasan Province')).toBe(true);
    expect(sameActor('Taliban', 'Islamic State')).toBe(false);
  });

  it('takes "more than 40" as 40 or as 41', () => {
    const stated = [{ min: 40, max: null, more_than: true }];
    expect([...predictedFigures(stated, [{ min: 41, max: null }])]).toEqual(['40/null']);
    expect([...predictedFigures(stated, [{ min: 41, max: 41 }])]).toEqual(['41/41']);
  });
});
