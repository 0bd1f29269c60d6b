import type { Annotated, NumberExpression, Sentence, Token } from '../annotate/annotated.ts';
import type { Span } from '../model/span.ts';
import { type Proper, properNames } from './proper-names.ts';
import { singlePersons } from './single-persons.ts';

/**
 * A sentence as patterns read it: lower-case words with single spaces, in which a number is `#`, a person's name `@`, an armed
 * group `%`, another body or unknown name `&`, and a place `~`. Signs stand as words of their own; possessive endings are kept.
 *
 *     At least 33 people were killed when bombs tore through the Noor mosque in Balkh.
 *     # people were killed when bombs tore through the & mosque in ~ .
 *
 * A pattern finds columns of `text`; `spanOf` leads back to the document.
 */
export interface Line {
  readonly sentence: Sentence;
  readonly text: string;
  readonly words: readonly LineWord[];
  /** The document's text, for the words as they are written. */
  readonly source: string;
  /** The document's tokens, which words point into. */
  readonly tokens: readonly Token[];
}

export interface LineWord {
  readonly text: string;
  /** Column of the first letter in the line's text. */
  readonly column: number;
  /** Tokens `[first, last)` of the document. */
  readonly first: number;
  readonly last: number;
  /** The document's span `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly number: NumberExpression | null;
  readonly name: Proper | null;
}

/** One line for each sentence, in order. */
export function linesOf(document: Annotated): Line[] {
  const names = properNames(document);
  const numbers = [...document.numbers.filter((n) => countsThings(document, n)), ...singlePersons(document, names)];
  const masks = new Map<number, Mask>();
  for (const name of names) masks.set(name.first, { last: name.last, text: SIGNS[name.kind], number: null, name });
  for (const number of numbers) {
    const [first, last] = tokensIn(document, number);
    if (first < last) masks.set(first, { last, text: '#', number, name: null });
  }
  return document.sentences.map((sentence) => lineOf(document, sentence, masks));
}

interface Mask {
  readonly last: number;
  readonly text: string;
  readonly number: NumberExpression | null;
  readonly name: Proper | null;
}

const SIGNS = { person: '@', group: '%', body: '&', place: '~', other: '&' } as const;

function lineOf(document: Annotated, sentence: Sentence, masks: ReadonlyMap<number, Mask>): Line {
  const words: LineWord[] = [];
  let text = '';
  for (let i = sentence.first; i < sentence.last; ) {
    const mask = masks.get(i);
    const last = Math.min(mask?.last ?? i + 1, sentence.last);
    // The month is kept apart from the verb: "4 May" says nothing of what may be.
    const may = i > sentence.first && document.tokens[i]!.text === 'May';
    const written =
      mask?.text ?? (may ? 'may_' : document.tokens[i]!.lower).replace(/\s/g, '_').replace(/[@#%&~]/g, '*');
    text += ' ';
    words.push({
      text: written,
      column: text.length,
      first: i,
      last,
      start: document.tokens[i]!.start,
      end: document.tokens[last - 1]!.end,
      number: mask?.number ?? null,
      name: mask?.name ?? null,
    });
    text += written;
    i = last;
  }
  return { sentence, text: `${text} `, words, source: document.document.text, tokens: document.tokens };
}

/** Tokens `[first, last)` that a span covers. */
export function tokensIn(document: Annotated, span: Span): [number, number] {
  const { tokens } = document;
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.length && tokens[last]!.start < span.end) last += 1;
  return [low, last];
}

/** Not an age, a clock time, a year, a calibre or a distance: "18-year-old", "2021", "AK-47", "11 am". */
function countsThings(document: Annotated, number: NumberExpression): boolean {
  const dates = document.times.filter((time) => time.type === 'date' || time.type === 'time');
  if (dates.some((time) => time.start <= number.start && number.end <= time.end)) return false;
  const [first, last] = tokensIn(document, number);
  const { tokens } = document;
  const before = tokens[first - 1];
  const after = tokens[last];
  if (before && (before.text === '-' || before.text === '$' || before.text === '(') && before.end === number.start) {
    if (before.text !== '(') return false;
  }
  if (after && after.start === number.end && /^[-%:/]$/.test(after.text)) return false;
  if (after && MEASURES.has(after.lower)) return false;
  if (before && (MONTHS.test(before.lower) || before.lower === 'aged' || before.lower === 'age')) return false;
  if (after && MONTHS.test(after.lower) && /^\d/.test(tokens[first]!.text)) return false;
  const { best, qualifier } = number.count;
  return !(best !== null && best >= 1900 && best <= 2100 && qualifier === 'exact' && last - first === 1);
}

const MEASURES = new Set(
  (
    'percent % km kilometers kilometres kilometer kilometre miles mile meters metres meter metre yards feet pounds ' +
    'kilograms kg tons tonnes tonne ton am pm a.m. p.m. years year months month weeks week days day hours hour ' +
    "minutes minute seconds dollars o'clock gmt century times rounds points goals bags liters litres centimeters"
  ).split(' '),
);
const MONTHS =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/;

/** The word at a column of the line's text, by index; the last one before it where the column is a space. */
export function wordAt(line: Line, column: number): number {
  let [low, high] = [0, line.words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (line.words[middle]!.column <= column) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The word of the line that holds a token of its sentence. */
export function wordOfToken(line: Line, token: number): number {
  let [low, high] = [0, line.words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (line.words[middle]!.last <= token) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, line.words.length - 1);
}

/** The document's span of the line's words `[from, to)`. */
export function spanOf(document: Annotated, line: Line, from: number, to: number): Span {
  return {
    start: document.tokens[line.words[from]!.first]!.start,
    end: document.tokens[line.words[to - 1]!.last - 1]!.end,
  };
}

/** The document's own words for the line's words `[from, to)`. */
export function wordsOf(document: Annotated, line: Line, from: number, to: number): string {
  const { start, end } = spanOf(document, line, from, to);
  return document.document.text.slice(start, end);
}
