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

/** Most bits of a row's number that are kept beside its codes; the others are its place in the table. */
const MARK = 3;

/** Places that a row may stand behind its own: the count is kept beside the mark. */
const FURTHEST = 31;

/** One place further, in the bits that count them. */
const STEP = 1 << MARK;

/** Where the mark and the count of places stand in a row. */
const CODED = 24;

/**
 * Weights of moves by feature: a table with open addressing in which a feature's row is one number, so that one look into memory tells
 * whether it has weights and what they are. From the lowest bits: three codes of eight bits, the last bits of the row's own number, and how
 * far it stands behind its own place. 0 where there is no row.
 */
export class MoveWeights implements MoveScorer {
  private readonly mask: number;
  private readonly mark: number;
  private readonly table: Int32Array;
  private readonly there: Int32Array = new Int32Array(256);

  /** `bits`: of the rows' numbers. `table`: see `moveTable`. */
  constructor(bits: number, table: Int32Array) {
    this.mask = 2 ** bits - 1;
    this.mark = bits - Math.log2(table.length - FURTHEST - 1);
    this.table = table;
  }

  /** Reads the sections `rows` (as differences) and `moves` (codes, all of one move after all of another) of the model `parser`. */
  static from(model: ModelFile): MoveWeights {
    const bits = model.header.bits as number;
    return new MoveWeights(
      bits,
      readyArray(model, 'moves.table', () => moveTable(bits, readRows(model), readCodes(model))),
    );
  }

  /** All places are read before any is judged: the look-ups wait on memory, and so they wait together. */
  score(features: Int32Array, n: number, scores: Float64Array, to: number): void {
    const mask = this.mask;
    const mark = this.mark;
    const table = this.table;
    const there = this.there;
    const furthest = ((FURTHEST + 1) << MARK) - 1;
    for (let f = 0; f < n; f++) there[f] = table[(features[f]! & mask) >>> mark]!;
    let shift = 0;
    let left = 0;
    let right = 0;
    for (let f = 0; f < n; f++) {
      const row = features[f]! & mask;
      let at = row >>> mark;
      let own = row & ((1 << mark) - 1);
      let found = there[f]!;
      while (found !== 0 && found >>> CODED !== own && own + STEP <= furthest) {
        own += STEP;
        at += 1;
        found = table[at]!;
      }
      if (found === 0 || found >>> CODED !== own) continue;
      shift += CODES[found & 255]!;
      left += CODES[(found >>> 8) & 255]!;
      right += CODES[(found >>> 16) & 255]!;
    }
    scores[to + SHIFT] = shift;
    scores[to + LEFT] = left;
    scores[to + RIGHT] = right;
  }
}

/**
 * The table for rows by their numbers, ascending and below 2 to the power of `bits`, and their codes as `packCodes` joins them. It is the
 * smallest in which no row stands too far behind its own place.
 */
export function moveTable(bits: number, rows: ArrayLike<number>, codes: ArrayLike<number>): Int32Array {
  for (let mark = Math.min(MARK, bits); mark > 0; mark--) {
    const table = new Int32Array(2 ** (bits - mark) + FURTHEST + 1);
    if (placeRows(table, mark, rows, codes)) return table;
  }
  const table = new Int32Array(2 ** bits + FURTHEST + 1);
  placeRows(table, 0, rows, codes);
  return table;
}

/** Returns false where a row finds no free place near enough to its own. */
function placeRows(table: Int32Array, mark: number, rows: ArrayLike<number>, codes: ArrayLike<number>): boolean {
  for (let r = 0; r < rows.length; r++) {
    const home = rows[r]! >>> mark;
    let at = home;
    while (at - home <= FURTHEST && table[at] !== 0) at += 1;
    if (at - home > FURTHEST) return false;
    const own = (rows[r]! & ((1 << mark) - 1)) + (at - home) * STEP;
    table[at] = codes[r]! | (own << CODED);
  }
  return true;
}

function readRows(model: ModelFile): Uint32Array {
  const rows = readVarints(sectionOf(model, 'rows'), sectionOf(model, 'moves').length / 3);
  for (let r = 1; r < rows.length; r++) rows[r] = rows[r]! + rows[r - 1]!;
  return rows;
}

function readCodes(model: ModelFile): Int32Array {
  const codes = sectionOf(model, 'moves');
  const count = codes.length / 3;
  const rows = new Int32Array(count);
  for (let r = 0; r < count; r++) rows[r] = packCodes(codes[r]!, codes[count + r]!, codes[2 * count + r]!);
  return rows;
}

/** The codes of a row's three weights in one number, which is never 0. */
export function packCodes(shift: number, left: number, right: number): number {
  return index(shift) | (index(left) << 8) | (index(right) << 16);
}

/** Where in the table of codes a code stands. */
function index(code: number): number {
  return (code + 128) & 255;
}
