import { type ModelFile, readyArray, sectionOf } from '../linear/model-file.ts';
import { codeTable } from '../linear/quantise.ts';
import { readVarints } from '../linear/varint.ts';
import { LEFT, RIGHT, SHIFT } from './states.ts';

/** Gives the scores of the three moves. */
export interface MoveScorer {
  /** Writes what the first `n` features say of each move into `scores`. */
  score(features: Int32Array, n: number, scores: Float64Array): void;
}

/** Weights a row: one for each move, and one that keeps rows aligned. */
export const ROW = 4;

/**
 * Weights of moves by feature, of which most are zero. A map of bits says which rows of the table have any weight, and how many such
 * rows come before each 32: the map is small enough to stay near the processor, and rows of nothing are never fetched.
 */
export class MoveWeights implements MoveScorer {
  private readonly mask: number;
  /** Pairs: 32 bits, one for each row, and how many rows have weights before these. */
  private readonly map: Int32Array;
  private readonly weights: Int16Array;

  /** `map`: see `rowMap`. `weights`: `ROW` for each row that has any. */
  constructor(map: Int32Array, weights: Int16Array) {
    this.mask = map.length * 16 - 1;
    this.map = map;
    this.weights = weights;
  }

  /** Reads the sections `rows` (as differences) and `moves` (codes, all of one move after all of another) of the model `parser`. */
  static from(model: ModelFile): MoveWeights {
    const bits = model.header.bits as number;
    return new MoveWeights(
      readyArray(model, 'moves.map', () => rowMap(bits, readRows(model))),
      readyArray(model, 'moves.weights', () => readWeights(model)),
    );
  }

  score(features: Int32Array, n: number, scores: Float64Array): void {
    const mask = this.mask;
    const map = this.map;
    const weights = this.weights;
    let shift = 0;
    let left = 0;
    let right = 0;
    for (let f = 0; f < n; f++) {
      const row = features[f]! & mask;
      const slot = (row >>> 5) << 1;
      const word = map[slot]!;
      const bit = 1 << (row & 31);
      if ((word & bit) === 0) continue;
      const at = (map[slot + 1]! + bitsIn(word & (bit - 1))) * ROW;
      shift += weights[at]!;
      left += weights[at + 1]!;
      right += weights[at + 2]!;
    }
    scores[SHIFT] = shift;
    scores[LEFT] = left;
    scores[RIGHT] = right;
  }
}

/** The map of the rows with weights: their numbers, ascending, below 2 to the power of `bits`, which is at least 5. */
export function rowMap(bits: number, rows: ArrayLike<number>): Int32Array {
  const map = new Int32Array(2 << (bits - 5));
  for (let r = 0; r < rows.length; r++) {
    const at = (rows[r]! >>> 5) * 2;
    map[at] = map[at]! | (1 << (rows[r]! & 31));
  }
  let before = 0;
  for (let at = 0; at < map.length; at += 2) {
    map[at + 1] = before;
    before += bitsIn(map[at]!);
  }
  return map;
}

function readRows(model: ModelFile): Uint32Array {
  const rows = readVarints(sectionOf(model, 'rows'), sectionOf(model, 'moves').length / 3);
  for (let r = 1; r < rows.length; r++) rows[r] = rows[r]! + rows[r - 1]!;
  return rows;
}

function readWeights(model: ModelFile): Int16Array {
  const codes = sectionOf(model, 'moves');
  const count = codes.length / 3;
  const table = codeTable();
  const weights = new Int16Array(count * ROW);
  for (let r = 0; r < count; r++) {
    for (let move = 0; move < 3; move++) weights[r * ROW + move] = table[(codes[move * count + r]! + 128) & 255]!;
  }
  return weights;
}

/** How many bits of a word are set, counted side by side. */
function bitsIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
