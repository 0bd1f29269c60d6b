import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayDate, monthDate, type PartialDate } from '../../src/model/partial-date.ts';
import {
  everything,
  FACETS,
  type IncidentQuery,
  type SearchRow,
  searchIncidents,
  timelineOf,
} from '../../src/query/index.ts';

function row(i: number, type: string, sources: readonly string[], date: PartialDate | null): SearchRow {
  const empty = Object.fromEntries(FACETS.map((facet) => [facet, []]));
  return {
    row: {
      id: `inc_${i}`,
      type,
      date,
      place: null,
      site: null,
      perpetrators: [],
      victims: [],
      killed: i % 3 === 0 ? null : { low: i, high: i, open: false, figures: 1 },
      wounded: null,
      outcome: null,
      grade: 'weak',
      sources,
      documents: 1,
    },
    facets: { ...(empty as unknown as SearchRow['facets']), type: [type], source: sources },
    words: `${type} ${sources.join(' ')}`.toLowerCase(),
  };
}

const rows = fc
  .array(
    fc.record({
      type: fc.constantFrom('bombing', 'shooting', 'airstrike'),
      sources: fc.subarray(['Alpha', 'Beta', 'Gamma'], { minLength: 1 }),
      date: fc.option(fc.tuple(fc.integer({ min: 2000, max: 2003 }), fc.integer({ min: 1, max: 12 }), fc.boolean())),
    }),
    { maxLength: 30 },
  )
  .map((list) =>
    list.map(({ type, sources, date }, i) =>
      row(i, type, sources, date && (date[2] ? dayDate(date[0], date[1], 7) : monthDate(date[0], date[1]))),
    ),
  );
const queries = fc.record({
  words: fc.constantFrom('', 'alpha', 'bomb beta', 'nothing'),
  facets: fc.record({
    type: fc.subarray(['bombing', 'shooting', 'other']),
    source: fc.subarray(['Alpha', 'Beta', 'Gamma']),
  }),
  from: fc.constantFrom(null, '2001-06-01'),
  until: fc.constantFrom(null, '2002-06-30'),
  sort: fc.constantFrom('date' as const, 'killed' as const, 'type' as const),
  descending: fc.boolean(),
});

/** What a search means, row by row. */
function fits({ row: { date }, facets, words }: SearchRow, query: IncidentQuery, except?: string): boolean {
  const inFacets = FACETS.every((facet) => {
    const wanted = query.facets[facet] ?? [];
    return facet === except || wanted.length === 0 || facets[facet].some((value) => wanted.includes(value));
  });
  const open = query.from === null && query.until === null;
  const inTime =
    open ||
    (date?.earliest && date.latest && date.latest >= (query.from ?? '') && date.earliest <= (query.until ?? '9'));
  return inFacets && Boolean(inTime) && query.words.split(' ').every((word) => words.includes(word));
}

describe('a search of incidents', () => {
  it('finds just the rows that fit, and counts each facet value as choosing it would show', () => {
    fc.assert(
      fc.property(rows, queries, (list, query) => {
        const found = searchIncidents(list, query);
        const expected = list.filter((one) => fits(one, query)).map(({ row: { id } }) => id);
        expect(
          found
            .rows()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(expected.sort());
        for (const { value, count } of found.facets().source) {
          const with_ = list.filter((one) => fits(one, query, 'source') && one.facets.source.includes(value));
          expect(count).toBe(with_.length);
        }
      }),
    );
  });

  it('puts rows without a value last in either direction', () => {
    const list = [row(0, 'bombing', ['Alpha'], null), row(1, 'bombing', ['Alpha'], dayDate(2001, 1, 1))];
    for (const descending of [true, false]) {
      expect(
        searchIncidents(list, { ...everything, descending })
          .rows()
          .map(({ id }) => id),
      ).toEqual(['inc_1', 'inc_0']);
    }
  });
});

describe('a timeline', () => {
  it('counts each dated incident as certain in one bin or as possible in each that it may lie in', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { bins, undated } = timelineOf(searchIncidents(list, everything));
        const certain = bins.reduce((sum, bin) => sum + bin.certain, 0);
        expect(certain + undated).toBe(list.length);
      }),
    );
  });

  it('spreads an uncertain date over its months, and marks none as certain', () => {
    const vague: PartialDate = { value: '2001', precision: 'year', earliest: '2001-01-01', latest: '2001-12-31' };
    const { unit, bins } = timelineOf(searchIncidents([row(0, 'bombing', ['Alpha'], vague)], everything));
    expect(unit).toBe('month');
    expect(bins.map(({ certain, possible }) => [certain, possible])).toEqual(Array.from({ length: 12 }, () => [0, 1]));
    expect([bins[0]!.start, bins.at(-1)!.start]).toEqual(['2001-01', '2001-12']);
  });
});
