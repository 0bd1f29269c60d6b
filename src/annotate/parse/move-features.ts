import { finish } from '../linear/hash.ts';
import type { States } from './states.ts';
import type { ParseInput } from './words.ts';

export const MOST_MOVE_FEATURES = 128;

function mix(h: number, value: number): number {
  return Math.imul(h ^ value, 0x9e3779b1) ^ (h >>> 15);
}

function distance(from: number, to: number): number {
  const d = to - from;
  return d < 6 ? d : d < 10 ? 6 : d < 20 ? 7 : 8;
}

function few(n: number): number {
  return n > 3 ? 3 : n;
}

/**
 * Writes the hashed features of a state into `out`, and returns how many. They are those of Zhang and Nivre (2011) for the words
 * about the stack's top and the next word, their outer children, distances and numbers of children, with word clusters beside
 * words and tags, the preposition of the phrase on the stack's top, and what stands between the two words on the stack.
 */
export function moveFeatures(p: ParseInput, s: States, state: number, out: Int32Array): number {
  const { form, tag, upos, cluster, kind } = p;
  const none = p.count + 1;
  const c0 = s.top[state]!;
  const c1 = c0 < 0 ? -1 : s.cellBelow[c0]!;
  const c2 = c1 < 0 ? -1 : s.cellBelow[c1]!;
  const b0 = s.next[state]!;
  const s0 = c0 < 0 ? none : s.cellWord[c0]!;
  const s1 = c1 < 0 ? none : s.cellWord[c1]!;
  const s2 = c2 < 0 ? none : s.cellWord[c2]!;
  const b1 = b0 < p.count ? b0 + 1 : none;
  const b2 = b1 < p.count ? b1 + 1 : none;
  const s0l1 = c0 < 0 ? none : s.cellL1[c0]!;
  const s0l2 = c0 < 0 ? none : s.cellL2[c0]!;
  const s0r1 = c0 < 0 ? none : s.cellR1[c0]!;
  const s0r2 = c0 < 0 ? none : s.cellR2[c0]!;
  const s1l1 = c1 < 0 ? none : s.cellL1[c1]!;
  const s1r1 = c1 < 0 ? none : s.cellR1[c1]!;
  const s1r2 = c1 < 0 ? none : s.cellR2[c1]!;
  const b0l1 = s.nextL1[state]!;
  const b0l2 = s.nextL2[state]!;
  const s0w = form[s0]!;
  const s1w = form[s1]!;
  const b0w = form[b0]!;
  const s0t = tag[s0]!;
  const s1t = tag[s1]!;
  const s2t = tag[s2]!;
  const b0t = tag[b0]!;
  const b1t = tag[b1]!;
  const b2t = tag[b2]!;
  const s0u = upos[s0]!;
  const s1u = upos[s1]!;
  const b0u = upos[b0]!;
  const b1u = upos[b1]!;
  const s0c = cluster[s0]!;
  const s1c = cluster[s1]!;
  const b0c = cluster[b0]!;
  const s0l1t = tag[s0l1]!;
  const s0r1t = tag[s0r1]!;
  const s1r1t = tag[s1r1]!;
  const b0l1t = tag[b0l1]!;
  const s0l1w = form[s0l1]!;
  const d0 = c0 < 0 ? 0 : distance(s0, b0);
  const d1 = c1 < 0 ? 0 : distance(s1, s0);
  const vr0 = c0 < 0 ? 0 : few(s.cellRight[c0]!);
  const vl0 = c0 < 0 ? 0 : few(s.cellLeft[c0]!);
  const vr1 = c1 < 0 ? 0 : few(s.cellRight[c1]!);
  const vlb = few(s.nextLeft[state]!);
  const commas = c1 < 0 ? 0 : few(p.commas[s0]! - p.commas[s1]!);
  const ands = c1 < 0 ? 0 : few(p.ands[s0]! - p.ands[s1]!);
  const verbs = c1 < 0 ? 0 : few(p.verbs[s0]! - p.verbs[s1]!);
  let n = 0;
  const one = (t: number, a: number) => {
    out[n++] = finish(mix(Math.imul(t, 0x27d4eb2f), a));
  };
  const two = (t: number, a: number, b: number) => {
    out[n++] = finish(mix(mix(Math.imul(t, 0x27d4eb2f), a), b));
  };
  const three = (t: number, a: number, b: number, c: number) => {
    out[n++] = finish(mix(mix(mix(Math.imul(t, 0x27d4eb2f), a), b), c));
  };
  const four = (t: number, a: number, b: number, c: number, d: number) => {
    out[n++] = finish(mix(mix(mix(mix(Math.imul(t, 0x27d4eb2f), a), b), c), d));
  };
  one(0, 0);
  two(1, s0w, s0t);
  one(2, s0w);
  one(3, s0t);
  one(4, s0c);
  two(5, b0w, b0t);
  one(6, b0w);
  one(7, b0t);
  one(8, b0c);
  one(9, form[b1]!);
  one(10, b1t);
  one(11, cluster[b1]!);
  two(12, form[b2]!, b2t);
  one(13, b2t);
  two(14, s1w, s1t);
  one(15, s1w);
  one(16, s1t);
  one(17, s1c);
  two(18, form[s2]!, s2t);
  one(19, s2t);
  four(20, s0w, s0t, b0w, b0t);
  three(21, s0w, s0t, b0w);
  three(22, s0w, b0w, b0t);
  three(23, s0w, s0t, b0t);
  three(24, s0t, b0w, b0t);
  two(25, s0w, b0w);
  two(26, s0t, b0t);
  two(27, s0c, b0c);
  two(28, s0c, b0t);
  two(29, s0t, b0c);
  three(30, s0c >> 4, b0c >> 4, s0u);
  two(31, b0t, b1t);
  two(32, b0w, b1t);
  two(33, s1t, s0t);
  three(34, s1w, s1t, s0t);
  three(35, s1t, s0w, s0t);
  two(36, s1w, s0w);
  two(37, s1c, s0c);
  two(38, s1c, s0t);
  two(39, s1t, s0c);
  three(40, s1c >> 4, s0c >> 4, s1u);
  two(41, s1t, b0t);
  two(42, s1w, b0t);
  three(43, s0t, b0t, b1t);
  three(44, b0t, b1t, b2t);
  three(45, s1t, s0t, b0t);
  three(46, s0t, s0l1t, b0t);
  three(47, s0t, s0r1t, b0t);
  three(48, s0t, b0t, b0l1t);
  three(49, s1t, s0t, s0l1t);
  three(50, s1t, s0t, s0r1t);
  three(51, s1t, s1r1t, s0t);
  three(52, s1t, tag[s1l1]!, s0t);
  three(53, s2t, s1t, s0t);
  three(54, s0w, b0t, b1t);
  three(55, s0t, b0w, b1t);
  three(56, s1t, s0w, b0t);
  three(57, s1w, s0t, b0t);
  three(58, s1t, s0t, b0w);
  three(59, s0t, s0r1t, tag[s0r2]!);
  three(60, s0t, s0l1t, tag[s0l2]!);
  three(61, b0t, b0l1t, tag[b0l2]!);
  three(62, s1t, s1r1t, tag[s1r2]!);
  two(63, s0w, d0);
  two(64, s0t, d0);
  two(65, b0w, d0);
  two(66, b0t, d0);
  three(67, s0t, b0t, d0);
  three(68, s1t, s0t, d1);
  three(69, s1w, s0t, d1);
  two(70, s0w, vr0);
  two(71, s0t, vr0);
  two(72, s0w, vl0);
  two(73, s0t, vl0);
  two(74, b0w, vlb);
  two(75, b0t, vlb);
  two(76, s1t, vr1);
  two(77, s1w, vr1);
  two(78, s0t, s0l1w);
  two(79, s0t, form[s0r1]!);
  two(80, b0t, form[b0l1]!);
  two(81, s1t, form[s1r1]!);
  two(82, s1w, s0l1w);
  three(83, s1w, s0l1w, s0w);
  three(84, s1t, s0l1w, s0t);
  three(85, s1c, s0l1w, s0c >> 4);
  two(86, form[s2]!, s0l1w);
  three(87, s2t, s1t, s0l1w);
  three(88, cluster[s2]! >> 4, s1c >> 4, s0l1w);
  three(89, s1t, s0t, commas);
  four(90, s1u, s0u, commas, ands);
  four(91, s1u, s0u, b0u, verbs);
  four(92, s1u, s0u, b0u, b1u);
  four(93, upos[s2]!, s1u, s0u, b0u);
  four(94, s0u, b0u, b1u, upos[b2]!);
  four(95, s1t, s0t, s0l1t, b0t);
  four(96, s1u, s0u, upos[s0r1]!, b0u);
  three(97, s0w, s0l1w, b0t);
  three(98, s1w, s0w, b0t);
  four(99, s1t, s0t, commas, ands);
  three(100, s0w, s1w, commas);
  four(101, s1c >> 4, s0c >> 4, commas, ands);
  three(102, s1t, s1r1t, b0t);
  four(103, s1u, upos[s1r1]!, s0u, b0u);
  three(104, kind[s0]!, kind[b0]!, s0u);
  three(105, kind[s1]!, kind[s0]!, s1u);
  three(106, kind[s1]!, s0l1w, kind[s0]!);
  three(107, kind[s0]!, b0t, b1t);
  four(108, s1u, s0u, commas, b0w);
  return n;
}
