import { Templates } from '../linear/templates.ts';
import type { FeatureList } from '../tags/features.ts';
import type { Tree } from './tree.ts';
import type { ParseInput } from './words.ts';

/*
 * Of a word and its head (h), and of others about them: w is the form, t the tag, u the universal tag, c the path in the tree of
 * clusters (c4: its first two steps), k the other cluster, e the ending, s the outline.
 * `first` and `last` are the word's outermost children, `earlier` and `later` the head's children on either side of the word, `g` the head's
 * head, `before` and `after` the words on either side. `side` says whether the head stands before, after, or is the root; `sides` joins it
 * with the head's tag, `gaps` joins the commas and conjunctions between, `far` the distance with the side.
 */
const arc = new Templates(
  'side sides far near gaps t w u c c4 ht hw hu hc hc4 firstw firstt lastw lastt earliert latert earlierw laterw beforet aftert beforew afterw gt hfirstw hfirstt hlastt given around childrenh children above passiveh passive laterc4',
  {
    1: 'side',
    2: 't ht side',
    3: 'w ht side',
    4: 't hw side',
    5: 'w hw',
    6: 'w side',
    7: 'hw side',
    8: 'c hc side',
    9: 'c4 hc4 side',
    10: 'c ht side',
    11: 't hc side',
    12: 't ht far',
    13: 'u hu near',
    14: 'firstw t side',
    15: 'firstw ht t',
    16: 'firstw hw side',
    17: 'firstw w side',
    18: 'firstt t ht',
    19: 'lastt t ht',
    20: 'lastw t side',
    21: 'earliert t ht',
    22: 'latert t ht',
    23: 'beforet t ht',
    24: 'aftert t ht',
    25: 'beforew t side',
    26: 'afterw t side',
    27: 'gt ht t',
    28: 'hfirstw t ht',
    29: 'hfirstt t hw',
    30: 'given t ht',
    31: 'given hw side',
    32: 'given w side',
    33: 'gaps t ht',
    34: 'gaps u sides',
    35: 'childrenh u sides',
    36: 'children t ht',
    37: 'above t ht',
    38: 'hlastt t ht',
    39: 'laterw t ht',
    40: 'earlierw t ht',
    41: 'around u sides',
    42: 'firstt hw t',
    43: 'passiveh t ht',
    44: 'passive t ht',
    45: 'laterc4 c4 hu',
  },
);

/**
 * Features of the arc from word `i` to its head, seen in the whole tree. `labels` holds the labels given so far, to the words
 * before `i`; -1 elsewhere.
 */
export function labelFeatures(f: FeatureList, p: ParseInput, tree: Tree, i: number, labels: Int32Array): void {
  arcFeatures(f, p, tree, i, labels);
  edgeFeatures(f, p, tree, i);
  kinFeatures(f, p, tree, i, labels);
}

function arcFeatures(f: FeatureList, p: ParseInput, tree: Tree, i: number, labels: Int32Array): void {
  const { form, tag, upos, cluster } = p;
  const none = p.count + 1;
  const h = tree.heads[i]!;
  const earlier = tree.earlier[i]!;
  const later = tree.later[i]!;
  const v = arc.values;
  fillArc(v, p, i, h, tree);
  v[15] = form[tree.left[i]!]!;
  v[16] = tag[tree.left[i]!]!;
  v[17] = form[tree.right[i]!]!;
  v[18] = tag[tree.right[i]!]!;
  v[19] = tag[earlier]!;
  v[20] = tag[later]!;
  v[21] = form[earlier]!;
  v[22] = form[later]!;
  const before = i > 0 ? i - 1 : none;
  const after = i + 1 < p.count ? i + 1 : none;
  v[23] = tag[before]!;
  v[24] = tag[after]!;
  v[25] = form[before]!;
  v[26] = form[after]!;
  v[27] = tag[h >= p.count ? none : tree.heads[h]!]!;
  v[28] = form[tree.left[h]!]!;
  v[29] = tag[tree.left[h]!]!;
  v[30] = tag[tree.right[h]!]!;
  v[31] = earlier === none ? -2 : labels[earlier]!;
  v[32] = upos[earlier]! * 32 + upos[later]!;
  v[33] = tree.leftCount[h]! * 8 + Math.min(7, tree.rightCount[h]!);
  v[34] = Math.min(3, tree.leftCount[i]!) * 4 + Math.min(3, tree.rightCount[i]!);
  v[35] = h < p.count ? labels[h]! : -3;
  v[36] = passiveMark(p, tree, h);
  v[37] = passiveMark(p, tree, i);
  v[38] = cluster[later]! >> 4;
  f.count = arc.hash(f.keys, f.count);
}

