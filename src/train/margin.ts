/** Index of the greatest score; of equals the first. */
export function bestOf(scores: Float64Array): number {
  let best = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}

/** Index of the greatest score but for one. */
export function bestBut(scores: Float64Array, but: number): number {
  let best = but === 0 ? 1 : 0;
  for (let c = best + 1; c < scores.length; c++) if (c !== but && scores[c]! > scores[best]!) best = c;
  return best;
}

/** Most rounds that a decision with a sure lead is left alone for. */
const LONGEST = 3;

/**
 * Which words of a sentence (or which sentences) need no look in this round of training, for what is right leads by far: after the first
 * rounds that is most of them. Holds for each how many more rounds it is left alone, and for how many it was last time.
 */
export class Rest {
  readonly left: Uint8Array;
  readonly length: Uint8Array;

  constructor(count: number) {
    this.left = new Uint8Array(count);
    this.length = new Uint8Array(count);
  }

  /** Whether item `i` is left alone in this round. */
  takes(i: number): boolean {
    if (this.left[i] === 0) return false;
    this.left[i] = this.left[i]! - 1;
    return true;
  }

  grow(i: number): void {
    this.length[i] = Math.min(this.length[i]! + 1, LONGEST);
    this.left[i] = this.length[i]!;
  }
}
