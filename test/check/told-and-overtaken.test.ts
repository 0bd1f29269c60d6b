import { describe, expect, it } from 'vitest';
import { type CheckedClaim, ClaimChecker } from '../../src/check/index.ts';
import { type Case, smallRecord } from './small-record.ts';

const GARISSA: Case = {
  id: 'garissa-college',
  type: 'shooting',
  date: '2015-04-02',
  country: 'Kenya',
  admin1: 'Garissa',
  site: ['a college', 'university'],
  killed: [147],
};

function check(cases: readonly Case[], words: string, on: string): CheckedClaim {
  const found = new ClaimChecker(smallRecord(cases)).check(words, { speaker: 'a minister', on, documentId: null });
  if (found.kind === 'refusal') throw new Error('expected a check, found a refusal');
  return found;
}

describe('a group that has been eliminated', () => {
  const gone = (by: Case['by']) =>
    check([{ ...GARISSA, ...(by ? { by } : {}) }], 'Al-Shabaab has been eliminated in Kenya.', '2014-12-01').verdict;

  it('is contradicted by what a report tells as its deed in its own voice', () => {
    expect(gone([['Al-Shabaab', 'attributed']])).toBe('contradicted');
  });

  it('is mixed where only others lay the deed at its door', () => {
    expect(gone([['Al-Shabaab', 'attributed', 'police']])).toBe('mixed');
  });

  it('is mixed where the group denies the deed', () => {
    expect(
      gone([
        ['Al-Shabaab', 'attributed'],
        ['Al-Shabaab', 'denied'],
      ]),
    ).toBe('mixed');
  });
});

describe('a toll', () => {
  const first = { ...GARISSA, killed: [15], published: '2015-04-02', publisher: 'Alpha' };
  const later = { ...GARISSA, published: '2015-04-04', publisher: 'Beta' };
  const words = 'The shooting at the college in Garissa killed 147 people.';

  it('is consistent where only earlier reports gave a lower one', () => {
    expect(check([first, later], words, '2015-04-05').verdict).toBe('consistent');
  });

  it('is mixed where reports of one day differ', () => {
    expect(check([{ ...first, published: '2015-04-04' }, later], words, '2015-04-05').verdict).toBe('mixed');
  });
});

describe('a claim that counts from something whose day nobody knows', () => {
  const older: Case = { ...GARISSA, id: 'older', date: '1980-12-31', killed: [20], admin1: 'Nairobi' };
  const words = 'The shooting in Garissa is the deadliest attack in Kenya since the Tana strike.';

  it('is consistent where it holds for all of time', () => {
    expect(check([GARISSA, older], words, '2015-04-05').verdict).toBe('consistent');
  });

  it('is not contradicted by what may be older', () => {
    const worse = { ...older, killed: [200] };
    expect(check([GARISSA, worse], words, '2015-04-05').verdict).toBe('not_testable');
  });
});
