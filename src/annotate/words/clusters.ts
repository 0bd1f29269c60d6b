import { loadModel } from '../linear/model-file.ts';
import { WordTable } from './word-table.ts';

let loaded: WordTable | null = null;

/**
 * What words are alike. Each of some two hundred thousand English words has a path in a tree of clusters, 16 branches wide and
 * three levels deep: words of like use share the first steps of their paths. A path is 12 bits plus 4096, to tell it from 0 for
 * unknown words. From `models/clusters.bin`, read at first use.
 */
export function wordClusters(): WordTable {
  loaded ??= WordTable.from(loadModel('clusters'));
  return loaded;
}
