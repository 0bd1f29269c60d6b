import { hashString } from '../annotate/linear/hash.ts';
import { packModel } from '../annotate/linear/model-file.ts';
import { writeVarints } from '../annotate/linear/varint.ts';

/** Packs numbers of up to 16 bits by lower-case word. Of two words with one hash the first keeps it. */
export function packTable(header: Record<string, unknown>, numbers: Iterable<readonly [string, number]>): Buffer {
  const seen = new Map<number, number>();
  for (const [word, value] of numbers) {
    const key = hashString(word);
    if (!seen.has(key)) seen.set(key, value);
  }
  const keys = [...seen.keys()].sort((a, b) => a - b);
  const values = new Uint8Array(keys.length * 2);
  keys.forEach((key, i) => {
    values[i] = seen.get(key)! & 255;
    values[keys.length + i] = seen.get(key)! >> 8;
  });
  const differences = keys.map((key, i) => key - (keys[i - 1] ?? -0x80000000));
  return packModel({ ...header, words: keys.length }, { keys: writeVarints(differences), values });
}
