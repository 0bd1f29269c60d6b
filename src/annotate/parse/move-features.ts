import { Templates } from '../linear/templates.ts';
import type { States } from './states.ts';
import type { ParseInput } from './words.ts';

export const MOST_MOVE_FEATURES = 128;

/*
 * The features are those of Zhang and Nivre (2011) for the words about the stack's top and the next word, their outer children,
 * distances and numbers of children, with word clusters beside words and tags, the preposition of the phrase on the stack's top, and
 * what stands between the two words on the stack.
 *
 * s0, s1, s2 are the words on the stack, the top first; b0, b1, b2 the next words; l1, l2, r1, r2 the outermost child of a word on
 * either side and the one found before it. Behind a word: w its form, t its tag, u its universal tag, c its path in the tree of clusters
 * (c4: the first two steps of it), k its cluster of the other kind. d is a distance, n a number of children.
 *
 * They are in groups by what they look at: many states of a beam have the next word, or the words on the stack, in common, and then
 * what those say is added up once (see `MoveScores`).
 */

/** What is asked of the next words alone. */
const next = new Templates('zero b0w b0t b0c b1w b1t b1c b2w b2t', {
  0: 'zero',
  5: 'b0w b0t',
  6: 'b0w',
  7: 'b0t',
  8: 'b0c',
  9: 'b1w',
  10: 'b1t',
  11: 'b1c',
  12: 'b2w b2t',
  13: 'b2t',
  31: 'b0t b1t',
  32: 'b0w b1t',
  44: 'b0t b1t b2t',
});

export function nextFeatures(p: ParseInput, b0: number, out: Int32Array, from: number): number {
  const { form, tag, cluster } = p;
  const b1 = after(p, b0);
  const b2 = after(p, b1);
  const v = next.values;
  v[0] = 0;
  v[1] = form[b0]!;
  v[2] = tag[b0]!;
  v[3] = cluster[b0]!;
  v[4] = form[b1]!;
  v[5] = tag[b1]!;
  v[6] = cluster[b1]!;
  v[7] = form[b2]!;
  v[8] = tag[b2]!;
  return next.hash(out, from);
}

/** What is asked of the two words on the stack's top, whatever hangs on them. */
const stack = new Templates('s0w s0t s0u s0c s0c4 s0k s1w s1t s1u s1c s1c4 s1k d1 commas ands', {
  1: 's0w s0t',
  2: 's0w',
  3: 's0t',
  4: 's0c',
  14: 's1w s1t',
  15: 's1w',
  16: 's1t',
  17: 's1c',
  33: 's1t s0t',
  34: 's1w s1t s0t',
  35: 's1t s0w s0t',
  36: 's1w s0w',
  37: 's1c s0c',
  38: 's1c s0t',
  39: 's1t s0c',
  40: 's1c4 s0c4 s1u',
  68: 's1t s0t d1',
  69: 's1w s0t d1',
  89: 's1t s0t commas',
  90: 's1u s0u commas ands',
  99: 's1t s0t commas ands',
  100: 's0w s1w commas',
  101: 's1c4 s0c4 commas ands',
  105: 's1k s0k s1u',
});

export function stackFeatures(p: ParseInput, s1: number, s0: number, out: Int32Array, from: number): number {
  const { form, tag, upos, cluster, kind } = p;
  const two = s1 <= p.count;
  const v = stack.values;
  v[0] = form[s0]!;
  v[1] = tag[s0]!;
  v[2] = upos[s0]!;
  v[3] = cluster[s0]!;
  v[4] = cluster[s0]! >> 4;
  v[5] = kind[s0]!;
  v[6] = form[s1]!;
  v[7] = tag[s1]!;
  v[8] = upos[s1]!;
  v[9] = cluster[s1]!;
  v[10] = cluster[s1]! >> 4;
  v[11] = kind[s1]!;
  v[12] = two ? distance(s1, s0) : 0;
  v[13] = two ? few(p.commas[s0]! - p.commas[s1]!) : 0;
  v[14] = two ? few(p.ands[s0]! - p.ands[s1]!) : 0;
  return stack.hash(out, from);
}

/** What is asked of the stack's top and the next word together, whatever hangs on them. */
const pair = new Templates('s0w s0t s0u s0c s0c4 s0k b0w b0t b0u b0c b0c4 b0k b1t b1u b2u d0', {
  20: 's0w s0t b0w b0t',
  21: 's0w s0t b0w',
  22: 's0w b0w b0t',
  23: 's0w s0t b0t',
  24: 's0t b0w b0t',
  25: 's0w b0w',
  26: 's0t b0t',
  27: 's0c b0c',
  28: 's0c b0t',
  29: 's0t b0c',
  30: 's0c4 b0c4 s0u',
  43: 's0t b0t b1t',
  54: 's0w b0t b1t',
  55: 's0t b0w b1t',
  63: 's0w d0',
  64: 's0t d0',
  65: 'b0w d0',
  66: 'b0t d0',
  67: 's0t b0t d0',
  94: 's0u b0u b1u b2u',
  104: 's0k b0k s0u',
  107: 's0k b0t b1t',
});

