import { expect, it } from 'vitest';
import { ClaimChecker, verdictHistory } from '../../src/check/index.ts';
import { exampleFacts } from './example-facts.ts';
import { smallRecord } from './small-record.ts';

const record = smallRecord(exampleFacts);

it('tells since when a claim has been contradicted', () => {
  const context = { speaker: 'Taliban', on: '2024-02-02', documentId: null };
  expect(verdictHistory('Daesh has been eliminated in Afghanistan.', context, record)).toEqual([
    { since: '2024-02-02', verdict: 'not_testable' },
    // The bank was bombed, and for a day nobody had claimed it.
    { since: '2024-03-21', verdict: 'consistent' },
    { since: '2024-03-22', verdict: 'contradicted' },
  ]);
});

it('shows how a rank comes out under each rule for the figures', () => {
  const checked = new ClaimChecker(record).check(
    'The bombing in Mastung was the deadliest attack in Pakistan in 2023.',
    {
      speaker: null,
      on: '2023-12-31',
      documentId: null,
    },
  );
  const variants = checked.kind === 'refusal' ? [] : checked.checks[0]!.variants;
  expect(variants.map((v) => v.rule)).toEqual(['least', 'most_corroborated', 'latest_official', 'most']);
  expect(variants.find((v) => v.rule === 'most')!.verdict).toBe('contradicted');
});
