import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

interface PublisherWords {
  readonly words: readonly string[];
  readonly endings: readonly string[];
}

const data: PublisherWords = JSON.parse(
  readFileSync(join(packageRoot, 'src', 'codebook', 'data', 'publisher-words.json'), 'utf8'),
);
const words = new Set(data.words);

/** True when a name reads like a publisher's ("Tribune", "TarzPress"), as against a person's. */
export function readsLikePublisher(name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => words.has(word) || data.endings.some((ending) => word.endsWith(ending)));
}
