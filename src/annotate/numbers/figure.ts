import { scaleWords, tenWords, unitWords } from '../../codebook/number-words.ts';
import type { Token } from '../annotated.ts';

/** A number found at a token: its value, and the index of the token after it. `open` says that its end may be another's start. */
export interface Figure {
  readonly value: number;
  readonly end: number;
  readonly words: boolean;
}

/** Largest number that is read: what is greater is no number of people or things that a report counts. */
const LARGEST = 1e12;

/**
 * The whole number that starts at token `at`: `47`, `1,200`, `2.5 million`, `forty-seven`, `two hundred and five`, `a dozen`.
 * Null when there is none, and for figures that are no whole number (`3.5`, `10:30`, `25th`).
 */
export function figureAt(tokens: readonly Token[], at: number, last: number): Figure | null {
  const token = tokens[at]!;
  const figure = /\d/.test(token.text) ? digits(tokens, at, last) : inWords(tokens, at, last);
  return figure !== null && Number.isInteger(figure.value) && figure.value <= LARGEST ? figure : null;
}

function digits(tokens: readonly Token[], at: number, last: number): Figure | null {
  const { text } = tokens[at]!;
  if (!/^\d{1,3}(?:,\d{3}){0,4}(?:\.\d{1,6})?$|^\d{1,12}(?:\.\d{1,6})?$/.test(text)) return null;
  const value = Number(text.replaceAll(',', ''));
  const scale = at + 1 < last ? scaleWords.get(tokens[at + 1]!.lower) : undefined;
  if (scale === undefined) return { value, end: at + 1, words: false };
  return { value: Math.round(value * scale), end: at + 2, words: false };
}

function inWords(tokens: readonly Token[], at: number, last: number): Figure | null {
  const article = /^an?$/.test(tokens[at]!.lower) && at + 1 < last;
  if (article) {
    const scale = scaleWords.get(tokens[at + 1]!.lower);
    return scale === undefined ? null : afterScale(tokens, at + 2, last, scale, scale);
  }
  const small = belowHundred(tokens, at, last);
  if (small === null) return null;
  const scale = small.end < last ? scaleWords.get(tokens[small.end]!.lower) : undefined;
  return scale === undefined ? small : afterScale(tokens, small.end + 1, last, small.value * scale, scale);
}

/** What may follow "two hundred": "(and) five", "thousand". */
function afterScale(tokens: readonly Token[], at: number, last: number, value: number, scale: number): Figure {
  if (at < last && scale === 100 && scaleWords.get(tokens[at]!.lower) === 1000) {
    return afterScale(tokens, at + 1, last, value * 1000, 1000);
  }
  const next = at < last && tokens[at]!.lower === 'and' ? at + 1 : at;
  const rest = scale >= 100 && next < last ? inWords(tokens, next, last) : null;
  const fits = rest !== null && rest.value < scale && !/^an?$/.test(tokens[next]!.lower);
  // "two hundred and five wounded" is one number; "one hundred and five thousand" too: the rest is smaller than the scale.
  return fits ? { value: value + rest.value, end: rest.end, words: true } : { value, end: at, words: true };
}

function belowHundred(tokens: readonly Token[], at: number, last: number): Figure | null {
  const { lower } = tokens[at]!;
  const unit = unitWords.get(lower);
  if (unit !== undefined) return { value: unit, end: at + 1, words: true };
  const ten = tenWords.get(lower);
  if (ten === undefined) return joinedWord(lower, at);
  const dash = at + 2 < last && tokens[at + 1]!.text === '-' ? at + 2 : at + 1;
  const more = dash < last ? unitWords.get(tokens[dash]!.lower) : undefined;
  if (more !== undefined && more > 0 && more < 10) return { value: ten + more, end: dash + 1, words: true };
  return { value: ten, end: at + 1, words: true };
}

function joinedWord(lower: string, at: number): Figure | null {
  const hyphen = lower.indexOf('-');
  if (hyphen < 0) return null;
  const ten = tenWords.get(lower.slice(0, hyphen));
  const unit = unitWords.get(lower.slice(hyphen + 1));
  return ten !== undefined && unit !== undefined && unit < 10 ? { value: ten + unit, end: at + 1, words: true } : null;
}
