import { FACETS, type Facet, type FacetValue, type IncidentRow } from '../model/view/incident-row.ts';
import { dayNumber } from './date-columns.ts';
import { searchWords } from './fold.ts';
import type { SearchRow } from './incident-row.ts';
import { once } from './once.ts';
import type { Sort } from './row-order.ts';
import { countRows, hasRow, keepIn, type Postings, type RowBits, wordsFor } from './row-set.ts';
import { SearchColumns } from './search-columns.ts';

/** What to look for. Within a facet any value is enough; facets, words and days must all hold. */
export interface IncidentQuery {
  readonly words: string;
  readonly facets: Partial<Readonly<Record<Facet, readonly string[]>>>;
  /** ISO days, inclusive; an incident that may lie inside is found. Null: open. */
  readonly from: string | null;
  readonly until: string | null;
  readonly sort: Sort;
  readonly descending: boolean;
}

export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>;

/** What was found in a picture of the record. It is to be read before the next picture is made of this one. */
export interface Found {
  readonly total: number;
  /** The rows in the order of the query, from `offset`, at most `limit`. */
  rows(offset?: number, limit?: number): IncidentRow[];
  /** By value the number of incidents that choosing it, with the rest of the query as it is, would show. */
  facets(): FacetCounts;
  readonly columns: SearchColumns;
  readonly fits: RowBits;
}

/** Values of one facet that are listed; the commonest first. Chosen ones are always among them. */
const MOST_VALUES = 60;

export const everything: IncidentQuery = {
  words: '',
  facets: {},
  from: null,
  until: null,
  sort: 'date',
  descending: true,
};

/** Answers kept for one moment of the rows: a page asks for list, map and timeline of one filter. */
const MOST_KEPT = 8;
const kept = new WeakMap<object, Map<string, Found>>();

/** As `searchIncidents`; the last answers are remembered. */
export function foundIncidents(list: readonly SearchRow[], query: IncidentQuery): Found {
  const { moment } = SearchColumns.of(list);
  const answers = kept.get(moment) ?? new Map<string, Found>();
  kept.set(moment, answers);
  const key = JSON.stringify(query);
  const known = answers.get(key) ?? searchIncidents(list, query);
  // Setting it again makes it the latest; the one asked for longest ago goes.
  answers.delete(key);
  answers.set(key, known);
  if (answers.size > MOST_KEPT) answers.delete(answers.keys().next().value!);
  return known;
}

/** The rows that fit the query, as sets of rows cut with one another: one for its words and days, and one for each facet that narrows. */
export function searchIncidents(list: readonly SearchRow[], query: IncidentQuery): Found {
  const columns = SearchColumns.of(list);
  const base = columns.all();
  for (const word of searchWords(query.words)) keepIn(base, columns.rowsWithWord(word));
  if (query.from !== null || query.until !== null) keepWithin(base, columns, query);
  const chosen = new Map<Facet, RowBits>();
  for (const facet of FACETS) {
    const values = query.facets[facet] ?? [];
    if (values.length > 0) chosen.set(facet, withAny(columns.facet(facet), values, columns.size));
  }
  const cut = (except: Facet | null) => {
    const bits = base.slice();
    for (const [facet, wanted] of chosen) if (facet !== except) keepIn(bits, wanted);
    return bits;
  };
  const fits = cut(null);
  const total = countRows(fits);
  const among = (facet: Facet) => (chosen.has(facet) ? cut(facet) : fits);
  const listed = FACETS.map(
    (facet) => [facet, once(() => counted(columns.facet(facet), among(facet), query.facets[facet] ?? []))] as const,
  );
  return {
    total,
    columns,
    fits,
    rows: (offset = 0, limit = total) => pageOf(columns, fits, query, offset, Math.min(limit, total - offset)),
    facets: () => Object.fromEntries(listed.map(([facet, values]) => [facet, values()])) as unknown as FacetCounts,
  };
}

function keepWithin(bits: RowBits, { dates }: SearchColumns, { from, until }: IncidentQuery): void {
  const [first, last] = [from === null ? null : dayNumber(from), until === null ? null : dayNumber(until)];
  for (let word = 0; word < bits.length; word++) {
    for (let bit = 0; bits[word]! >>> bit !== 0 && bit < 32; bit++) {
      const number = word * 32 + bit;
      if (hasRow(bits, number) && !dates.mayLie(number, first, last)) bits[word]! &= ~(1 << bit);
    }
  }
}

function withAny(facet: ReadonlyMap<string, Postings>, values: readonly string[], rows: number): RowBits {
  const bits = new Uint32Array(wordsFor(rows));
  for (const value of values) facet.get(value)?.into(bits);
  return bits;
}

function pageOf(columns: SearchColumns, fits: RowBits, query: IncidentQuery, offset: number, limit: number) {
  const order = columns.order(query.sort, query.descending);
  const page: IncidentRow[] = [];
  let before = 0;
  for (let at = 0; at < order.length && page.length < limit; at++) {
    const number = order[at]!;
    if (!hasRow(fits, number)) continue;
    if (before < offset) before += 1;
    else page.push(columns.rows[number]!.row);
  }
  return page;
}

function counted(facet: ReadonlyMap<string, Postings>, among: RowBits, chosen: readonly string[]): FacetValue[] {
  const wanted = new Set(chosen);
  const all: FacetValue[] = [];
  for (const [value, postings] of facet) {
    const count = postings.countIn(among);
    if (count > 0 || wanted.has(value)) all.push({ value, count });
  }
  for (const value of wanted) if (!facet.has(value)) all.push({ value, count: 0 });
  all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return all.filter(({ value }, i) => i < MOST_VALUES || wanted.has(value));
}