export function pairFeatures(p: ParseInput, s0: number, b0: number, out: Int32Array, from: number): number {
  const { form, tag, upos, cluster, kind } = p;
  const b1 = after(p, b0);
  const v = pair.values;
  v[0] = form[s0]!;
  v[1] = tag[s0]!;
  v[2] = upos[s0]!;
  v[3] = cluster[s0]!;
  v[4] = cluster[s0]! >> 4;
  v[5] = kind[s0]!;
  v[6] = form[b0]!;
  v[7] = tag[b0]!;
  v[8] = upos[b0]!;
  v[9] = cluster[b0]!;
  v[10] = cluster[b0]! >> 4;
  v[11] = kind[b0]!;
  v[12] = tag[b1]!;
  v[13] = upos[b1]!;
  v[14] = upos[after(p, b1)]!;
  v[15] = s0 > p.count ? 0 : distance(s0, b0);
  return pair.hash(out, from);
}

/** What is asked of the words on the stack and what hangs on them. */
const cell = new Templates(
  's0w s0t s0c4 s0k s1w s1t s1c s1c4 s1k s2w s2t s2c4 s0l1w s0l1t s0l2t s0r1w s0r1t s0r2t s1l1t s1r1w s1r1t s1r2t n0r n0l n1r',
  {
    18: 's2w s2t',
    19: 's2t',
    49: 's1t s0t s0l1t',
    50: 's1t s0t s0r1t',
    51: 's1t s1r1t s0t',
    52: 's1t s1l1t s0t',
    53: 's2t s1t s0t',
    59: 's0t s0r1t s0r2t',
    60: 's0t s0l1t s0l2t',
    62: 's1t s1r1t s1r2t',
    70: 's0w n0r',
    71: 's0t n0r',
    72: 's0w n0l',
    73: 's0t n0l',
    76: 's1t n1r',
    77: 's1w n1r',
    78: 's0t s0l1w',
    79: 's0t s0r1w',
    81: 's1t s1r1w',
    82: 's1w s0l1w',
    83: 's1w s0l1w s0w',
    84: 's1t s0l1w s0t',
    85: 's1c s0l1w s0c4',
    86: 's2w s0l1w',
    87: 's2t s1t s0l1w',
    88: 's2c4 s1c4 s0l1w',
    106: 's1k s0l1w s0k',
  },
);

/** `c0`: the stack's top cell, or -1. */
export function cellFeatures(p: ParseInput, s: States, c0: number, out: Int32Array, from: number): number {
  const { form, tag, cluster, kind } = p;
  const none = p.count + 1;
  const c1 = c0 < 0 ? -1 : s.cellBelow[c0]!;
  const c2 = c1 < 0 ? -1 : s.cellBelow[c1]!;
  const s0 = c0 < 0 ? none : s.cellWord[c0]!;
  const s1 = c1 < 0 ? none : s.cellWord[c1]!;
  const s2 = c2 < 0 ? none : s.cellWord[c2]!;
  const l1 = c0 < 0 ? none : s.cellL1[c0]!;
  const r1 = c0 < 0 ? none : s.cellR1[c0]!;
  const below = c1 < 0 ? none : s.cellR1[c1]!;
  const v = cell.values;
  v[0] = form[s0]!;
  v[1] = tag[s0]!;
  v[2] = cluster[s0]! >> 4;
  v[3] = kind[s0]!;
  v[4] = form[s1]!;
  v[5] = tag[s1]!;
  v[6] = cluster[s1]!;
  v[7] = cluster[s1]! >> 4;
  v[8] = kind[s1]!;
  v[9] = form[s2]!;
  v[10] = tag[s2]!;
  v[11] = cluster[s2]! >> 4;
  v[12] = form[l1]!;
  v[13] = tag[l1]!;
  v[14] = tag[c0 < 0 ? none : s.cellL2[c0]!]!;
  v[15] = form[r1]!;
  v[16] = tag[r1]!;
  v[17] = tag[c0 < 0 ? none : s.cellR2[c0]!]!;
  v[18] = tag[c1 < 0 ? none : s.cellL1[c1]!]!;
  v[19] = form[below]!;
  v[20] = tag[below]!;
  v[21] = tag[c1 < 0 ? none : s.cellR2[c1]!]!;
  v[22] = c0 < 0 ? 0 : few(s.cellRight[c0]!);
  v[23] = c0 < 0 ? 0 : few(s.cellLeft[c0]!);
  v[24] = c1 < 0 ? 0 : few(s.cellRight[c1]!);
  return cell.hash(out, from);
}

