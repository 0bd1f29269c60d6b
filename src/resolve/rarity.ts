import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../codebook/package-root.ts';

/** In how many of `documents` texts a word stem was met; stems met fewer than `leastKept` times are left out. */
export interface WordRarity {
  readonly documents: number;
  readonly leastKept: number;
  readonly stems: Readonly<Record<string, number>>;
}

let loaded: { documents: number; leastKept: number; stems: Map<string, number> } | null = null;

function table() {
  if (!loaded) {
    const file = JSON.parse(readFileSync(join(packageRoot, 'models', 'word-rarity.json'), 'utf8')) as WordRarity;
    loaded = { documents: file.documents, leastKept: file.leastKept, stems: new Map(Object.entries(file.stems)) };
  }
  return loaded;
}

/**
 * How much a word tells about what a text is about: the natural logarithm of how rarely texts have it, 0 for a word that all have.
 * It rests on a fixed table (models/word-rarity.json), not on the record, so that two texts are alike or not whatever else is there.
 */
export function rarityOf(stem: string): number {
  const { documents, leastKept, stems } = table();
  return Math.log((documents + 1) / ((stems.get(stem) ?? leastKept / 2) + 0.5));
}
