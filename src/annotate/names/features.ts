import { hashString } from '../linear/hash.ts';
import type { FeatureList } from '../tags/features.ts';
import { type Lexical, PAD } from '../words/lexical.ts';
import type { Elsewhere, Sighting } from './elsewhere.ts';
import { COUNTRY, FORENAME, nameLexicon, PLACE } from './lexicon.ts';
import { type Run, runsOf } from './runs.ts';
import { wholeNames } from './whole-names.ts';
import { levelOf, WORD_KINDS, wordKinds } from './word-kinds.ts';
import { wayOfWriting } from './writing.ts';

/** Names of another kind (nationalities, works, events) are told apart so that they are not taken for one of the three. */
export const NAME_CLASSES = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-OTH', 'I-OTH'] as const;

/** A sentence as the name finder sees it; arrays padded like `Lexical`. */
export interface NameInput {
  readonly x: Lexical;
  /** Hashes of Penn tags. */
  readonly tags: Int32Array;
  /** What the lists of names say of each word. */
  readonly listed: Int32Array;
  /** How the document writes the word elsewhere. */
  readonly habit: Int32Array;
  /** What a word is likely to name, by the words it is used like: numbers of `WordKinds`. */
  readonly kinds: Int32Array;
  readonly writing: Int32Array;
  /** What listed name the word is part of: `wholeNames`. */
  readonly whole: Int32Array;
  /** By word, not padded. */
  runs: readonly (Run | null)[];
  elsewhere: readonly (readonly Sighting[] | null)[];
}

export function nameInput(x: Lexical, length: number): NameInput {
  const size = length + 2 * PAD;
  const array = () => new Int32Array(size);
  const kinds = array().fill(1);
  return {
    x,
    tags: array(),
    listed: array(),
    habit: array(),
    kinds,
    writing: array(),
    whole: array(),
    runs: [],
    elsewhere: [],
  };
}

/** What a whole document says of its words. */
export interface DocumentHabits {
  readonly habits: Habits;
  readonly elsewhere: Elsewhere;
}

/** Fills the input of a sentence, given as written and in lower case, with its Penn tags. */
export function fillNameInput(
  input: NameInput,
  words: readonly string[],
  lower: readonly string[],
  xpos: readonly string[],
  { habits, elsewhere }: DocumentHabits,
): void {
  const lexicon = nameLexicon();
  const kinds = wordKinds();
  for (let i = 0; i < lower.length; i++) {
    input.tags[PAD + i] = hashString(xpos[i]!);
    input.listed[PAD + i] = lexicon.of(lower[i]!);
    input.habit[PAD + i] = habits.of(lower[i]!);
    input.kinds[PAD + i] = kinds.of(lower[i]!);
    input.writing[PAD + i] = wayOfWriting(words[i]!);
  }
  input.whole.set(wholeNames(words, lower, lexicon), PAD);
  input.runs = runsOf(words, lower);
  input.elsewhere = words.map((word, i) => elsewhere.of(input.x, i, word, lower[i]!));
}

/** How often a document writes each word small, and how often with a capital inside a sentence. */
export class Habits {
  private readonly small = new Map<string, number>();
  private readonly capital = new Map<string, number>();

  /** Counts a sentence's words. */
  add(words: readonly string[], lower: readonly string[]): void {
    words.forEach((word, i) => {
      if (!/\p{L}/u.test(word)) return;
      const counts = word === lower[i] ? this.small : i > 0 ? this.capital : null;
      counts?.set(lower[i]!, (counts.get(lower[i]!) ?? 0) + 1);
    });
  }

  /** 0 to 8: small and capital uses, each none, one or more. */
  of(lower: string): number {
    return Math.min(2, this.small.get(lower) ?? 0) * 3 + Math.min(2, this.capital.get(lower) ?? 0);
  }
}

/** Features of the name class of word `i`, whatever the classes about it. */
export function nameFeatures(f: FeatureList, input: NameInput, i: number): void {
  wordPart(f, input, PAD + i, i);
  contextPart(f, input, PAD + i);
  kindPart(f, input, PAD + i);
  wholePart(f, input, PAD + i);
  const sightings = input.elsewhere[i];
  if (sightings) elsewherePart(f, sightings);
  const run = input.runs[i];
  if (run) runPart(f, input, i, run);
}

