import { finish, join } from '../linear/hash.ts';
import { type Lexical, PAD } from '../words/lexical.ts';

/** Most features of one decision. */
export const MOST_FEATURES = 128;

/** Collects hashed features; each is a template's number joined with the values it looks at. */
export class FeatureList {
  readonly keys = new Int32Array(MOST_FEATURES);
  count = 0;

  one(template: number, a: number): void {
    this.keys[this.count++] = finish(join(Math.imul(template, 0x27d4eb2f), a));
  }

  two(template: number, a: number, b: number): void {
    this.keys[this.count++] = finish(join(join(Math.imul(template, 0x27d4eb2f), a), b));
  }

  three(template: number, a: number, b: number, c: number): void {
    this.keys[this.count++] = finish(join(join(join(Math.imul(template, 0x27d4eb2f), a), b), c));
  }

  four(template: number, a: number, b: number, c: number, d: number): void {
    this.keys[this.count++] = finish(join(join(join(join(Math.imul(template, 0x27d4eb2f), a), b), c), d));
  }
}

/** Features of word `i` that rest on the words alone. */
export function wordFeatures(f: FeatureList, x: Lexical, i: number): void {
  const at = PAD + i;
  const { form, cluster, shape, suffix, prefix } = x;
  const [w, c, s] = [form[at]!, cluster[at]!, shape[at]!];
  f.one(1, 0);
  f.one(2, w);
  f.two(3, s, i === 0 ? 1 : 0);
  f.one(4, c);
  f.one(5, c >> 4);
  f.two(6, suffix[2]![at]!, s);
  f.one(7, suffix[0]![at]!);
  f.two(8, suffix[1]![at]!, s);
  f.one(9, suffix[2]![at]!);
  f.one(10, suffix[3]![at]!);
  f.one(11, prefix[0]![at]!);
  f.one(12, prefix[1]![at]!);
  f.one(13, prefix[2]![at]!);
  f.one(14, form[at - 1]!);
  f.one(15, form[at + 1]!);
  f.one(16, form[at - 2]!);
  f.one(17, form[at + 2]!);
  f.two(18, form[at - 1]!, w);
  f.two(19, w, form[at + 1]!);
  f.one(20, cluster[at - 1]!);
  f.one(21, cluster[at + 1]!);
  f.two(22, cluster[at - 1]! >> 4, c >> 4);
  f.two(23, c >> 4, cluster[at + 1]! >> 4);
  f.two(24, suffix[1]![at - 1]!, suffix[1]![at + 1]!);
  f.two(25, suffix[2]![at + 1]!, c >> 4);
  f.two(26, shape[at - 1]!, s);
  f.two(27, s, shape[at + 1]!);
  f.three(28, shape[at - 1]!, s, shape[at + 1]!);
  f.two(29, c >> 8, cluster[at + 2]! >> 4);
  f.two(30, form[at + 1]!, form[at + 2]!);
  f.one(31, suffix[2]![at - 1]!);
  f.one(32, suffix[2]![at + 1]!);
  f.three(33, cluster[at - 1]! >> 4, c >> 8, cluster[at + 1]! >> 4);
  f.two(34, form[at - 1]!, form[at + 1]!);
  f.two(35, s, x.capitals);
  f.three(36, s, x.capitals, suffix[1]![at]!);
  f.two(37, s, c >> 4);
  f.two(38, w, s);
  f.three(39, w, s, i === 0 ? 1 : 0);
  f.two(40, form[at + 1]!, s);
  f.two(41, form[at - 1]!, s);
  f.one(42, suffix[4]![at]!);
  f.one(43, prefix[3]![at]!);
  f.one(44, prefix[4]![at]!);
  if (x.hyphened[0]![at] !== 0) {
    f.one(45, x.hyphened[0]![at]!);
    f.one(46, x.hyphened[1]![at]!);
  }
  kindFeatures(f, x, at);
}

/** Features of the clusters that are not in a tree. */
function kindFeatures(f: FeatureList, { kind, shape }: Lexical, at: number): void {
  const [before, own, after] = [kind[at - 1]!, kind[at]!, kind[at + 1]!];
  f.one(80, own);
  f.two(81, own, shape[at]!);
  f.one(82, before);
  f.one(83, after);
  f.two(84, before, own);
  f.two(85, own, after);
}

/** Features of word `i` that rest on tags: of the two words before, and, where a first pass has told them, of the two after. */
export function tagFeatures(f: FeatureList, x: Lexical, i: number, tags: Int32Array, second: boolean): void {
  const at = PAD + i;
  const [w, c] = [x.form[at]!, x.cluster[at]!];
  const [p1, p2] = [tags[at - 1]!, tags[at - 2]!];
  f.one(50, p1);
  f.two(51, p1, p2);
  f.two(52, p1, w);
  f.two(53, p1, c);
  f.two(54, p1, x.suffix[2]![at]!);
  f.two(55, p1, x.form[at + 1]!);
  f.two(56, p1, x.cluster[at + 1]!);
  f.three(57, p1, p2, c >> 4);
  f.two(58, p1, x.shape[at]!);
  if (!second) return;
  const [n1, n2, own] = [tags[at + 1]!, tags[at + 2]!, tags[at]!];
  f.one(60, n1);
  f.two(61, n1, n2);
  f.two(62, p1, n1);
  f.two(63, w, n1);
  f.two(64, c, n1);
  f.one(65, own);
  f.two(66, own, w);
  f.two(67, p1, own);
  f.two(68, own, n1);
  f.three(69, p1, own, n1);
  f.three(70, p1, w, n1);
  f.three(71, p2, p1, n1);
  f.three(72, p1, n1, n2);
  f.two(73, x.suffix[2]![at]!, n1);
}
