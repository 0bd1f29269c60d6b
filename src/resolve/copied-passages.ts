import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { type Word, wordsOf } from './words.ts';

/** Words that stand in both texts in the same order: where each has them. */
export interface CopiedPassage {
  readonly from: Span;
  readonly to: Span;
}

const LEAST_WORDS = 8;

/** The passages of `to` that also stand in `from`, word for word, eight words or more, in the order of `to`. */
export function copiedPassages(from: Document, to: Document): CopiedPassage[] {
  const [source, target] = [wordsOf(from.text), wordsOf(to.text)];
  const starts = new Map<string, number>();
  for (let i = 0; i + LEAST_WORDS <= source.length; i++) {
    const key = gram(source, i);
    if (!starts.has(key)) starts.set(key, i);
  }
  const passages: CopiedPassage[] = [];
  for (let j = 0; j + LEAST_WORDS <= target.length; ) {
    const i = starts.get(gram(target, j));
    const length = i === undefined ? 0 : runLength(source, i, target, j);
    if (i !== undefined && length > 0)
      passages.push({ from: covering(source, i, length), to: covering(target, j, length) });
    j += Math.max(1, length);
  }
  return passages;
}

function gram(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + LEAST_WORDS)
    .map((w) => w.stem)
    .join(' ');
}

function runLength(source: readonly Word[], i: number, target: readonly Word[], j: number): number {
  let length = 0;
  while (
    i + length < source.length &&
    j + length < target.length &&
    source[i + length]!.stem === target[j + length]!.stem
  )
    length++;
  return length;
}

function covering(words: readonly Word[], at: number, length: number): Span {
  return { start: words[at]!.start, end: words[at + length - 1]!.end };
}
