/** 32-bit hash of a string (FNV-1a over UTF-16 code units, then finalised), never 0: 0 marks an empty slot. */
export function hashString(words: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) h = Math.imul(h ^ words.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** Hash of the part `[from, to)` of a string, without making the part. */
export function hashPart(words: string, from: number, to: number, seed: number): number {
  let h = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = from; i < to; i++) h = Math.imul(h ^ words.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** Spreads the bits of a hash (the finaliser of MurmurHash3, public domain, Austin Appleby). */
export function finish(hash: number): number {
  let h = hash;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h === 0 ? 1 : h | 0;
}

/** Joins a running hash with one more value. Finish before use as a key. */
export function join(h: number, value: number): number {
  return Math.imul(h ^ value, 0x9e3779b1) ^ (h >>> 15);
}
