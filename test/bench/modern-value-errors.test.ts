import { describe, expect, it } from 'vitest';
import type { ScoredIncident } from '../../bench/modern-gold.ts';
import { valueErrors } from '../../bench/modern-value-errors.ts';

const gold: ScoredIncident = {
  key: 'ford-2020',
  admin1: 'Balkh',
  perpetrator: [{ name: 'ISIS-K', status: 'claimed' }],
  victims: [{ name: 'Ahmad Gul' }],
  killed: [{ min: 4, max: 4 }],
};

describe('what is wrong with the values of an incident that was found', () => {
  it('is nothing where all agree, honorifics and spellings aside', () => {
    const same = { ...gold, victims: [{ name: 'Haji Ahmad Gul' }], perpetrator: [{ name: 'IS', status: 'claimed' }] };
    expect(valueErrors('a', gold, same)).toEqual([]);
  });

  it('names the article and the incident', () => {
    expect(valueErrors('a', gold, { ...gold, admin1: 'Kunduz' })).toEqual(['a ford-2020: admin1 Kunduz for Balkh']);
  });

  it('tells victims missed from victims invented', () => {
    expect(valueErrors('a', gold, { ...gold, victims: [{ name: 'Karim' }] })).toEqual([
      'a ford-2020: victim missed Ahmad Gul',
      'a ford-2020: victim invented Karim',
    ]);
  });

  it('tells a wrong status from a perpetrator missed', () => {
    const denied = { ...gold, perpetrator: [{ name: 'ISIS-K', status: 'denied' }] };
    expect(valueErrors('a', gold, denied)).toEqual(['a ford-2020: status denied for ISIS-K (claimed)']);
    expect(valueErrors('a', gold, { ...gold, perpetrator: [] })).toEqual([
      'a ford-2020: perpetrator missed ISIS-K (claimed)',
    ]);
  });

  it('sets figures side by side', () => {
    expect(valueErrors('a', gold, { ...gold, killed: [{ min: 5, max: 5 }] })).toEqual([
      'a ford-2020: killed [5/5] for [4/4]',
    ]);
  });
});
