import type { FacetValue } from '../model/view/incident-row.ts';
import { FACETS, type Facet, type IncidentRow } from '../model/view/incident-row.ts';
import { searchWords } from './fold.ts';
import type { SearchRow } from './incident-row.ts';
import { type FacetColumn, SearchColumns } from './search-columns.ts';

export const SORTS = ['date', 'place', 'type', 'killed', 'wounded', 'grade', 'sources'] as const;
export type Sort = (typeof SORTS)[number];

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

export interface Found {
  readonly rows: readonly IncidentRow[];
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
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

/** Answers kept for one list of rows: a page asks for list, map and timeline of one filter. */
const MOST_KEPT = 8;
const kept = new WeakMap<readonly SearchRow[], Map<string, Found>>();

/** As `searchIncidents`; the last answers are remembered. */
export function foundIncidents(rows: readonly SearchRow[], query: IncidentQuery): Found {
  const answers = kept.get(rows) ?? new Map<string, Found>();
  kept.set(rows, answers);
  const key = JSON.stringify(query);
  const known = answers.get(key) ?? searchIncidents(rows, query);
  // Setting it again makes it the latest; the one asked for longest ago goes.
  answers.delete(key);
  answers.set(key, known);
  if (answers.size > MOST_KEPT) answers.delete(answers.keys().next().value!);
  return known;
}

/**
 * All rows that fit the query, in its order, with the count of each facet value. One pass: a row that fits is counted in every facet, a
 * row that only one facet keeps out is counted in that one.
 */
export function searchIncidents(rows: readonly SearchRow[], query: IncidentQuery): Found {
  const words = searchWords(query.words);
  const columns = SearchColumns.of(rows);
  const chosen = FACETS.map((facet, f) => flags(columns.facets[f]!, query.facets[facet]));
  const counts = columns.facets.map(({ values }) => new Uint32Array(values.length));
  // Rows are looked at where they lie in memory, and put in order afterwards: half the time of looking at them in order.
  const fits = new Uint8Array(rows.length);
  const anyDay = query.from === null && query.until === null;
  for (let i = 0; i < rows.length; i++) {
    if ((words.length > 0 && !hasAll(rows[i]!.words, words)) || !(anyDay || within(rows[i]!.row, query))) continue;
    const missed = missedFacet(columns.facets, chosen, i);
    if (missed === NONE) {
      fits[i] = 1;
      for (let f = 0; f < counts.length; f++) countUp(counts[f]!, columns.facets[f]!, i);
    } else if (missed !== SEVERAL) countUp(counts[missed]!, columns.facets[missed]!, i);
  }
  const found: IncidentRow[] = [];
  const order = columns.order(query.sort, query.descending);
  for (let at = 0; at < order.length; at++) if (fits[order[at]!] === 1) found.push(rows[order[at]!]!.row);
  const facets = FACETS.map(
    (facet, f) => [facet, listed(columns.facets[f]!, counts[f]!, query.facets[facet] ?? [])] as const,
  );
  return { rows: found, facets: Object.fromEntries(facets) as unknown as Found['facets'] };
}

const NONE = -1;
const SEVERAL = -2;

/** The number of the one facet that keeps the row out, or that none or several do. */
function missedFacet(facets: readonly FacetColumn[], chosen: readonly (Uint8Array | null)[], row: number): number {
  let missed = NONE;
  for (let f = 0; f < chosen.length; f++) {
    const wanted = chosen[f];
    if (!wanted || hasWanted(facets[f]!, wanted, row)) continue;
    if (missed !== NONE) return SEVERAL;
    missed = f;
  }
  return missed;
}

function hasWanted({ starts, numbers }: FacetColumn, wanted: Uint8Array, row: number): boolean {
  for (let at = starts[row]!; at < starts[row + 1]!; at++) if (wanted[numbers[at]!] === 1) return true;
  return false;
}

/** By value whether it is chosen; null where the facet narrows nothing. A value that no row has keeps every row out. */
function flags({ values, numberOf }: FacetColumn, given: readonly string[] | undefined): Uint8Array | null {
  if (!given || given.length === 0) return null;
  const chosen = new Uint8Array(values.length);
  for (const value of given) {
    const number = numberOf.get(value);
    if (number !== undefined) chosen[number] = 1;
  }
  return chosen;
}

function hasAll(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}

function countUp(counts: Uint32Array, { starts, numbers }: FacetColumn, row: number): void {
  for (let at = starts[row]!; at < starts[row + 1]!; at++) counts[numbers[at]!]! += 1;
}

function within({ date }: IncidentRow, { from, until }: IncidentQuery): boolean {
  if (!date?.earliest || !date.latest) return false;
  return (until === null || date.earliest <= until) && (from === null || date.latest >= from);
}

function listed({ values, numberOf }: FacetColumn, counts: Uint32Array, chosen: readonly string[]): FacetValue[] {
  const all: FacetValue[] = [];
  for (const [i, value] of values.entries()) if (counts[i]! > 0) all.push({ value, count: counts[i]! });
  for (const value of new Set(chosen)) if (!counts[numberOf.get(value) ?? -1]) all.push({ value, count: 0 });
  all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return all.filter(({ value }, i) => i < MOST_VALUES || chosen.includes(value));
}