/** Features of the class of word `i` after class `before`. */
export function transitionFeatures(f: FeatureList, input: NameInput, i: number, before: number): void {
  const { x, tags, listed } = input;
  const at = PAD + i;
  f.one(80, before);
  f.two(81, before, x.form[at]!);
  f.two(82, before, x.cluster[at]! >> 4);
  f.three(83, before, x.shape[at]!, tags[at]!);
  f.three(85, before, listed[at]!, x.shape[at]!);
  f.three(86, before, x.cluster[at - 1]! >> 4, x.cluster[at]! >> 4);
  f.three(87, before, input.kinds[at]!, x.shape[at]!);
  if (input.whole[at] !== 0) f.three(88, before, input.whole[at]!, x.shape[at]! & 12);
}

const CAPITALS = 4 | 8;

/** Tags of words that end a name: "Munir met Khan" is two. */
const VERBS: ReadonlySet<number> = new Set('VBD VBZ VBP VB VBG VBN MD'.split(' ').map(hashString));

/**
 * Whether word `i` may be part of a name: it has a capital, is listed as a place or forename, or stands between such words, as "of the"
 * does in "Ministry of the Interior". All others are passed over.
 */
export function mayBeName(input: NameInput, i: number): boolean {
  const at = PAD + i;
  if (speaksForName(input, at) || isLikeName(input.kinds[at]!)) return true;
  return !VERBS.has(input.tags[at]!) && within(input, at, -1, 3) && within(input, at, 1, 2);
}

function speaksForName({ x, listed, whole }: NameInput, at: number): boolean {
  return (x.shape[at]! & CAPITALS) !== 0 || whole[at] !== 0 || (listed[at]! & (PLACE | COUNTRY | FORENAME)) !== 0;
}

/** Used like names of persons or places, and of nothing else: "kerala" in small letters. */
function isLikeName(kinds: number): boolean {
  return levelOf(kinds, 'place') >= 6 || levelOf(kinds, 'person') >= 6;
}

function within(input: NameInput, at: number, step: number, most: number): boolean {
  for (let k = 1; k <= most; k++) {
    const near = at + k * step;
    if (near < PAD || near >= PAD + input.x.count) return false;
    if (speaksForName(input, near)) return true;
  }
  return false;
}

function wordPart(f: FeatureList, input: NameInput, at: number, i: number): void {
  const { x, tags, listed, habit } = input;
  const [w, c, s, l] = [x.form[at]!, x.cluster[at]!, x.shape[at]!, listed[at]!];
  f.one(1, 0);
  f.one(2, w);
  f.one(3, c);
  f.one(4, c >> 4);
  f.two(5, s, i === 0 ? 1 : 0);
  f.two(6, s, c);
  f.two(7, s, w);
  for (let k = 0; k < 4; k++) f.two(8 + k, x.suffix[k]![at]!, s & 12);
  f.two(12, x.prefix[1]![at]!, s & 12);
  f.two(13, x.prefix[2]![at]!, s & 12);
  f.two(14, l, s);
  f.two(15, l, tags[at]!);
  f.one(16, tags[at]!);
  f.two(17, habit[at]!, s);
  f.three(18, habit[at]!, s, c >> 4);
  f.two(19, x.capitals, s);
}

