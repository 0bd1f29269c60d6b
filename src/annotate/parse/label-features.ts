import type { FeatureList } from '../tags/features.ts';
import type { Tree } from './tree.ts';
import type { ParseInput } from './words.ts';

/**
 * Features of the arc from word `i` to its head, seen in the whole tree. `labels` holds the labels given so far, to the words
 * before `i`; -1 elsewhere.
 */
export function labelFeatures(f: FeatureList, p: ParseInput, tree: Tree, i: number, labels: Int32Array): void {
  const { form, tag, upos, cluster } = p;
  const none = p.count + 1;
  const h = tree.heads[i]!;
  const g = h >= p.count ? none : tree.heads[h]!;
  const [w, t, u, c] = [form[i]!, tag[i]!, upos[i]!, cluster[i]!];
  const [hw, ht, hu, hc] = [form[h]!, tag[h]!, upos[h]!, cluster[h]!];
  const side = h >= p.count ? 2 : i < h ? 0 : 1;
  const far = Math.min(5, Math.abs(h - i));
  const first = tree.left[i]!;
  const last = tree.right[i]!;
  const earlier = tree.earlier[i]!;
  const later = tree.later[i]!;
  const earlierLabel = earlier === none ? -2 : labels[earlier]!;
  const before = i > 0 ? i - 1 : none;
  const after = i + 1 < p.count ? i + 1 : none;
  const commas = Math.min(3, Math.abs(p.commas[i]! - p.commas[h]!));
  const ands = Math.min(2, Math.abs(p.ands[i]! - p.ands[h]!));
  const headFirst = tree.left[h]!;
  f.one(1, side);
  f.three(2, t, ht, side);
  f.three(3, w, ht, side);
  f.three(4, t, hw, side);
  f.two(5, w, hw);
  f.two(6, w, side);
  f.two(7, hw, side);
  f.three(8, c, hc, side);
  f.three(9, c >> 4, hc >> 4, side);
  f.three(10, c, ht, side);
  f.three(11, t, hc, side);
  f.three(12, t, ht, far * 3 + side);
  f.three(13, u, hu, side * 8 + far);
  f.three(14, form[first]!, t, side);
  f.three(15, form[first]!, ht, t);
  f.three(16, form[first]!, hw, side);
  f.three(17, form[first]!, w, side);
  f.three(18, tag[first]!, t, ht);
  f.three(19, tag[last]!, t, ht);
  f.three(20, form[last]!, t, side);
  f.three(21, tag[earlier]!, t, ht);
  f.three(22, tag[later]!, t, ht);
  f.three(23, tag[before]!, t, ht);
  f.three(24, tag[after]!, t, ht);
  f.three(25, form[before]!, t, side);
  f.three(26, form[after]!, t, side);
  f.three(27, tag[g]!, ht, t);
  f.three(28, form[headFirst]!, t, ht);
  f.three(29, tag[headFirst]!, t, hw);
  f.three(30, earlierLabel, t, ht);
  f.three(31, earlierLabel, hw, side);
  f.three(32, earlierLabel, w, side);
  f.three(33, commas * 3 + ands, t, ht);
  f.three(34, commas * 3 + ands, u, hu * 3 + side);
  f.three(35, tree.leftCount[h]! * 8 + Math.min(7, tree.rightCount[h]!), u, hu * 3 + side);
  f.three(36, Math.min(3, tree.leftCount[i]!) * 4 + Math.min(3, tree.rightCount[i]!), t, ht);
  f.three(37, h < p.count ? labels[h]! : -3, t, ht);
  f.three(38, tag[tree.right[h]!]!, t, ht);
  f.three(39, form[later]!, t, ht);
  f.three(40, form[earlier]!, t, ht);
  f.three(41, upos[earlier]! * 32 + upos[later]!, u, hu * 3 + side);
  f.three(42, tag[first]!, hw, t);
  f.three(43, passiveMark(p, tree, h), t, ht);
  f.three(44, passiveMark(p, tree, i), t, ht);
  f.three(45, cluster[later]! >> 4, c >> 4, hu);
  edgeFeatures(f, p, tree, i, side);
  kinFeatures(f, p, tree, i, labels);
}

/** What stands about all that hangs on the word: a comma on either side sets it apart. */
function edgeFeatures(f: FeatureList, p: ParseInput, tree: Tree, i: number, side: number): void {
  const { form, tag, upos, shape } = p;
  const none = p.count + 1;
  const h = tree.heads[i]!;
  const before = tree.low[i]! > 0 ? tree.low[i]! - 1 : none;
  const after = tree.high[i]! + 1 < p.count ? tree.high[i]! + 1 : none;
  const sides = upos[h]! * 3 + side;
  f.three(50, form[before]!, upos[i]!, sides);
  f.three(51, form[after]!, upos[i]!, sides);
  f.four(52, form[before]!, form[after]!, upos[i]!, sides);
  f.four(53, form[before]!, form[tree.low[i]!]!, tag[i]!, sides);
  f.four(54, form[before]!, shape[i]!, shape[h]!, sides);
  f.three(55, tag[after]!, tag[i]!, sides);
}

/** Kinds and endings of the word and its head, the words above, and which relations the head has already given. */
function kinFeatures(f: FeatureList, p: ParseInput, tree: Tree, i: number, labels: Int32Array): void {
  const { form, tag, upos, kind, ending } = p;
  const none = p.count + 1;
  const h = tree.heads[i]!;
  const g = h >= p.count ? none : tree.heads[h]!;
  const side = h >= p.count ? 2 : i < h ? 0 : 1;
  f.three(60, kind[i]!, tag[h]!, side);
  f.three(61, kind[h]!, tag[i]!, side);
  f.three(62, kind[i]!, kind[h]!, side);
  f.three(63, ending[i]!, tag[h]!, side);
  f.three(64, ending[h]!, tag[i]!, side);
  f.three(65, form[g]!, tag[h]!, tag[i]!);
  f.three(66, form[tree.left[i]!]!, kind[h]!, side);
  f.three(67, form[tree.left[i]!]!, kind[i]!, side);
  let given = 0;
  for (let k = tree.earlier[i]!; k < p.count; k = tree.earlier[k]!) given |= 1 << (labels[k]! % 31);
  f.three(68, given, upos[i]!, upos[h]!);
  f.three(69, given, form[i]!, side);
  f.three(70, given, form[h]!, side);
}

/** Form of the word before the head when it hangs on it: mostly its auxiliary ("was" before "killed"). */
function passiveMark(p: ParseInput, tree: Tree, head: number): number {
  if (head >= p.count) return 0;
  for (let i = head - 1; i >= 0 && i >= head - 3; i--) {
    if (tree.heads[i] === head && p.upos[i] === AUX) return p.form[i]!;
  }
  return 1;
}

/** Number of the tag AUX in `ParseInput.upos`. */
const AUX = 5;
