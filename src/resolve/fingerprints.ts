import { wordsOf } from './words.ts';

/** Words in a run that is hashed, and runs in a window of which one is kept: every copy of 5 + 4 - 1 words is noticed. */
const RUN = 5;
const WINDOW = 4;

/**
 * The winnowed fingerprints of a text (Schleimer, Wilkerson and Aiken 2003, "Winnowing"): of each window of hashed runs of words the
 * smallest hash, as unsigned 32-bit numbers. Two texts that share a passage share fingerprints.
 */
export function fingerprintsOf(text: string): Set<number> {
  const hashes = runHashes(wordsOf(text).map((w) => w.stem));
  const kept = new Set<number>();
  for (let i = 0; i + Math.min(WINDOW, hashes.length) <= hashes.length && hashes.length > 0; i++) {
    let least = hashes[i]!;
    for (let j = i + 1; j < Math.min(hashes.length, i + WINDOW); j++) least = Math.min(least, hashes[j]!);
    kept.add(least);
  }
  return kept;
}

function runHashes(stems: readonly string[]): number[] {
  const hashes: number[] = [];
  for (let i = 0; i + RUN <= stems.length; i++) hashes.push(hash(stems.slice(i, i + RUN).join(' ')));
  return hashes;
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
