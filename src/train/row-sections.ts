import { encodeWeight } from '../annotate/linear/quantise.ts';
import { writeVarints } from '../annotate/linear/varint.ts';

/** Weights of features as sections of a model file, as `Classifier.from` reads them: codes of a feature and its weights by class. */
export function rowSections(
  rows: readonly { readonly key: number; readonly weights: ArrayLike<number> }[],
  prune: number,
  prefix: string,
): Record<string, Uint8Array> {
  const sorted = [...rows].sort((a, b) => a.key - b.key);
  const largest = sorted.reduce((most, row) => Math.max(most, ...Array.from(row.weights, Math.abs)), 1e-9);
  const least = 127 * Math.sqrt(prune);
  const [keys, counts, entryClass, entryCode]: [number[], number[], number[], number[]] = [[], [], [], []];
  let last = -0x80000000;
  for (const { key, weights } of sorted) {
    const from = entryClass.length;
    for (let c = 0; c < weights.length; c++) {
      const code = encodeWeight(weights[c]!, largest);
      if (code === 0 || Math.abs(code) < least) continue;
      entryClass.push(c);
      entryCode.push(code & 255);
    }
    if (entryClass.length === from) continue;
    keys.push(key - last);
    last = key;
    counts.push(entryClass.length - from);
  }
  return {
    [`${prefix}keys`]: writeVarints(keys),
    [`${prefix}counts`]: Uint8Array.from(counts),
    [`${prefix}entryClass`]: Uint8Array.from(entryClass),
    [`${prefix}entryCode`]: Uint8Array.from(entryCode),
  };
}
