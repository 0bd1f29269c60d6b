/** Rows by number, a bit for each; row n is bit n % 32 of word n / 32. Words beyond the end are empty. */
export type RowBits = Uint32Array;

export const wordsFor = (rows: number) => (rows + 31) >>> 5;

export function hasRow(bits: RowBits, row: number): boolean {
  return ((bits[row >>> 5]! >>> (row & 31)) & 1) === 1;
}

export function countRows(bits: RowBits): number {
  let n = 0;
  for (let i = 0; i < bits.length; i++) n += ones(bits[i]!);
  return n;
}

/** Keeps in `bits` what is in `other` too. */
export function keepIn(bits: RowBits, other: RowBits): void {
  for (let i = 0; i < bits.length; i++) bits[i]! &= other[i] ?? 0;
}

/** The bits set in a word (Warren, Hacker's Delight, 5-1). */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** One row in so many makes a bit for each row smaller than a list of their numbers. */
const DENSE = 32;

/** The rows that have something: a list of numbers while they are few, bits once they are many. */
export class Postings {
  private list: number[] | null = [];
  private bits: RowBits = new Uint32Array(0);
  private size = 0;

  /** `rows` is how many there are in all. A row is put in once. */
  add(row: number, rows: number): void {
    this.size += 1;
    if (this.list) {
      this.list.push(row);
      if (this.size * DENSE > rows && this.size > DENSE) this.spread(rows);
      return;
    }
    if (row >>> 5 >= this.bits.length) this.bits = grown(this.bits, wordsFor(Math.max(rows, row + 1)));
    this.bits[row >>> 5]! |= 1 << (row & 31);
  }

  remove(row: number): void {
    this.size -= 1;
    if (this.list) this.list.splice(this.list.indexOf(row), 1);
    else this.bits[row >>> 5]! &= ~(1 << (row & 31));
  }

  isEmpty(): boolean {
    return this.size === 0;
  }

  /** Puts the rows into `target`. */
  into(target: RowBits): void {
    if (this.list) for (const row of this.list) target[row >>> 5]! |= 1 << (row & 31);
    else for (let i = 0; i < Math.min(this.bits.length, target.length); i++) target[i]! |= this.bits[i]!;
  }

  /** How many of the rows are in `among`. */
  countIn(among: RowBits): number {
    let n = 0;
    if (this.list) for (const row of this.list) n += (among[row >>> 5]! >>> (row & 31)) & 1;
    else for (let i = 0; i < Math.min(this.bits.length, among.length); i++) n += ones(this.bits[i]! & among[i]!);
    return n;
  }

  private spread(rows: number): void {
    const bits = new Uint32Array(wordsFor(rows));
    this.into(bits);
    [this.bits, this.list] = [bits, null];
  }
}

/** The same numbers in an array at least so long, with room to grow. */
export function grown<T extends Uint32Array | Int32Array>(array: T, length: number): T {
  if (array.length >= length) return array;
  const longer = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}
