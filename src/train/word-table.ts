import { hashString } from '../annotate/linear/hash.ts';
import { packModel } from '../annotate/linear/model-file.ts';
import { writeVarints } from '../annotate/linear/varint.ts';

/** Packs a number, or two, of up to 16 bits by lower-case word. Of two words with one hash the first keeps it. */
export function packTable(
  header: Record<string, unknown>,
  numbers: Iterable<readonly [word: string, value: number, second?: number]>,
): Buffer {
  const seen = new Map<number, number>();
  const also = new Map<number, number>();
  for (const [word, value, second] of numbers) {
    const key = hashString(word);
    if (seen.has(key)) continue;
    seen.set(key, value);
    if (second !== undefined) also.set(key, second);
  }
  const keys = [...seen.keys()].sort((a, b) => a - b);
  const sections = { values: bytesOf(keys, seen), ...(also.size > 0 ? { seconds: bytesOf(keys, also) } : {}) };
  const differences = keys.map((key, i) => key - (keys[i - 1] ?? -0x80000000));
  return packModel({ ...header, words: keys.length }, { keys: writeVarints(differences), ...sections });
}

/** Low bytes of the numbers of `keys`, then the high bytes: they pack better apart. */
function bytesOf(keys: readonly number[], numbers: ReadonlyMap<number, number>): Uint8Array {
  const bytes = new Uint8Array(keys.length * 2);
  keys.forEach((key, i) => {
    bytes[i] = (numbers.get(key) ?? 0) & 255;
    bytes[keys.length + i] = (numbers.get(key) ?? 0) >> 8;
  });
  return bytes;
}
