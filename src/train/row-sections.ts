import { encodeWeight } from '../annotate/linear/quantise.ts';
import { writeVarints } from '../annotate/linear/varint.ts';

/** A feature's hash and its weights, one for each class. */
export interface WeightRow {
  readonly key: number;
  readonly weights: ArrayLike<number>;
}

/**
 * Weights of features as sections of a model file, as `Classifier.from` reads them: sorted keys as differences, how many classes each
 * feature has a weight for, which these are, and the codes of the weights. What is below `prune` times the largest is dropped.
 */
export function rowSections(
  rows: readonly WeightRow[],
  prune: number,
  prefix: string,
  largest: number = largestOf(rows),
): Record<string, Uint8Array> {
  const least = Math.max(1, 127 * Math.sqrt(prune));
  const [keys, counts, entryClass, entryCode]: [number[], number[], number[], number[]] = [[], [], [], []];
  let last = -0x80000000;
  for (const { key, weights } of [...rows].sort((a, b) => a.key - b.key)) {
    const from = entryClass.length;
    for (let c = 0; c < weights.length; c++) {
      const code = encodeWeight(weights[c]!, largest);
      if (Math.abs(code) < least) continue;
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

function largestOf(rows: readonly WeightRow[]): number {
  return rows.reduce((most, { weights }) => Math.max(most, ...Array.from(weights, Math.abs)), 1e-9);
}
