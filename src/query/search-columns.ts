import { FACETS, type Facet } from '../model/view/incident-row.ts';
import { DateColumns } from './date-columns.ts';
import type { SearchRow } from './incident-row.ts';
import { PlaceColumn } from './place-column.ts';
import { type NumberedRows, RowOrder, type Sort } from './row-order.ts';
import { Postings, type RowBits, wordsFor } from './row-set.ts';
import { WordIndex } from './word-index.ts';

/** One row in so many may be gone before all are numbered anew. */
const MOST_GONE = 4;

/**
 * What a search needs of the rows beside themselves. Each row has a number, which it keeps from one picture of the record to the next:
 * after a write only what came and what went is taken in. The columns of the picture before are used up by that; whoever still
 * searches it has them made again.
 */
export class SearchColumns {
  private static readonly known = new WeakMap<readonly SearchRow[], SearchColumns>();
  private readonly rowAt: (SearchRow | null)[] = [];
  private readonly numberOf = new Map<string, number>();
  private readonly byValue = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as Record<
    Facet,
    Map<string, Postings>
  >;
  private readonly orders = new Map<string, RowOrder>();
  private readonly wordIndex = new WordIndex();
  /** Another object whenever the rows change: what was worked out of them before is known by it. */
  moment: object = {};
  readonly dates = new DateColumns();
  readonly places = new PlaceColumn();

  private constructor(list: readonly SearchRow[]) {
    for (const row of list) this.add(row);
  }

  static of(list: readonly SearchRow[]): SearchColumns {
    const columns = SearchColumns.known.get(list) ?? new SearchColumns(list);
    SearchColumns.known.set(list, columns);
    return columns;
  }

  /** The columns of `list`, taken over from those of the list before where there are any and most rows are the same. */
  static following(before: readonly SearchRow[], list: readonly SearchRow[]): SearchColumns {
    const columns = SearchColumns.known.get(before);
    if (!columns?.revise(list)) return SearchColumns.of(list);
    SearchColumns.known.delete(before);
    SearchColumns.known.set(list, columns);
    return columns;
  }

  /** Numbers of rows that were ever given; some stand for none any more. */
  get size(): number {
    return this.rowAt.length;
  }

  get rows(): NumberedRows {
    return this.rowAt;
  }

  facet(facet: Facet): ReadonlyMap<string, Postings> {
    return this.byValue[facet];
  }

  /** All rows, as bits of the caller's own. */
  all(): RowBits {
    const bits = new Uint32Array(wordsFor(this.size));
    for (const number of this.numberOf.values()) bits[number >>> 5]! |= 1 << (number & 31);
    return bits;
  }

  rowsWithWord(word: string): RowBits {
    return this.wordIndex.rowsWith(word, this.rowAt);
  }

  /** Files the words of the next rows, at most `most`; whether those of all rows are filed now. A search is right before that too. */
  fileWords(most: number): boolean {
    return this.wordIndex.proceed(this.rowAt, most);
  }

  /** Numbers of all rows in an order; rows without a value come last in either direction. */
  order(sort: Sort, descending: boolean): Int32Array {
    const key = `${sort} ${descending}`;
    const order = this.orders.get(key) ?? RowOrder.of(this.rowAt, this.byId(), sort, descending);
    this.orders.set(key, order);
    return order.numbers;
  }

  /** Numbers of all rows in order of id. */
  private byId(): Int32Array {
    const ids = [...this.numberOf.keys()];
    const isSorted = ids.every((id, i) => i === 0 || ids[i - 1]! < id);
    if (!isSorted) ids.sort();
    return Int32Array.from(ids, (id) => this.numberOf.get(id)!);
  }

  /** Takes in what came and went; false, with nothing changed, where so much did that new columns are better. */
  private revise(list: readonly SearchRow[]): boolean {
    const came = list.filter((row) => this.rowAt[this.numberOf.get(row.row.id) ?? -1] !== row);
    const stays = list.length - came.length;
    const went = this.numberOf.size - stays;
    if (this.size + came.length - list.length > list.length / MOST_GONE || stays < went) return false;
    const gone = new Set<number>();
    if (went > 0) {
      const now = new Set(list);
      for (const number of this.numberOf.values()) if (!now.has(this.rowAt[number]!)) gone.add(number);
    }
    for (const number of gone) this.remove(number);
    const numbers = came.map((row) => this.add(row));
    for (const [key, order] of this.orders) this.orders.set(key, order.revised(this.rowAt, gone, numbers));
    this.moment = {};
    return true;
  }

  private add(row: SearchRow): number {
    const number = this.rowAt.push(row) - 1;
    this.numberOf.set(row.row.id, number);
    for (const facet of FACETS) {
      const postings = this.byValue[facet];
      for (const value of new Set(row.facets[facet])) {
        const held = postings.get(value) ?? new Postings();
        held.add(number, this.size);
        postings.set(value, held);
      }
    }
    this.dates.set(number, row.row);
    this.places.set(number, row.row);
    return number;
  }

  private remove(number: number): void {
    const row = this.rowAt[number]!;
    this.rowAt[number] = null;
    this.numberOf.delete(row.row.id);
    for (const facet of FACETS) {
      for (const value of new Set(row.facets[facet])) {
        const held = this.byValue[facet].get(value)!;
        held.remove(number);
        if (held.isEmpty()) this.byValue[facet].delete(value);
      }
    }
    this.wordIndex.remove(row, number);
  }
}