/** What is asked of the stack and the next word together, and of what hangs on the next word. */
const state = new Templates(
  's0w s0t s0u s0l1w s0l1t s0r1t s0r1u s1w s1t s1u s1r1t s1r1u s2u b0w b0t b0u b1u b0l1w b0l1t b0l2t nb commas verbs',
  {
    41: 's1t b0t',
    42: 's1w b0t',
    45: 's1t s0t b0t',
    46: 's0t s0l1t b0t',
    47: 's0t s0r1t b0t',
    48: 's0t b0t b0l1t',
    56: 's1t s0w b0t',
    57: 's1w s0t b0t',
    58: 's1t s0t b0w',
    61: 'b0t b0l1t b0l2t',
    74: 'b0w nb',
    75: 'b0t nb',
    80: 'b0t b0l1w',
    91: 's1u s0u b0u verbs',
    92: 's1u s0u b0u b1u',
    93: 's2u s1u s0u b0u',
    95: 's1t s0t s0l1t b0t',
    96: 's1u s0u s0r1u b0u',
    97: 's0w s0l1w b0t',
    98: 's1w s0w b0t',
    102: 's1t s1r1t b0t',
    103: 's1u s1r1u s0u b0u',
    108: 's1u s0u commas b0w',
  },
);

export function stateFeatures(p: ParseInput, s: States, at: number, out: Int32Array, from: number): number {
  const { form, tag, upos } = p;
  const none = p.count + 1;
  const c0 = s.top[at]!;
  const c1 = c0 < 0 ? -1 : s.cellBelow[c0]!;
  const c2 = c1 < 0 ? -1 : s.cellBelow[c1]!;
  const b0 = s.next[at]!;
  const s0 = c0 < 0 ? none : s.cellWord[c0]!;
  const s1 = c1 < 0 ? none : s.cellWord[c1]!;
  const l1 = c0 < 0 ? none : s.cellL1[c0]!;
  const r1 = c0 < 0 ? none : s.cellR1[c0]!;
  const below = c1 < 0 ? none : s.cellR1[c1]!;
  const nextL1 = s.nextL1[at]!;
  const v = state.values;
  v[0] = form[s0]!;
  v[1] = tag[s0]!;
  v[2] = upos[s0]!;
  v[3] = form[l1]!;
  v[4] = tag[l1]!;
  v[5] = tag[r1]!;
  v[6] = upos[r1]!;
  v[7] = form[s1]!;
  v[8] = tag[s1]!;
  v[9] = upos[s1]!;
  v[10] = tag[below]!;
  v[11] = upos[below]!;
  v[12] = upos[c2 < 0 ? none : s.cellWord[c2]!]!;
  v[13] = form[b0]!;
  v[14] = tag[b0]!;
  v[15] = upos[b0]!;
  v[16] = upos[after(p, b0)]!;
  v[17] = form[nextL1]!;
  v[18] = tag[nextL1]!;
  v[19] = tag[s.nextL2[at]!]!;
  v[20] = few(s.nextLeft[at]!);
  v[21] = c1 < 0 ? 0 : few(p.commas[s0]! - p.commas[s1]!);
  v[22] = c1 < 0 ? 0 : few(p.verbs[s0]! - p.verbs[s1]!);
  return state.hash(out, from);
}

/** Writes the hashes of all features of a state into `out`, and returns how many. */
export function moveFeatures(p: ParseInput, s: States, at: number, out: Int32Array): number {
  const none = p.count + 1;
  const c0 = s.top[at]!;
  const c1 = c0 < 0 ? -1 : s.cellBelow[c0]!;
  const s0 = c0 < 0 ? none : s.cellWord[c0]!;
  const s1 = c1 < 0 ? none : s.cellWord[c1]!;
  const b0 = s.next[at]!;
  let n = nextFeatures(p, b0, out, 0);
  n = stackFeatures(p, s1, s0, out, n);
  n = pairFeatures(p, s0, b0, out, n);
  n = cellFeatures(p, s, c0, out, n);
  return stateFeatures(p, s, at, out, n);
}

/** The word after one that may be the root or no word. */
function after(p: ParseInput, word: number): number {
  return word < p.count ? word + 1 : p.count + 1;
}

function distance(from: number, to: number): number {
  const d = to - from;
  return d < 6 ? d : d < 10 ? 6 : d < 20 ? 7 : 8;
}

function few(n: number): number {
  return n > 3 ? 3 : n;
}