function contextPart(f: FeatureList, input: NameInput, at: number): void {
  const { x, tags, listed } = input;
  const { form, cluster, shape } = x;
  const [w, c, s] = [form[at]!, cluster[at]!, shape[at]!];
  for (let d = -2; d <= 2; d++) {
    if (d === 0) continue;
    f.two(30 + d, form[at + d]!, s & 12);
    f.two(36 + d, cluster[at + d]!, s & 12);
    f.two(42 + d, cluster[at + d]! >> 4, s);
    f.two(48 + d, tags[at + d]!, s);
    f.two(54 + d, listed[at + d]!, s & 12);
  }
  f.two(60, form[at - 1]!, w);
  f.two(61, w, form[at + 1]!);
  f.two(62, cluster[at - 1]!, c);
  f.two(63, c, cluster[at + 1]!);
  f.three(64, cluster[at - 1]! >> 4, c >> 4, cluster[at + 1]! >> 4);
  f.three(65, shape[at - 1]!, s, shape[at + 1]!);
  f.three(66, listed[at - 1]!, listed[at]!, s);
  f.three(67, listed[at]!, listed[at + 1]!, s);
  f.three(68, tags[at - 1]!, tags[at]!, tags[at + 1]!);
  f.three(69, form[at - 2]!, form[at - 1]!, s & 12);
  f.three(70, form[at + 1]!, form[at + 2]!, s & 12);
  f.three(71, form[at - 1]!, shape[at + 1]!, s);
}

function kindPart(f: FeatureList, { x, kinds, writing }: NameInput, at: number): void {
  const [k, s] = [kinds[at]!, x.shape[at]!];
  f.two(100, k, s & 12);
  for (const [n, kind] of WORD_KINDS.entries()) f.three(101 + n, levelOf(k, kind), k > 0 ? 1 : 0, s);
  f.three(105, k & 63, levelOf(k, 'place'), s & 12);
  f.two(106, kinds[at - 1]!, s & 12);
  f.two(107, kinds[at + 1]!, s & 12);
  f.three(108, kinds[at - 1]!, k, s & 12);
  f.three(109, k, kinds[at + 1]!, s & 12);
  f.two(110, writing[at]!, s & 12);
}

/** The listed name that the word is part of, and those beside it. */
function wholePart(f: FeatureList, { x, tags, whole, listed }: NameInput, at: number): void {
  const s = x.shape[at]! & 12;
  if (whole[at - 1] !== 0) f.three(163, whole[at - 1]!, s, tags[at]!);
  if (whole[at + 1] !== 0) f.three(164, whole[at + 1]!, s, tags[at]!);
  if (whole[at] === 0) return;
  f.two(160, whole[at]!, s);
  f.three(161, whole[at]!, s, tags[at]!);
  f.three(162, whole[at]!, s, listed[at]!);
  f.three(165, whole[at]!, s, x.capitals);
}

/** What stands beside the same word elsewhere in the document. */
function elsewherePart(f: FeatureList, sightings: readonly Sighting[]): void {
  f.one(120, Math.min(3, sightings.length));
  for (const { x, at } of sightings) {
    f.one(121, x.form[PAD + at - 1]!);
    f.one(122, x.form[PAD + at + 1]!);
    f.one(123, x.cluster[PAD + at - 1]! >> 4);
    f.one(124, x.cluster[PAD + at + 1]! >> 4);
  }
}

/** First word, head and surroundings of the run of capitals that the word stands in. */
function runPart(f: FeatureList, { x, kinds }: NameInput, i: number, run: Run): void {
  const { form, cluster } = x;
  const [first, last, head] = [PAD + run.first, PAD + run.last, PAD + run.head];
  const [isFirst, isLast, isHead] = [i === run.first ? 1 : 0, i === run.last ? 1 : 0, i === run.head ? 1 : 0];
  f.two(130, form[head]!, isHead);
  f.two(131, cluster[head]! >> 4, isHead);
  f.two(132, kinds[head]!, isHead);
  f.two(133, form[first]!, Math.min(2, i - run.first));
  f.two(134, kinds[first]!, isFirst);
  f.two(135, Math.min(5, run.last - run.first), Math.min(3, i - run.first));
  f.two(136, form[first - 1]!, isFirst);
  f.two(137, form[last + 1]!, isLast);
  f.two(138, cluster[first - 1]! >> 4, isFirst);
  f.two(139, cluster[last + 1]! >> 4, isLast);
  f.three(140, form[first - 1]!, form[last + 1]!, isFirst);
  f.two(141, form[first - 2]!, isFirst);
  f.two(142, form[last + 2]!, isLast);
}
