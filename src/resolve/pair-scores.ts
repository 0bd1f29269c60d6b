/** Pairs kept in each of two generations. */
const MOST = 150_000;
/** Accounts are numbered below this. */
const NUMBERS = 2 ** 26;

/**
 * The scores of pairs that were compared of late. News of one happening comes close together, so few pairs are asked for again after
 * long, and those are compared anew: the score is a function of the pair.
 */
export class PairScores {
  private young = new Map<number, number>();
  private old = new Map<number, number>();

  get(a: number, b: number, compare: (a: number, b: number) => number): number {
    const key = a < b ? a * NUMBERS + b : b * NUMBERS + a;
    let score = this.young.get(key);
    if (score !== undefined) return score;
    score = this.old.get(key) ?? compare(a, b);
    if (this.young.size >= MOST) {
      this.old = this.young;
      this.young = new Map();
    }
    this.young.set(key, score);
    return score;
  }
}
