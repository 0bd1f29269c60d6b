import { describe, expect, it } from 'vitest';
import type { AccountValues } from '../../src/model/account-values.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import { figureRows } from '../../src/resolve/figures.ts';
import { Independence } from '../../src/resolve/independence.ts';
import { valueMatrix } from '../../src/resolve/value-matrix.ts';
import { Told } from '../told.ts';
import { balkhReports, dead } from './balkh.ts';
import { evidenceOf } from './evidence.ts';

/** A report that says no more than who counted how many. */
function counted(publisher: string, published: string, killed: AccountValues['killed']): Told {
  const told = new Told(`A bomb hit the market of Osterby. Some were killed. (${publisher}, ${published})`, {
    publisher,
    published: parsePartialDate(published),
    publishedFrom: 'given',
  });
  told.account('A bomb', ['type', 'bombing', 'bomb'], ['killed', killed, 'Some were killed']);
  return told;
}

function matrixOf(told: Told[]) {
  const evidence = evidenceOf(told);
  return valueMatrix(
    told.flatMap((t) => t.accounts),
    evidence,
    new Independence(evidence, []),
  );
}

const rowOf = (told: Told[]) => figureRows(matrixOf(told)).find((r) => r.property === 'killed')!;

describe('the figures matrix', () => {
  it('holds every value of every property with its source and time', () => {
    const cells = matrixOf(balkhReports());
    expect(cells).toHaveLength(balkhReports().flatMap((t) => t.accounts.flatMap((a) => a.statements)).length);
    expect(cells[0]).toMatchObject({ published: { value: '2023-03-09' } });
    expect(cells.at(-1)).toMatchObject({ sourceNames: ['Mirror Weekly'] });
  });

  it('shows where sources disagree, from the least to the most', () => {
    expect(rowOf(balkhReports()).disagreement).toBe('from 2, the hospital (Lantern News), to 21, Mirror Weekly');
  });

  it('says nothing of disagreement where all figures can be true', () => {
    expect(rowOf([counted('A', '2023-01-02', dead(4)), counted('B', '2023-01-03', dead(4))]).disagreement).toBeNull();
  });

  it('has three rules side by side', () => {
    const told = [
      counted('Morning Post', '2023-01-02', dead(2, 'a doctor')),
      counted('Evening Post', '2023-01-02', dead(8, 'police')),
      counted('Night Post', '2023-01-03', dead(8)),
      counted('Weekly Post', '2023-01-05', dead(9, 'the interior ministry')),
    ];
    const row = rowOf(told);
    expect([row.conservative.low, row.mostCorroborated.low, row.latestOfficial?.low]).toEqual([2, 8, 9]);
    expect(row.mostCorroborated.words).toBe('8, given by 2 independent tellings of 4');
  });

  it('lets a later figure of one source and voice replace its earlier one', () => {
    const row = rowOf([
      counted('Post', '2023-01-02', dead(5, 'police')),
      counted('Post', '2023-01-04', dead(9, 'a police spokesman')),
    ]);
    expect(row.cells.map((c) => c.supersededBy === null)).toEqual([false, true]);
    expect(row.conservative.low).toBe(9);
    expect(row.disagreement).toBeNull();
  });

  it('keeps figures of two voices in one source side by side', () => {
    const row = rowOf([
      counted('Post', '2023-01-02', dead(5, 'police')),
      counted('Post', '2023-01-04', dead(9, 'a doctor')),
    ]);
    expect(row.cells.every((c) => c.supersededBy === null)).toBe(true);
  });

  it('has no official figure where no official gives one', () => {
    expect(rowOf([counted('Post', '2023-01-02', dead(5))]).latestOfficial).toBeNull();
  });

  it('never adds a share of the dead to the whole', () => {
    const share = { ...dead(13), of: 'soldiers' };
    const row = rowOf([counted('Post', '2023-01-02', dead(90)), counted('Times', '2023-01-02', share)]);
    expect(row.conservative.low).toBe(90);
    expect(row.cells).toHaveLength(2);
  });
});
