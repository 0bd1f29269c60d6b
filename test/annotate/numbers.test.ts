import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/annotate/index.ts';
import { createDocument } from '../../src/model/document.ts';
import { noFacts } from '../../src/model/report.ts';

/** Words, low, best and high of every number in a text. */
function numbers(text: string) {
  const { numbers: found, document } = annotate(createDocument(text), noFacts, { until: 'tokens' });
  for (const n of found) expect(document.text.slice(n.start, n.end)).toBe(n.count.words);
  return found.map(({ count: c }) => [c.words, c.low, c.best, c.high]);
}

describe('numbers', () => {
  it.each([
    ['He killed 47 men', [['47', 47, 47, 47]]],
    ['at least 47 died', [['at least 47', 47, 47, null]]],
    ['at least a further 150 died', [['at least a further 150', 150, 150, null]]],
    ['more than 1,200 fled', [['more than 1,200', 1201, 1200, null]]],
    ['up to ten fled', [['up to ten', null, 10, 10]]],
    ['fewer than 10 fled', [['fewer than 10', null, null, 9]]],
    ['about 300 fled', [['about 300', 300, 300, 300]]],
    ['between 5 and 8 men', [['between 5 and 8', 5, null, 8]]],
    ['5 to 8 men', [['5 to 8', 5, null, 8]]],
    ['five or six men', [['five or six', 5, null, 6]]],
    [
      'forty-seven and two hundred and five',
      [
        ['forty-seven', 47, 47, 47],
        ['two hundred and five', 205, 205, 205],
      ],
    ],
    ['two hundred thousand people', [['two hundred thousand', 200000, 200000, 200000]]],
    ['2.5 million people', [['2.5 million', 2500000, 2500000, 2500000]]],
    ['dozens were hurt', [['dozens', 24, null, null]]],
    ['several hundred men', [['several hundred', 300, null, null]]],
    ['tens of thousands fled', [['tens of thousands', 20000, null, null]]],
    ['a dozen men', [['a dozen', 12, 12, 12]]],
    ['30 or more people', [['30 or more', 30, 30, null]]],
    ['at 10:30 on the 25th, 3.5 km away', []],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it('does not take "some" before a noun for a number', () => {
    expect(numbers('some men fled')).toEqual([]);
  });
});
