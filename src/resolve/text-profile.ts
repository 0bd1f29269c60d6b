import { rarityOf } from './rarity.ts';
import { wordsOf } from './words.ts';

/** How often each word stem stands in a text, and whether it is a name or number wherever it does. */
export type WordCounts = ReadonlyMap<string, { readonly times: number; readonly name: boolean }>;

/**
 * A text as weighted word stems of length 1 (Euclidean): stems in order of the alphabet, and the weight of each. Empty for a text without
 * telling words. Two lists, for a record holds one for each account.
 */
export interface TextProfile {
  readonly stems: readonly string[];
  readonly weights: readonly number[];
}

/** One string for each stem, whatever text it comes from. */
const stems = new Map<string, string>();
const MOST_STEMS = 1_000_000;

function shared(stem: string): string {
  const known = stems.get(stem);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(stem, stem);
  return stem;
}

/** Words that half of all texts have say nothing about which happening is told. */
export const LEAST_RARITY = 0.7;
/** A word written with a capital, or a number, tells apart two happenings of one kind better than a common word does. */
const NAME_FACTOR = 1.4;
/** A title's word counts as two: it names what the report is about. */
const TITLE_TIMES = 2;

export function countWords(text: string, title = ''): WordCounts {
  const counts = new Map<string, { times: number; name: boolean }>();
  for (const [part, times] of [[title, TITLE_TIMES] as const, [text, 1] as const]) {
    for (const { stem, name } of wordsOf(part)) {
      const held = counts.get(stem);
      if (held) {
        held.times += times;
        held.name &&= name;
      } else counts.set(stem, { times, name });
    }
  }
  return counts;
}

/** Weighs each word by its rarity and the logarithm of how often it stands there (tf-idf). */
export function profileOf(text: string, title = ''): TextProfile {
  return weigh(countWords(text, title), rarityOf, NAME_FACTOR);
}

/** A profile whose words weigh what `rarity` says; 0 or less leaves a word out. */
export function weigh(counts: WordCounts, rarity: (stem: string) => number, nameFactor: number): TextProfile {
  const weights: [string, number][] = [];
  for (const [stem, { times, name }] of counts) {
    const rare = rarityOf(stem) >= LEAST_RARITY ? rarity(stem) : 0;
    if (rare > 0) weights.push([stem, rare * (1 + Math.log(times)) * (name ? nameFactor : 1)]);
  }
  // Summing in one order keeps the last bit of every likeness the same whatever order the words came in.
  weights.sort(([a], [b]) => (a < b ? -1 : 1));
  const length = Math.sqrt(weights.reduce((sum, [, w]) => sum + w * w, 0));
  return { stems: weights.map(([stem]) => shared(stem)), weights: weights.map(([, w]) => w / length) };
}

/** Cosine of two profiles, 0 to 1. */
export function profileLikeness(a: TextProfile, b: TextProfile): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length; ) {
    const [x, y] = [a.stems[i]!, b.stems[j]!];
    if (x === y) sum += a.weights[i++]! * b.weights[j++]!;
    else if (x < y) i++;
    else j++;
  }
  return Math.min(1, sum);
}

const phrases = new Map<string, TextProfile>();

/** Likeness of two short phrases, a post or a site; the same ones come again and again. */
export function phraseLikeness(a: string, b: string): number {
  return a === b ? 1 : profileLikeness(phraseProfile(a), phraseProfile(b));
}

function phraseProfile(words: string): TextProfile {
  let profile = phrases.get(words);
  if (!profile) {
    profile = profileOf(words);
    if (phrases.size > 20_000) phrases.clear();
    phrases.set(words, profile);
  }
  return profile;
}

/** The words that two texts share, the most telling first. */
export function sharedWords(a: TextProfile, b: TextProfile, atMost: number): string[] {
  const weightIn = new Map(b.stems.map((stem, i) => [stem, b.weights[i]!]));
  return a.stems
    .flatMap((stem, i): [string, number][] => {
      const other = weightIn.get(stem);
      return other === undefined ? [] : [[stem, a.weights[i]! * other]];
    })
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, atMost)
    .map(([stem]) => stem);
}
