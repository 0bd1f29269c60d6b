import { describe, expect, it } from 'vitest';
import { scoreShingles } from '../../bench/score-shingles.ts';

describe('scoring main text by word 4-grams', () => {
  it('gives a perfect answer 1 and 1', () => {
    expect(scoreShingles('one two three four, five', 'one two three four five')).toEqual({ precision: 1, recall: 1 });
  });

  it('gives an empty answer nothing', () => {
    expect(scoreShingles('', 'one two three four five')).toEqual({ precision: 0, recall: 0 });
  });

  it('counts repeated shingles, so that saying a thing twice costs precision', () => {
    expect(scoreShingles('a b c d a b c d', 'a b c d').precision).toBeLessThan(0.3);
  });
});
