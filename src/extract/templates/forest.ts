import { type ModelFile, sectionOf } from '../../annotate/linear/model-file.ts';

/**
 * Boosted trees over a row of numbers: the log-odds of yes is `base` plus what each tree says. The nodes of all trees stand in one
 * list; `feature` is -1 in a leaf; a row goes left where its value is below the threshold.
 */
export interface Forest {
  readonly base: number;
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly threshold: Float32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly value: Float32Array;
}

/** Probability that the forest gives to a row. */
export function ask(forest: Forest, row: ArrayLike<number>): number {
  let sum = forest.base;
  for (const root of forest.roots) {
    let node = root;
    for (let f = forest.feature[node]!; f >= 0; f = forest.feature[node]!) {
      node = row[f]! < forest.threshold[node]! ? forest.left[node]! : forest.right[node]!;
    }
    sum += forest.value[node]!;
  }
  return sigmoid(sum);
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

const ARRAYS = ['roots', 'feature', 'threshold', 'left', 'right', 'value'] as const;

export function forestSections(prefix: string, forest: Forest): Record<string, Uint8Array> {
  return Object.fromEntries(
    ARRAYS.map((name) => {
      const { buffer, byteOffset, byteLength } = forest[name];
      return [`${prefix}.${name}`, new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength)];
    }),
  );
}

/** Reads the forest that `forestSections` wrote; `base` is kept in the model's header. */
export function readForest(model: ModelFile, prefix: string, base: number): Forest {
  const bytes = (name: string) => sectionOf(model, `${prefix}.${name}`).slice().buffer;
  return {
    base,
    roots: new Int32Array(bytes('roots')),
    feature: new Int16Array(bytes('feature')),
    threshold: new Float32Array(bytes('threshold')),
    left: new Int32Array(bytes('left')),
    right: new Int32Array(bytes('right')),
    value: new Float32Array(bytes('value')),
  };
}
