import { MOVES, MoveScores } from './move-scores.ts';
import type { MoveScorer } from './move-weights.ts';
import { LEFT, RIGHT, SHIFT, States } from './states.ts';
import type { ParseInput } from './words.ts';

/**
 * Keeps the best few parser states at each step. Every parse of `n` words takes 2n moves, so that the states of a step can be
 * compared.
 */
export class Beam {
  readonly states = new States();
  readonly width: number;
  private readonly scores: MoveScores;
  /** States whose score is further than this behind the best are dropped. */
  readonly gap: number;
  /** States on the beam, best first; `size` of them. */
  items: Int32Array;
  size = 0;
  /** In training: heads of the right tree, and what a wrong arc is given in addition, so that right ones learn to lead by more. */
  right: Int32Array | null = null;
  penalty = 0;
  private readonly fromState: Int32Array;
  private readonly byMove: Int8Array;
  private readonly total: Float64Array;

  constructor(width: number, scorer: MoveScorer, gap = Number.POSITIVE_INFINITY) {
    this.gap = gap;
    this.width = width;
    this.scores = new MoveScores(scorer);
    this.items = new Int32Array(width);
    this.fromState = new Int32Array(width * MOVES);
    this.byMove = new Int8Array(width * MOVES);
    this.total = new Float64Array(width * MOVES);
  }

  /** Starts a sentence. `spare` more states may be made beside the beam's own. */
  open(p: ParseInput, spare: number): void {
    this.items[0] = this.states.open(p.count, 2 * p.count * this.width + spare + 1);
    this.size = 1;
    this.scores.open();
  }

  /** Takes one step. */
  step(p: ParseInput): void {
    let n = 0;
    for (let i = 0; i < this.size; i++) n = this.expand(p, this.items[i]!, n);
    let kept = Math.min(this.width, n);
    for (let k = 0; k < kept; k++) {
      let at = k;
      for (let c = k + 1; c < n; c++) if (this.total[c]! > this.total[at]!) at = c;
      this.swap(k, at);
      if (this.total[k]! < this.total[0]! - this.gap) kept = k;
    }
    for (let k = 0; k < kept; k++) {
      this.items[k] = this.states.apply(this.fromState[k]!, this.byMove[k]!, this.total[k]!);
    }
    this.size = kept;
  }

  private expand(p: ParseInput, state: number, from: number): number {
    let n = from;
    const scores = this.scoresOf(p, state);
    for (let move = SHIFT; move <= RIGHT; move++) {
      if (!this.states.allows(state, move)) continue;
      this.fromState[n] = state;
      this.byMove[n] = move;
      this.total[n] = this.states.score[state]! + scores[move]! + this.lossOf(state, move);
      n += 1;
    }
    return n;
  }

  private lossOf(state: number, move: number): number {
    if (this.right === null || move === SHIFT) return 0;
    return this.right[this.states.childOf(state)] === this.states.headBy(state, move) ? 0 : this.penalty;
  }

  private swap(a: number, b: number): void {
    if (a === b) return;
    const state = this.fromState[a]!;
    const move = this.byMove[a]!;
    const total = this.total[a]!;
    this.fromState[a] = this.fromState[b]!;
    this.byMove[a] = this.byMove[b]!;
    this.total[a] = this.total[b]!;
    this.fromState[b] = state;
    this.byMove[b] = move;
    this.total[b] = total;
  }

  /** Scores of the three moves from a state; the array is reused. */
  scoresOf(p: ParseInput, state: number): Float64Array {
    return this.scores.of(p, this.states, state);
  }

  /** Takes the step where one state is left and one move is allowed: then no score matters. Returns whether it was so. */
  private forced(): boolean {
    const from = this.items[0]!;
    if (this.size > 1) return false;
    const shift = this.states.allows(from, SHIFT);
    const [left, right] = [this.states.allows(from, LEFT), this.states.allows(from, RIGHT)];
    if ((shift ? 1 : 0) + (left ? 1 : 0) + (right ? 1 : 0) !== 1) return false;
    this.items[0] = this.states.apply(from, shift ? SHIFT : left ? LEFT : RIGHT, this.states.score[from]!);
    return true;
  }

  /** Finds heads: index of each word's head, the number of words for the root. */
  parse(p: ParseInput, heads: Int32Array): void {
    this.open(p, 0);
    for (let t = 0; t < 2 * p.count; t++) if (!this.forced()) this.step(p);
    this.states.heads(this.items[0]!, heads);
  }
}
