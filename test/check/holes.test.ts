import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClaimChecker } from '../../src/check/index.ts';
import { exampleFacts } from './example-facts.ts';
import { type Case, smallRecord } from './small-record.ts';

const { claims } = JSON.parse(readFileSync(new URL('claims-set.json', import.meta.url), 'utf8')) as {
  claims: { words: string; by: string | null; on: string }[];
};

const FIELDS = ['date', 'published', 'country', 'admin1', 'type', 'killed', 'by', 'victim', 'victims', 'site'] as const;

/** What reports leave out, or tell less exactly: the month for the day. */
function withHoles(facts: Case, holes: ReadonlySet<number>, vague: boolean): Case {
  const left = Object.entries(facts).filter(([key]) => !holes.has(FIELDS.indexOf(key as never)));
  const told = Object.fromEntries(left) as unknown as Case;
  return vague && told.date ? { ...told, date: told.date.slice(0, 7) } : told;
}

describe('a record full of holes', () => {
  it('has a verdict on every claim, whatever its reports leave out', () => {
    const hole = fc.tuple(fc.uniqueArray(fc.nat(FIELDS.length - 1), { maxLength: 4 }), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(hole, { minLength: exampleFacts.length, maxLength: exampleFacts.length }),
        fc.nat(9),
        (holes, tenth) => {
          const cases = exampleFacts.map((facts, i) => withHoles(facts, new Set(holes[i]![0]), holes[i]![1]));
          const record = smallRecord(cases);
          const checker = new ClaimChecker(record);
          const documents = [...record.documents.keys()];
          for (const [i, { words, by, on }] of claims.entries()) {
            if (i % 10 !== tenth) continue;
            const context = { speaker: by, on: i % 3 === 0 ? null : on, documentId: documents[i % documents.length]! };
            expect(checker.checkReported(words, context).verdict).toBeDefined();
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('takes no incident without a date for one before another', () => {
    const mosque = { country: 'Afghanistan', admin1: 'Kunduz', site: ['a mosque', 'place_of_worship'] } as const;
    const cases = [
      { id: 'dated', date: '2021-10-08', ...mosque },
      { id: 'undated', ...mosque },
    ];
    const record = smallRecord(cases);
    const context = { speaker: null, on: null, documentId: record.reports[0]!.documentId };
    const { checks } = new ClaimChecker(record).checkReported(
      'He was found guilty of second-degree murder in the attack.',
      context,
    );
    expect(checks[0]!.verdict).toBe('not_testable');
  });
});

describe('a claim of absence', () => {
  const facts = [
    { id: 'before', date: '2021-10-08', country: 'Afghanistan', admin1: 'Kunduz' },
    { id: 'after', date: '2022-06-18', country: 'Afghanistan', admin1: 'Kabul' },
  ];
  const none = (extra: Case[]) => {
    const context = { speaker: null, on: '2022-01-31', documentId: null };
    const words = 'There has not been a single attack in Afghanistan this month.';
    return new ClaimChecker(smallRecord([...facts, ...extra])).checkReported(words, context).verdict;
  };

  it('is not testable where the record holds nothing from its time', () => {
    expect(none([])).toBe('not_testable');
  });

  it('is consistent where reports of the time are on record and tell of none', () => {
    const other = { id: 'elsewhere', date: '2022-01-10', country: 'Pakistan', admin1: 'Punjab' };
    expect(none([other])).toBe('consistent');
  });
});
