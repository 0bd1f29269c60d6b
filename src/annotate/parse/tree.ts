/** What the labeller asks of a tree, per word; `n` is the root, and `n + 1` stands for no word, as in `ParseInput`. */
export class Tree {
  heads: Int32Array = new Int32Array(0);
  /** Outermost children on either side, the children next to the word, and how many there are. */
  left = new Int32Array(0);
  right = new Int32Array(0);
  leftCount = new Int32Array(0);
  rightCount = new Int32Array(0);
  /** The child of the same head before and after each word, in order; `n + 1` for none. */
  earlier = new Int32Array(0);
  later = new Int32Array(0);
  /** First and last word of all that hangs on each word. */
  low = new Int32Array(0);
  high = new Int32Array(0);
  private lastChild = new Int32Array(0);

  fill(heads: Int32Array, n: number): void {
    if (this.left.length < n + 2) this.allot(2 * n + 8);
    this.heads = heads;
    const none = n + 1;
    for (const array of [this.left, this.right, this.earlier, this.later, this.lastChild]) array.fill(none, 0, n + 2);
    this.leftCount.fill(0, 0, n + 2);
    this.rightCount.fill(0, 0, n + 2);
    for (let child = 0; child < n; child++) this.attach(child, heads[child]!, none);
    this.stretch(n);
  }

  private stretch(n: number): void {
    for (let i = 0; i < n; i++) {
      this.low[i] = i;
      this.high[i] = i;
    }
    for (let i = 0; i < n; i++) {
      for (let at = this.heads[i]!; at < n; at = this.heads[at]!) {
        if (i < this.low[at]!) this.low[at] = i;
        if (i > this.high[at]!) this.high[at] = i;
      }
    }
  }

  private attach(child: number, head: number, none: number): void {
    if (child < head) {
      if (this.left[head] === none) this.left[head] = child;
      this.leftCount[head] = this.leftCount[head]! + 1;
    } else {
      this.right[head] = child;
      this.rightCount[head] = this.rightCount[head]! + 1;
    }
    const before = this.lastChild[head]!;
    this.earlier[child] = before;
    if (before !== none) this.later[before] = child;
    this.lastChild[head] = child;
  }

  private allot(size: number): void {
    this.left = new Int32Array(size);
    this.right = new Int32Array(size);
    this.leftCount = new Int32Array(size);
    this.rightCount = new Int32Array(size);
    this.earlier = new Int32Array(size);
    this.later = new Int32Array(size);
    this.low = new Int32Array(size);
    this.high = new Int32Array(size);
    this.lastChild = new Int32Array(size);
  }
}
