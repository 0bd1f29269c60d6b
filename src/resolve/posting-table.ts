const FIRST_SIZE = 1024;
const NONE = -1;
const EMPTY = -2;

/**
 * Many short lists of numbers under words, in a few typed arrays: a million accounts file under tens of millions of keys, and a Set for
 * each would take most of the memory. A key is held as 64 bits of hash (two FNV-1a runs), the lists as links through one array.
 */
export class PostingTable {
  private high = new Int32Array(FIRST_SIZE);
  private low = new Int32Array(FIRST_SIZE);
  /** Where the list of a slot begins; `EMPTY` for a slot without a key, `NONE` for a list that lost all its numbers. */
  private heads = new Int32Array(FIRST_SIZE).fill(EMPTY);
  private used = 0;
  private numbers = new Int32Array(FIRST_SIZE);
  private links = new Int32Array(FIRST_SIZE);
  private linked = 0;
  private free = NONE;

  /** Puts `number` into the list of `key`, once for each call. */
  add(key: string, number: number): void {
    const [high, low] = hashOf(key);
    this.addAt(high, low, number);
  }

  /** The same for a key that is 64 bits already. */
  addAt(high: number, low: number, number: number): void {
    if (this.used * 2 >= this.heads.length) this.widen();
    const slot = this.claimed(high | 0, low | 0);
    const link = this.newLink();
    this.numbers[link] = number;
    this.links[link] = this.heads[slot]!;
    this.heads[slot] = link;
  }

  /** Takes `number` out of the list of `key`; nothing where it does not stand there. */
  remove(key: string, number: number): void {
    const [high, low] = hashOf(key);
    const slot = this.find(high, low);
    if (this.heads[slot] === EMPTY) return;
    let before = NONE;
    for (let link = this.heads[slot]!; link !== NONE; before = link, link = this.links[link]!) {
      if (this.numbers[link] !== number) continue;
      if (before === NONE) this.heads[slot] = this.links[link]!;
      else this.links[before] = this.links[link]!;
      this.links[link] = this.free;
      this.free = link;
      return;
    }
  }

  /** Every number in the list of `key`, the one added last first. */
  of(key: string): number[] {
    const [high, low] = hashOf(key);
    return this.numbersAt(high, low);
  }

  /** The same for a key that is 64 bits already. */
  numbersAt(high: number, low: number): number[] {
    const numbers: number[] = [];
    let link = this.heads[this.find(high | 0, low | 0)]!;
    for (; link >= 0; link = this.links[link]!) numbers.push(this.numbers[link]!);
    return numbers;
  }

  private claimed(high: number, low: number): number {
    const slot = this.find(high, low);
    if (this.heads[slot] === EMPTY) {
      this.high[slot] = high;
      this.low[slot] = low;
      this.heads[slot] = NONE;
      this.used += 1;
    }
    return slot;
  }

  private find(high: number, low: number): number {
    const mask = this.heads.length - 1;
    let slot = (high ^ (low >>> 7)) & mask;
    while (this.heads[slot] !== EMPTY && (this.high[slot] !== high || this.low[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  private newLink(): number {
    if (this.free !== NONE) {
      const link = this.free;
      this.free = this.links[link]!;
      return link;
    }
    if (this.linked === this.numbers.length) {
      this.numbers = grown(this.numbers);
      this.links = grown(this.links);
    }
    return this.linked++;
  }

  private widen(): void {
    const { high, low, heads } = this;
    this.high = new Int32Array(high.length * 2);
    this.low = new Int32Array(high.length * 2);
    this.heads = new Int32Array(high.length * 2).fill(EMPTY);
    for (let slot = 0; slot < heads.length; slot++) {
      if (heads[slot] === EMPTY) continue;
      const at = this.find(high[slot]!, low[slot]!);
      this.high[at] = high[slot]!;
      this.low[at] = low[slot]!;
      this.heads[at] = heads[slot]!;
    }
  }
}

/** Half as long again: a table of this size is copied seldom, and not doubled at the last. */
function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.ceil(array.length * 1.5));
  longer.set(array);
  return longer;
}

function hashOf(key: string): [number, number] {
  let high = 0x811c9dc5;
  let low = 0x050c5d1f;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x01000193) ^ (low >>> 13);
  }
  return [high ^ (high >>> 15), low | 0];
}
