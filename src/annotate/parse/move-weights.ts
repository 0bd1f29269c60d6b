import { type ModelFile, readyArray, sectionOf } from '../linear/model-file.ts';
import { codeTable } from '../linear/quantise.ts';
import { readVarints } from '../linear/varint.ts';
import { LEFT, RIGHT, SHIFT } from './states.ts';

/** Gives the scores of the three moves. */
export interface MoveScorer {
  /** Writes what the first `n` features say of each move into `scores`, from index `to`. */
  score(features: Int32Array, n: number, scores: Float64Array, to: number): void;
}

/** Weights a row in training: one for each move, and one that keeps rows aligned. */
export const ROW = 4;

const CODES = codeTable();

/**
 * Weights of moves by feature, of which most are zero. A map of bits says which rows of the table have any weight, and how many such
 * rows come before each 32: the map is small enough to stay near the processor, and rows of nothing are never fetched.
 */
export class MoveWeights implements MoveScorer {
  private readonly mask: number;
  /** Pairs: 32 bits, one for each row, and how many rows have weights before these. */
  private readonly map: Int32Array;
  /** Codes of the weights of each row that has any: eight bits for each move, the lowest for the first. */
  private readonly codes: Int32Array;
  private readonly found = new Int32Array(256);

  /** `map`: see `rowMap`. `codes`: of each row that has any weight, as `packCodes` joins them. */
  constructor(map: Int32Array, codes: Int32Array) {
    this.mask = map.length * 16 - 1;
    this.map = map;
    this.codes = codes;
  }

  /** Reads the sections `rows` (as differences) and `moves` (codes, all of one move after all of another) of the model `parser`. */
  static from(model: ModelFile): MoveWeights {
    const bits = model.header.bits as number;
    return new MoveWeights(
      readyArray(model, 'moves.map', () => rowMap(bits, readRows(model))),
      readyArray(model, 'moves.codes', () => readCodes(model)),
    );
  }

  /** All rows are found before any is read: the look-ups wait on memory, and so they wait together. */
  score(features: Int32Array, n: number, scores: Float64Array, to: number): void {
    const mask = this.mask;
    const map = this.map;
    const found = this.found;
    let hits = 0;
    for (let f = 0; f < n; f++) {
      const row = features[f]! & mask;
      const slot = (row >>> 5) << 1;
      const from = map[slot]! >>> (row & 31);
      found[hits] = map[slot + 1]! + bitsIn(map[slot]!) - bitsIn(from);
      hits += from & 1;
    }
    this.sum(hits, scores, to);
  }

  private sum(hits: number, scores: Float64Array, to: number): void {
    const codes = this.codes;
    const found = this.found;
    let shift = 0;
    let left = 0;
    let right = 0;
    for (let h = 0; h < hits; h++) {
      const row = codes[found[h]!]!;
      shift += CODES[row & 255]!;
      left += CODES[(row >>> 8) & 255]!;
      right += CODES[(row >>> 16) & 255]!;
    }
    scores[to + SHIFT] = shift;
    scores[to + LEFT] = left;
    scores[to + RIGHT] = right;
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

function readCodes(model: ModelFile): Int32Array {
  const codes = sectionOf(model, 'moves');
  const count = codes.length / 3;
  return Int32Array.from({ length: count }, (_, r) => packCodes(codes[r]!, codes[count + r]!, codes[2 * count + r]!));
}

/** The codes of a row's three weights in one number. */
export function packCodes(shift: number, left: number, right: number): number {
  return index(shift) | (index(left) << 8) | (index(right) << 16);
}

/** Where in the table of codes a code stands. */
function index(code: number): number {
  return (code + 128) & 255;
}

/** How many bits of a word are set, counted side by side. */
function bitsIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
