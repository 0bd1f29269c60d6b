import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import { coverageOf, RecordIndex } from '../../src/query/index.ts';
import { resolve } from '../../src/resolve/index.ts';
import { evidenceOf } from '../resolve/evidence.ts';
import { Told } from '../told.ts';

function coverage(...reports: readonly (readonly [publisher: string, published: string | null])[]) {
  const told = reports.map(([publisher, published], i) => {
    const date = published === null ? null : parsePartialDate(published);
    return new Told(`Report ${i} of ${publisher}.`, { publisher, published: date, publishedFrom: date && 'given' });
  });
  const evidence = evidenceOf(told);
  return coverageOf(new RecordIndex({ ...evidence, ...resolve(evidence) }));
}

describe('coverageOf', () => {
  it('names the months between the first and the last report that have none, the longest run first', () => {
    const found = coverage(['Alpha', '2023-01-10'], ['Alpha', '2023-03-02'], ['Beta', '2023-07-30']);
    expect([found.months, found.monthsWithout]).toEqual([7, 4]);
    expect(found.gaps).toEqual([
      { from: '2023-04', until: '2023-06', months: 3 },
      { from: '2023-02', until: '2023-02', months: 1 },
    ]);
  });

  it('counts the reports of each source in each month', () => {
    const found = coverage(['Alpha', '2023-01-10'], ['Beta', '2023-01-12'], ['Beta', '2023-02-01']);
    expect(found.starts).toEqual(['2023-01', '2023-02']);
    expect(found.reports).toEqual([2, 1]);
    expect(found.sources).toEqual([
      { name: 'Beta', reports: 2, first: '2023-01-12', last: '2023-02-01', bins: [1, 1] },
      { name: 'Alpha', reports: 1, first: '2023-01-10', last: '2023-01-10', bins: [1, 0] },
    ]);
  });

  it('counts in years where months are many', () => {
    const found = coverage(['Alpha', '2001-05-01'], ['Alpha', '2023-05-01']);
    expect([found.unit, found.starts.length, found.starts[0]]).toEqual(['year', 23, '2001']);
  });

  it('leaves a report without a known day out of every month, and says so', () => {
    expect(coverage(['Alpha', null], ['Alpha', '2023'])).toMatchObject({ starts: [], undated: 2, gaps: [] });
  });
});
