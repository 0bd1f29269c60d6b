import { NAME_CLASSES } from './features.ts';

const K = NAME_CLASSES.length;
const NEVER = -1e12;

/** Whether class `c` may follow `before`: a name goes on only as what it began. */
export function follows(before: number, c: number): boolean {
  const inside = c > 0 && c % 2 === 0;
  return !inside || before === c || before === c - 1;
}

/**
 * The sequence of classes with the greatest sum (Viterbi 1967). `own[i * K + c]` is the score of class `c` at word `i`;
 * `after[(i * K + p) * K + c]` that of `c` after `p`. Where `open[i]` is 0 the class can only be O.
 */
export function bestSequence(length: number, own: Float64Array, after: Float64Array, open: Uint8Array): Int32Array {
  const from = new Int32Array(length * K);
  let score = new Float64Array(K).fill(NEVER);
  score[0] = 0;
  for (let i = 0; i < length; i++) {
    const next = new Float64Array(K).fill(NEVER);
    const classes = open[i] === 1 ? K : 1;
    for (let c = 0; c < classes; c++) {
      for (let p = 0; p < K; p++) {
        if (score[p]! <= NEVER || !follows(p, c)) continue;
        const sum = score[p]! + own[i * K + c]! + after[(i * K + p) * K + c]!;
        if (sum > next[c]!) {
          next[c] = sum;
          from[i * K + c] = p;
        }
      }
    }
    score = next;
  }
  return traceBack(length, score, from);
}

function traceBack(length: number, score: Float64Array, from: Int32Array): Int32Array {
  const classes = new Int32Array(length);
  let c = 0;
  for (let k = 1; k < K; k++) if (score[k]! > score[c]!) c = k;
  for (let i = length - 1; i >= 0; i--) {
    classes[i] = c;
    c = from[i * K + c]!;
  }
  return classes;
}
