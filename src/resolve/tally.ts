/** Counts how often each of many numbers comes up, over and over, without an object for any of them. */
export class Tally {
  private counts = new Int32Array(1024);
  private readonly met: number[] = [];

  /** `number`: an integer from 0. */
  add(number: number): void {
    if (number >= this.counts.length) this.widen(number);
    if (this.counts[number] === 0) this.met.push(number);
    this.counts[number]! += 1;
  }

  /** Every number that came up with how often, in the order in which they first did; the tally is empty after it. */
  take(): [number: number, times: number][] {
    const taken = this.met.map((number): [number, number] => [number, this.counts[number]!]);
    for (const number of this.met) this.counts[number] = 0;
    this.met.length = 0;
    return taken;
  }

  private widen(number: number): void {
    const wider = new Int32Array(Math.max(number + 1, this.counts.length * 2));
    wider.set(this.counts);
    this.counts = wider;
  }
}