/** The two words themselves and what lies between them. */
function fillArc(v: Int32Array, p: ParseInput, i: number, h: number, tree: Tree): void {
  const { form, tag, upos, cluster } = p;
  const side = sideOf(p, tree, i);
  const far = Math.min(5, Math.abs(h - i));
  const commas = Math.min(3, Math.abs(p.commas[i]! - p.commas[h]!));
  const ands = Math.min(2, Math.abs(p.ands[i]! - p.ands[h]!));
  v[0] = side;
  v[1] = upos[h]! * 3 + side;
  v[2] = far * 3 + side;
  v[3] = side * 8 + far;
  v[4] = commas * 3 + ands;
  v[5] = tag[i]!;
  v[6] = form[i]!;
  v[7] = upos[i]!;
  v[8] = cluster[i]!;
  v[9] = cluster[i]! >> 4;
  v[10] = tag[h]!;
  v[11] = form[h]!;
  v[12] = upos[h]!;
  v[13] = cluster[h]!;
  v[14] = cluster[h]! >> 4;
}

/** What stands about all that hangs on the word, whose first word is `low`: a comma on either side sets it apart. */
const edge = new Templates('beforew afterw aftert loww u t sides s hs', {
  50: 'beforew u sides',
  51: 'afterw u sides',
  52: 'beforew afterw u sides',
  53: 'beforew loww t sides',
  54: 'beforew s hs sides',
  55: 'aftert t sides',
});

function edgeFeatures(f: FeatureList, p: ParseInput, tree: Tree, i: number): void {
  const { form, tag, upos, shape } = p;
  const none = p.count + 1;
  const h = tree.heads[i]!;
  const before = tree.low[i]! > 0 ? tree.low[i]! - 1 : none;
  const after = tree.high[i]! + 1 < p.count ? tree.high[i]! + 1 : none;
  const v = edge.values;
  v[0] = form[before]!;
  v[1] = form[after]!;
  v[2] = tag[after]!;
  v[3] = form[tree.low[i]!]!;
  v[4] = upos[i]!;
  v[5] = tag[i]!;
  v[6] = upos[h]! * 3 + sideOf(p, tree, i);
  v[7] = shape[i]!;
  v[8] = shape[h]!;
  f.count = edge.hash(f.keys, f.count);
}

/** Kinds and endings of the word and its head, the words above, and which relations the head has already given. */
const kin = new Templates('k hk e he w hw t ht u hu side gw firstw given', {
  60: 'k ht side',
  61: 'hk t side',
  62: 'k hk side',
  63: 'e ht side',
  64: 'he t side',
  65: 'gw ht t',
  66: 'firstw hk side',
  67: 'firstw k side',
  68: 'given u hu',
  69: 'given w side',
  70: 'given hw side',
});

function kinFeatures(f: FeatureList, p: ParseInput, tree: Tree, i: number, labels: Int32Array): void {
  const { form, tag, upos, kind, ending } = p;
  const none = p.count + 1;
  const h = tree.heads[i]!;
  let given = 0;
  for (let k = tree.earlier[i]!; k < p.count; k = tree.earlier[k]!) given |= 1 << (labels[k]! % 31);
  const v = kin.values;
  v[0] = kind[i]!;
  v[1] = kind[h]!;
  v[2] = ending[i]!;
  v[3] = ending[h]!;
  v[4] = form[i]!;
  v[5] = form[h]!;
  v[6] = tag[i]!;
  v[7] = tag[h]!;
  v[8] = upos[i]!;
  v[9] = upos[h]!;
  v[10] = sideOf(p, tree, i);
  v[11] = form[h >= p.count ? none : tree.heads[h]!]!;
  v[12] = form[tree.left[i]!]!;
  v[13] = given;
  f.count = kin.hash(f.keys, f.count);
}

/** 0 for a head that stands after the word, 1 for one before it, 2 for the root. */
function sideOf(p: ParseInput, tree: Tree, i: number): number {
  const h = tree.heads[i]!;
  return h >= p.count ? 2 : i < h ? 0 : 1;
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
