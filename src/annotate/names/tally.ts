/** What the words of a document were called by a first pass, so that each mention may learn from the others. */
export class Tally {
  private readonly counts = new Map<string, Int32Array>();
  private readonly classes: number;

  constructor(classes: number) {
    this.classes = classes;
  }

  /** Counts words written with a capital and their classes. */
  add(words: readonly string[], lower: readonly string[], labels: ArrayLike<number>): void {
    words.forEach((word, i) => {
      if (word === lower[i]) return;
      let counts = this.counts.get(lower[i]!);
      if (counts === undefined) {
        counts = new Int32Array(this.classes);
        this.counts.set(lower[i]!, counts);
      }
      const label = labels[i]!;
      counts[label] = counts[label]! + 1;
    });
  }

  /** The class told most often for a word elsewhere than here, where it was called `own`, plus one; 0 when it is not met again. */
  elsewhere(lower: string, own: number): number {
    const counts = this.counts.get(lower);
    if (counts === undefined) return 0;
    let best = -1;
    let most = 0;
    for (let c = 0; c < this.classes; c++) {
      const n = counts[c]! - (c === own ? 1 : 0);
      if (n > most) {
        best = c;
        most = n;
      }
    }
    return best + 1;
  }
}
