import { FACETS, type Facet, type IncidentRow } from '../model/view/incident-row.ts';
import type { SearchRow } from './incident-row.ts';
import type { Sort } from './incident-search.ts';

/** One facet over all rows: the values of row i are `numbers[starts[i]]` to before `numbers[starts[i + 1]]`, numbers into `values`. */
export interface FacetColumn {
  readonly values: readonly string[];
  readonly numberOf: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
}

/** What a search needs of the rows beside themselves, made once: facet values as numbers, and the rows in each order. */
export class SearchColumns {
  private static readonly known = new WeakMap<readonly SearchRow[], SearchColumns>();
  readonly facets: readonly FacetColumn[];
  private readonly orders = new Map<string, Int32Array>();

  private constructor(private readonly rows: readonly SearchRow[]) {
    this.facets = FACETS.map((facet) => column(rows, facet));
  }

  static of(rows: readonly SearchRow[]): SearchColumns {
    const columns = SearchColumns.known.get(rows) ?? new SearchColumns(rows);
    SearchColumns.known.set(rows, columns);
    return columns;
  }

  /** Indexes of all rows in an order; rows without a value come last in either direction. */
  order(sort: Sort, descending: boolean): Int32Array {
    const key = `${sort} ${descending}`;
    const order = this.orders.get(key) ?? ordered(this.rows, KEYS[sort], descending ? -1 : 1);
    this.orders.set(key, order);
    return order;
  }
}

function column(rows: readonly SearchRow[], facet: Facet): FacetColumn {
  const numberOf = new Map<string, number>();
  const starts = new Uint32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) starts[i + 1] = starts[i]! + rows[i]!.facets[facet].length;
  const numbers = new Uint32Array(starts[rows.length]!);
  let at = 0;
  for (let i = 0; i < rows.length; i++) {
    const values = rows[i]!.facets[facet];
    for (let v = 0; v < values.length; v++) {
      const value = values[v]!;
      let number = numberOf.get(value);
      if (number === undefined) {
        number = numberOf.size;
        numberOf.set(value, number);
      }
      numbers[at++] = number;
    }
  }
  return { values: [...numberOf.keys()], numberOf, starts, numbers };
}

const GRADES = ['single_source', 'contested', 'weak', 'likely', 'confirmed'];
type Key = string | number | null;

/** What a row is ordered by. */
const KEYS: Readonly<Record<Sort, (row: IncidentRow) => Key>> = {
  date: ({ date }) => (date?.earliest ? `${date.earliest} ${date.latest}` : null),
  place: ({ place }) => (place?.country ? [place.country, place.admin1, place.locality].join(' ') : null),
  type: ({ type }) => type,
  killed: ({ killed }) => killed?.low ?? killed?.high ?? null,
  wounded: ({ wounded }) => wounded?.low ?? wounded?.high ?? null,
  grade: ({ grade }) => GRADES.indexOf(grade),
  sources: ({ sources }) => sources.length,
};

function ordered(rows: readonly SearchRow[], keyOf: (row: IncidentRow) => Key, sign: number): Int32Array {
  const keyed = rows.map(({ row }, i) => ({ i, key: keyOf(row), id: row.id }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return a.id < b.id ? -1 : 1;
    if (a.key === null) return 1;
    if (b.key === null) return -1;
    return a.key < b.key ? -sign : sign;
  });
  return Int32Array.from(keyed, ({ i }) => i);
}
