import { hashPart, hashString } from '../linear/hash.ts';
import { wordClusters } from '../words/clusters.ts';
import type { FeatureList } from './features.ts';

/** Tags whose words are inflected by ending; all others are their own lemma, or listed. */
export const INFLECTED: ReadonlySet<string> = new Set('NNS VBD VBG VBN VBZ JJR JJS RBR RBS'.split(' '));

/** Endings tried on a stem to see whether it makes a known word: "fir|ing" -> "fir", "fire". */
const TRIALS: readonly (readonly [number, string])[] = [
  [1, ''],
  [2, ''],
  [3, ''],
  [1, 'e'],
  [2, 'e'],
  [3, 'e'],
  [3, 'y'],
  [4, ''],
];

/** Features of an inflected word (lower case) under a Penn tag, for the choice of its edit. */
export function lemmaFeatures(f: FeatureList, lower: string, xpos: string): void {
  const tag = hashString(xpos);
  const n = lower.length;
  f.one(1, tag);
  f.two(2, tag, hashString(lower));
  for (let k = 1; k <= 6 && k < n; k++) f.two(3, tag, hashPart(lower, n - k, n, k));
  let known = 0;
  const clusters = wordClusters();
  TRIALS.forEach(([cut, add], i) => {
    if (n > cut + 1 && clusters.of(lower.slice(0, n - cut) + add) !== 0) known |= 1 << i;
  });
  f.two(4, tag, known);
  f.three(5, tag, known, hashPart(lower, Math.max(0, n - 3), n, 3));
  f.three(6, tag, known, hashPart(lower, Math.max(0, n - 4), n, 4));
}

/** Applies an edit `<letters cut>:<letters added>`: `3:e` makes "firing" "fire". */
export function applyEdit(word: string, edit: string): string {
  const at = edit.indexOf(':');
  const cut = Number(edit.slice(0, at));
  return cut < word.length || at + 1 < edit.length
    ? word.slice(0, Math.max(0, word.length - cut)) + edit.slice(at + 1)
    : word;
}

/** The edit that turns a word into its lemma. */
export function editBetween(word: string, lemma: string): string {
  let same = 0;
  while (same < word.length && same < lemma.length && word[same] === lemma[same]) same += 1;
  return `${word.length - same}:${lemma.slice(same)}`;
}
