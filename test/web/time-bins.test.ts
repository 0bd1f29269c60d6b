import { describe, expect, it } from 'vitest';
import { binScale } from '../../src/web/text/time-bins.ts';

const months = ['2023-11', '2023-12', '2024-01', '2024-02'];
const years = Array.from({ length: 40 }, (_, i) => String(1984 + i));

describe('binScale', () => {
  it('places a day within its bin', () => {
    expect(binScale(months).days('2023-12-01', '2023-12-31')).toEqual({
      insetInlineStart: '25.000%',
      inlineSize: '25.000%',
    });
  });

  it('draws a year over its months', () => {
    const { insetInlineStart, inlineSize } = binScale(months).days('2023-01-01', '2023-12-31');
    expect([insetInlineStart, Number.parseFloat(inlineSize)]).toEqual(['0.000%', 50]);
  });

  it('finds the bin of a year, month or day, and the nearest of what lies outside', () => {
    const { indexOf } = binScale(months);
    expect([indexOf('2023-12'), indexOf('2023-12-24'), indexOf('2024'), indexOf('2020'), indexOf('2031')]).toEqual([
      1, 1, 2, 0, 3,
    ]);
  });

  it('names no two years so near that the labels would touch', () => {
    const { ticks } = binScale(years);
    const shares = ticks.map(({ at }) => Number.parseFloat(at.insetInlineStart));
    expect(ticks.length).toBeGreaterThan(3);
    expect(Math.min(...shares.slice(1).map((share, i) => share - shares[i]!))).toBeGreaterThan(7);
  });
});
