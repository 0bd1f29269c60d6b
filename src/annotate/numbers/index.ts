import {
  type Bound,
  boundsAfter,
  boundsBefore,
  scaleWords,
  vagueScaled,
  vagueWords,
} from '../../codebook/number-words.ts';
import { type Count, count, countRange, vagueCount } from '../../model/count.ts';
import type { Annotated, NumberExpression, Token } from '../annotated.ts';
import type { Annotator } from '../annotator.ts';
import { figureAt } from './figure.ts';

/**
 * Finds numbers with the words that round or bound them: "47", "at least 47", "between five and eight", "5 to 8", "dozens",
 * "several hundred". Whether a number counts people, and which, is not decided here.
 */
export const numberAnnotator: Annotator = {
  name: 'numbers',
  requires: ['tokens', 'sentences'],
  assigns: ['numbers'],
  run(document: Annotated): void {
    for (const sentence of document.sentences) {
      for (let i = sentence.first; i < sentence.last; ) i = readAt(document, i, sentence.first, sentence.last);
    }
  },
};

/** A number without its bounds: tokens `[first, end)`. */
interface Bare {
  readonly first: number;
  readonly end: number;
  readonly make: (words: string, bound: Bound | null) => Count;
}

function readAt(document: Annotated, at: number, first: number, last: number): number {
  const { tokens, numbers } = document;
  const bare = rangeAt(tokens, at, last) ?? exactAt(tokens, at, last) ?? vagueAt(tokens, at, last);
  if (bare === null) return at + 1;
  const floor = Math.max(first, lastEnd(numbers, tokens, at));
  const before = boundBefore(tokens, bare.first, floor);
  const after = before === null ? boundAfter(tokens, bare.end, last) : null;
  const start = tokens[before === null ? bare.first : before.at]!.start;
  const stop = after === null ? bare.end : after.end;
  const end = tokens[stop - 1]!.end;
  const words = document.document.text.slice(start, end);
  numbers.push({ start, end, count: bare.make(words, before?.bound ?? after?.bound ?? null) });
  return stop;
}

/** Index of the first token after the number found last, so that no two numbers share a word. */
function lastEnd(numbers: readonly NumberExpression[], tokens: readonly Token[], at: number): number {
  const end = numbers.at(-1)?.end ?? 0;
  let i = at;
  while (i > 0 && tokens[i - 1]!.start >= end) i -= 1;
  return i;
}

function exactAt(tokens: readonly Token[], at: number, last: number): Bare | null {
  const figure = figureAt(tokens, at, last);
  if (figure === null) return null;
  return { first: at, end: figure.end, make: (words, bound) => bounded(figure.value, words, bound) };
}

function bounded(value: number, words: string, bound: Bound | null): Count {
  // "fewer than 10" is at most 9, and no best figure is said: the same shape as "up to", one lower.
  if (bound === 'fewer_than') return { ...count(Math.max(0, value - 1), words, 'at_most'), best: null };
  return count(value, words, bound ?? 'exact');
}

/** "between 5 and 8", "from 5 to 8", "5 to 8", "5-8", "five or six". */
function rangeAt(tokens: readonly Token[], at: number, last: number): Bare | null {
  const opener = /^(?:between|from)$/.test(tokens[at]!.lower);
  const from = opener ? at + 1 : at;
  if (from >= last) return null;
  const low = figureAt(tokens, from, last);
  if (low === null || low.end + 1 >= last) return null;
  const link = tokens[low.end]!.lower;
  const linked =
    link === 'to' ||
    link === 'or' ||
    link === '-' ||
    link === '–' ||
    (link === 'and' && tokens[at]!.lower === 'between');
  const high = linked ? figureAt(tokens, low.end + 1, last) : null;
  if (high === null || high.value <= low.value) return null;
  if (link === 'or' && high.value > low.value * 2) return null;
  // "a 5-8 defeat", "7-year-old": a hyphen joins a range only between two figures written alike.
  if ((link === '-' || link === '–') && (low.words || high.words || nearYear(low.value))) return null;
  return { first: at, end: high.end, make: (words) => countRange(low.value, high.value, words) };
}

function nearYear(value: number): boolean {
  return value >= 1900 && value <= 2100;
}

/** "dozens", "several hundred", "a few", "tens of thousands", "hundreds of". */
function vagueAt(tokens: readonly Token[], at: number, last: number): Bare | null {
  const article = /^an?$/.test(tokens[at]!.lower) && at + 1 < last ? 1 : 0;
  const word = tokens[at + article]!.lower;
  const low = vagueWords.get(word);
  if (low === undefined) return null;
  // "some" alone only marks a noun; before a figure it is "about", which the figure takes up itself.
  if (word === 'some' && scaleWords.get(tokens[at + 1]?.lower ?? '') === undefined) return null;
  const next = at + article + 1;
  const scale = next < last ? scaleWords.get(tokens[next]!.lower) : undefined;
  if (scale !== undefined && vagueScaled.has(word)) {
    const times = vagueScaled.get(word) ?? null;
    return { first: at, end: next + 1, make: (words) => vagueCount(words, times === null ? null : times * scale) };
  }
  const nested = next + 1 < last && tokens[next]!.lower === 'of' ? vagueWords.get(tokens[next + 1]!.lower) : undefined;
  if (nested !== undefined && nested !== null && low !== null) {
    return { first: at, end: next + 2, make: (words) => vagueCount(words, (low * nested) / 2) };
  }
  return { first: at, end: next, make: (words) => vagueCount(words, low) };
}

/** Words that may stand between a bound and its figure: "at least a further 150". */
const between = new Set(['a', 'an', 'the', 'another', 'further', 'additional', 'other', 'as']);

function boundBefore(tokens: readonly Token[], figure: number, floor: number): { at: number; bound: Bound } | null {
  let at = figure;
  while (at > floor && figure - at < 2 && between.has(tokens[at - 1]!.lower)) at -= 1;
  for (const [phrase, bound] of boundsBefore) {
    const start = at - phrase.length;
    if (start >= floor && phrase.every((word, k) => tokens[start + k]!.lower === word)) return { at: start, bound };
  }
  return null;
}

function boundAfter(tokens: readonly Token[], at: number, last: number): { end: number; bound: Bound } | null {
  for (const [phrase, bound] of boundsAfter) {
    const end = at + phrase.length;
    if (end <= last && phrase.every((word, k) => tokens[at + k]!.lower === word)) return { end, bound };
  }
  return null;
}
