import { rarityOf } from './rarity.ts';
import { wordsOf } from './words.ts';

/** A text as a list of weighted word stems of length 1 (Euclidean), ascending by stem; empty for a text without words. */
export interface TextProfile {
  readonly weights: ReadonlyMap<string, number>;
}

/** Words that more than about one text in seven has say nothing about which happening is told. */
const LEAST_RARITY = 2;
/** A word written with a capital or a number tells apart two happenings of one kind better than a common word does. */
const NAME_FACTOR = 1.4;

/** Weighs each word of `text` by its rarity and the logarithm of how often it stands there (tf-idf). */
export function profileOf(text: string): TextProfile {
  const found = new Map<string, { times: number; name: boolean }>();
  for (const { stem, name } of wordsOf(text)) {
    const held = found.get(stem);
    if (held) {
      held.times += 1;
      held.name &&= name;
    } else found.set(stem, { times: 1, name });
  }
  const weights: [string, number][] = [];
  for (const [stem, { times, name }] of found) {
    const rarity = rarityOf(stem);
    if (rarity >= LEAST_RARITY) weights.push([stem, rarity * (1 + Math.log(times)) * (name ? NAME_FACTOR : 1)]);
  }
  return normalised(weights);
}

function normalised(weights: [string, number][]): TextProfile {
  weights.sort(([a], [b]) => (a < b ? -1 : 1));
  const length = Math.sqrt(weights.reduce((sum, [, w]) => sum + w * w, 0));
  return { weights: new Map(weights.map(([stem, w]) => [stem, w / length])) };
}

/** Cosine of two profiles, 0 to 1. */
export function profileLikeness(a: TextProfile, b: TextProfile): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a.weights, b.weights] : [b.weights, a.weights];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return Math.min(1, sum);
}

/** The words that two texts share, the most telling first. */
export function sharedWords(a: TextProfile, b: TextProfile, atMost: number): string[] {
  const shared = [...a.weights].flatMap(([stem, w]) => {
    const other = b.weights.get(stem);
    return other === undefined ? [] : [[stem, w * other] as const];
  });
  return shared
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, atMost)
    .map(([stem]) => stem);
}
