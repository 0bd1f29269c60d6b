/** The three moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
export const SHIFT = 0;
/** The top of the stack gets the next word as its head. */
export const LEFT = 1;
/** The top of the stack gets the word below it as its head. */
export const RIGHT = 2;

/**
 * All parser states of one sentence, in arrays. States and stack cells are never changed once made, so that states share them: a
 * cell holds a word, the cell below, and the outermost two children found so far on either side, with their numbers.
 */
export class States {
  /** For each state: its score, the state before, the move that led to it, its stack's top cell (-1: empty), the next word. */
  score = new Float64Array(0);
  before = new Int32Array(0);
  move = new Int8Array(0);
  top = new Int32Array(0);
  next = new Int32Array(0);
  /** The next word's left children: the outermost, the one found before it, their number. */
  nextL1 = new Int32Array(0);
  nextL2 = new Int32Array(0);
  nextLeft = new Int32Array(0);
  count = 0;

  cellWord = new Int32Array(0);
  cellBelow = new Int32Array(0);
  cellDepth = new Int32Array(0);
  cellL1 = new Int32Array(0);
  cellL2 = new Int32Array(0);
  cellLeft = new Int32Array(0);
  cellR1 = new Int32Array(0);
  cellR2 = new Int32Array(0);
  cellRight = new Int32Array(0);
  cells = 0;
  /** Number of words; as a word it is the root, and one more is no word. */
  words = 0;

  /** Empties the store for a sentence of `words` words; `most` states will be made. Returns the first state. */
  open(words: number, most: number): number {
    if (this.score.length < most + 1) this.allot(most + 1);
    this.words = words;
    this.count = 1;
    this.cells = 0;
    this.score[0] = 0;
    this.before[0] = -1;
    this.move[0] = -1;
    this.top[0] = -1;
    this.next[0] = 0;
    this.clearNext(0);
    return 0;
  }

  private clearNext(state: number): void {
    this.nextL1[state] = this.words + 1;
    this.nextL2[state] = this.words + 1;
    this.nextLeft[state] = 0;
  }

  private allot(size: number): void {
    this.score = new Float64Array(size);
    this.move = new Int8Array(size);
    for (const name of STATE_ARRAYS) this[name] = new Int32Array(size);
    for (const name of CELL_ARRAYS) this[name] = new Int32Array(size);
  }

  /** Whether a move may be made: one word only becomes the root's child, and it is the last on the stack. */
  allows(state: number, move: number): boolean {
    if (move === SHIFT) return this.next[state]! < this.words;
    const top = this.top[state]!;
    if (top < 0) return false;
    if (move === RIGHT) return this.cellDepth[top]! >= 2;
    return this.next[state]! < this.words || this.cellDepth[top]! === 1;
  }

  /** The state that follows. */
  apply(from: number, move: number, score: number): number {
    const to = this.count++;
    this.score[to] = score;
    this.before[to] = from;
    this.move[to] = move;
    if (move === SHIFT) this.shift(from, to);
    else if (move === LEFT) this.left(from, to);
    else this.right(from, to);
    return to;
  }

  private shift(from: number, to: number): void {
    const cell = this.cells++;
    const below = this.top[from]!;
    this.cellWord[cell] = this.next[from]!;
    this.cellBelow[cell] = below;
    this.cellDepth[cell] = below < 0 ? 1 : this.cellDepth[below]! + 1;
    this.cellL1[cell] = this.nextL1[from]!;
    this.cellL2[cell] = this.nextL2[from]!;
    this.cellLeft[cell] = this.nextLeft[from]!;
    this.cellR1[cell] = this.words + 1;
    this.cellR2[cell] = this.words + 1;
    this.cellRight[cell] = 0;
    this.top[to] = cell;
    this.next[to] = this.next[from]! + 1;
    this.clearNext(to);
  }

  private left(from: number, to: number): void {
    const top = this.top[from]!;
    this.top[to] = this.cellBelow[top]!;
    this.next[to] = this.next[from]!;
    this.nextL1[to] = this.cellWord[top]!;
    this.nextL2[to] = this.nextL1[from]!;
    this.nextLeft[to] = this.nextLeft[from]! + 1;
  }

  private right(from: number, to: number): void {
    const child = this.top[from]!;
    const head = this.cellBelow[child]!;
    const cell = this.cells++;
    this.cellWord[cell] = this.cellWord[head]!;
    this.cellBelow[cell] = this.cellBelow[head]!;
    this.cellDepth[cell] = this.cellDepth[head]!;
    this.cellL1[cell] = this.cellL1[head]!;
    this.cellL2[cell] = this.cellL2[head]!;
    this.cellLeft[cell] = this.cellLeft[head]!;
    this.cellR1[cell] = this.cellWord[child]!;
    this.cellR2[cell] = this.cellR1[head]!;
    this.cellRight[cell] = this.cellRight[head]! + 1;
    this.top[to] = cell;
    this.next[to] = this.next[from]!;
    this.nextL1[to] = this.nextL1[from]!;
    this.nextL2[to] = this.nextL2[from]!;
    this.nextLeft[to] = this.nextLeft[from]!;
  }

  /** Writes the heads that led to a state; the root's child gets `words` as its head. */
  heads(state: number, heads: Int32Array): void {
    for (let s = state; this.before[s]! >= 0; s = this.before[s]!) {
      const from = this.before[s]!;
      if (this.move[s] !== SHIFT) heads[this.childOf(from)] = this.headBy(from, this.move[s]!);
    }
  }

  /** The word that gets a head by any move but SHIFT. */
  childOf(state: number): number {
    return this.cellWord[this.top[state]!]!;
  }

  /** The head that `move`, which is not SHIFT, gives to that word. */
  headBy(state: number, move: number): number {
    return move === LEFT ? this.next[state]! : this.cellWord[this.cellBelow[this.top[state]!]!]!;
  }
}

const STATE_ARRAYS = ['before', 'top', 'next', 'nextL1', 'nextL2', 'nextLeft'] as const;
const CELL_ARRAYS = [
  'cellWord',
  'cellBelow',
  'cellDepth',
  'cellL1',
  'cellL2',
  'cellLeft',
  'cellR1',
  'cellR2',
  'cellRight',
] as const;
