import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayDate } from '../../src/model/partial-date.ts';
import { everything, FACETS, type IncidentQuery, type SearchRow, searchIncidents } from '../../src/query/index.ts';
import { SearchColumns } from '../../src/query/search-columns.ts';

const WORDS = ['mosque', 'mosquito', 'bank', 'embankment', 'قندوز', 'x1'];
const SOURCES = ['Alpha', 'Beta', 'Gamma'];

interface Drawn {
  readonly id: number;
  readonly words: readonly string[];
  readonly sources: readonly string[];
  readonly killed: number;
}

function rowOf({ id, words, sources, killed }: Drawn): SearchRow {
  const none = Object.fromEntries(FACETS.map((facet) => [facet, []])) as unknown as SearchRow['facets'];
  return {
    row: {
      id: `inc_${String(id).padStart(3, '0')}`,
      type: 'bombing',
      date: killed % 4 === 0 ? null : dayDate(2020 + (killed % 3), 1 + (killed % 12), 5),
      place: null,
      site: null,
      perpetrators: [],
      victims: [],
      killed: { low: killed, high: killed, open: false, figures: 1 },
      wounded: null,
      outcome: null,
      grade: 'weak',
      sources,
      documents: 1,
    },
    facets: { ...none, source: sources },
    words: words.join(', '),
  };
}

const drawn = fc.record({
  id: fc.integer({ min: 0, max: 200 }),
  words: fc.subarray(WORDS),
  sources: fc.subarray(SOURCES),
  killed: fc.integer({ min: 0, max: 9 }),
});
const pictures = fc.array(
  fc.record({
    put: fc.array(drawn, { maxLength: 12 }),
    take: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 4 }),
    filed: fc.integer({ min: 0, max: 60 }),
  }),
  { minLength: 1, maxLength: 5 },
);
const first = fc.uniqueArray(drawn, { selector: ({ id }) => id, minLength: 20, maxLength: 80 });
const queries: readonly IncidentQuery[] = [
  everything,
  { ...everything, words: 'mosqu', sort: 'killed' },
  { ...everything, words: 'bank', facets: { source: ['Alpha', 'Nobody'] }, descending: false },
  { ...everything, from: '2021-01-01', until: '2021-12-31', sort: 'sources' },
];

/** All that a search gives. */
const answer = (list: readonly SearchRow[], query: IncidentQuery) => {
  const found = searchIncidents(list, query);
  return { total: found.total, ids: found.rows().map(({ id }) => id), facets: found.facets() };
};

const byId = (rows: Iterable<SearchRow>) => [...rows].sort((a, b) => (a.row.id < b.row.id ? -1 : 1));

describe('columns that follow a record', () => {
  it('answer after each write as columns that were made anew', () => {
    fc.assert(
      fc.property(first, pictures, (start, steps) => {
        const held = new Map(start.map((one) => [one.id, rowOf(one)]));
        let list = byId(held.values());
        for (const query of queries) searchIncidents(list, query);
        for (const { put, take, filed } of steps) {
          SearchColumns.of(list).fileWords(filed);
          for (const one of put) held.set(one.id, rowOf(one));
          for (const id of take) held.delete(id);
          const next = byId(held.values());
          SearchColumns.following(list, next);
          for (const query of queries) expect(answer(next, query)).toEqual(answer([...next], query));
          list = next;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are the same columns where little changed, and are made anew for who still searches the rows before', () => {
    const before = Array.from({ length: 50 }, (_, id) =>
      rowOf({ id, words: ['bank'], sources: ['Alpha'], killed: id }),
    );
    const columns = SearchColumns.of(before);
    const after = [...before.slice(1), rowOf({ id: 99, words: ['mosque'], sources: ['Beta'], killed: 1 })];
    expect(SearchColumns.following(before, after)).toBe(columns);
    expect(answer(before, everything)).toEqual(answer([...before], everything));
  });
});

describe('a word that is looked for', () => {
  it('is found alone or inside another, just where it stands in the text, however many rows are filed', () => {
    const asked = fc.constantFrom('mosq', 'bank', 'ment', 'ندو', '1', 'none');
    fc.assert(
      fc.property(first, asked, fc.integer({ min: 0, max: 90 }), (start, words, filed) => {
        const list = byId(start.map(rowOf));
        SearchColumns.of(list).fileWords(filed);
        const expected = list.filter((one) => one.words.includes(words)).map(({ row }) => row.id);
        expect(answer(list, { ...everything, words }).ids.sort()).toEqual(expected);
      }),
    );
  });
});
