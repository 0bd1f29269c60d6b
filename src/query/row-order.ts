import type { IncidentRow } from '../model/view/incident-row.ts';
import type { SearchRow } from './incident-row.ts';

export const SORTS = ['date', 'place', 'type', 'killed', 'wounded', 'grade', 'sources'] as const;
export type Sort = (typeof SORTS)[number];

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

/** Rows by number; null where a number stands for none any more. */
export type NumberedRows = readonly (SearchRow | null)[];

/** Numbers of rows in an order; rows without a value come last in either direction, equal ones in order of id. */
export class RowOrder {
  private constructor(
    private readonly keyOf: (row: IncidentRow) => Key,
    private readonly sign: 1 | -1,
    readonly numbers: Int32Array,
  ) {}

  /** Rows of one key are gathered first, so that only distinct keys are compared. `byId` has all numbers in order of id. */
  static of(rows: NumberedRows, byId: Int32Array, sort: Sort, descending: boolean): RowOrder {
    const keyOf = KEYS[sort];
    const sign = descending ? -1 : 1;
    const groups = new Map<Key, number[]>();
    for (const n of byId) {
      const key = keyOf(rows[n]!.row);
      const held = groups.get(key);
      if (held) held.push(n);
      else groups.set(key, [n]);
    }
    const numbers = new Int32Array(byId.length);
    let at = 0;
    for (const key of [...groups.keys()].sort((a, b) => compared(a, b, sign))) {
      for (const n of groups.get(key)!) numbers[at++] = n;
    }
    return new RowOrder(keyOf, sign, numbers);
  }

  /** The order without the numbers that went, and with those that came in their places. */
  revised(rows: NumberedRows, went: ReadonlySet<number>, came: readonly number[]): RowOrder {
    const kept = went.size === 0 ? this.numbers : this.numbers.filter((n) => !went.has(n));
    const keyed = came.map((n) => this.keyed(rows, n)).sort((a, b) => this.inOrder(a, b));
    const numbers = new Int32Array(kept.length + keyed.length);
    let done = 0;
    for (const [i, one] of keyed.entries()) {
      const at = this.placeOf(one, rows, kept, done);
      numbers.set(kept.subarray(done, at), done + i);
      numbers[at + i] = one.n;
      done = at;
    }
    numbers.set(kept.subarray(done), done + keyed.length);
    return new RowOrder(this.keyOf, this.sign, numbers);
  }

  /** How many of the kept numbers come before a row, which are `from` at least. */
  private placeOf(one: Keyed, rows: NumberedRows, kept: Int32Array, from: number): number {
    let [low, high] = [from, kept.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.inOrder(this.keyed(rows, kept[middle]!), one) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private keyed(rows: NumberedRows, n: number): Keyed {
    const { row } = rows[n]!;
    return { n, key: this.keyOf(row), id: row.id };
  }

  private inOrder(a: Keyed, b: Keyed): number {
    return compared(a.key, b.key, this.sign) || (a.id < b.id ? -1 : 1);
  }
}

interface Keyed {
  readonly n: number;
  readonly key: Key;
  readonly id: string;
}

function compared(a: Key, b: Key, sign: 1 | -1): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -sign : sign;
}
