import { searchWords } from './fold.ts';
import { FACETS, type Facet, type IncidentRow, type SearchRow } from './incident-row.ts';

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

export interface FacetValue {
  readonly value: string;
  /** Incidents that choosing this value, with the rest of the query as it is, would show. */
  readonly count: number;
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

/**
 * All rows that fit the query, in its order, with the count of each facet value. One pass: a row that fits is counted in every facet, a
 * row that only one facet keeps out is counted in that one.
 */
export function searchIncidents(rows: readonly SearchRow[], query: IncidentQuery): Found {
  const words = searchWords(query.words);
  const chosen = FACETS.map((facet) => new Set(query.facets[facet] ?? []));
  const counts = FACETS.map(() => new Map<string, number>());
  const found: IncidentRow[] = [];
  for (const candidate of rows) {
    if (!words.every((word) => candidate.words.includes(word)) || !within(candidate.row, query)) continue;
    const missed = FACETS.flatMap((facet, i) =>
      chosen[i]!.size === 0 || candidate.facets[facet].some((value) => chosen[i]!.has(value)) ? [] : [i],
    );
    if (missed.length === 0) found.push(candidate.row);
    if (missed.length > 1) continue;
    const counted = missed.length === 1 ? missed : FACETS.keys();
    for (const i of counted) {
      for (const value of candidate.facets[FACETS[i]!]) counts[i]!.set(value, (counts[i]!.get(value) ?? 0) + 1);
    }
  }
  const facets = FACETS.map((facet, i) => [facet, listed(counts[i]!, chosen[i]!)] as const);
  return { rows: inOrder(found, query), facets: Object.fromEntries(facets) as unknown as Found['facets'] };
}

function within({ date }: IncidentRow, { from, until }: IncidentQuery): boolean {
  if (from === null && until === null) return true;
  if (!date?.earliest || !date.latest) return false;
  return (until === null || date.earliest <= until) && (from === null || date.latest >= from);
}

function listed(counts: ReadonlyMap<string, number>, chosen: ReadonlySet<string>): FacetValue[] {
  const all = [...counts].map(([value, count]) => ({ value, count }));
  for (const value of chosen) if (!counts.has(value)) all.push({ value, count: 0 });
  all.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return all.filter(({ value }, i) => i < MOST_VALUES || chosen.has(value));
}

const GRADES = ['single_source', 'contested', 'weak', 'likely', 'confirmed'];

/** What a row is ordered by; null comes last in either direction. */
const KEYS: Readonly<Record<Sort, (row: IncidentRow) => string | number | null>> = {
  date: ({ date }) => (date?.earliest ? `${date.earliest} ${date.latest}` : null),
  place: ({ place }) => (place?.country ? [place.country, place.admin1, place.locality].join(' ') : null),
  type: ({ type }) => type,
  killed: ({ killed }) => killed?.low ?? killed?.high ?? null,
  wounded: ({ wounded }) => wounded?.low ?? wounded?.high ?? null,
  grade: ({ grade }) => GRADES.indexOf(grade),
  sources: ({ sources }) => sources.length,
};

function inOrder(rows: readonly IncidentRow[], { sort, descending }: IncidentQuery): IncidentRow[] {
  const keyed = rows.map((row) => ({ row, key: KEYS[sort](row) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === b.key) return a.row.id < b.row.id ? -1 : 1;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    return a.key < b.key ? -sign : sign;
  });
  return keyed.map(({ row }) => row);
}
