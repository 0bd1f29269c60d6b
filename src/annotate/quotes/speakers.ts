import { contains, type Span } from '../../model/span.ts';
import type { Annotated, Quote, Token } from '../annotated.ts';

/** Most words of a speaker's name and description. */
const LONGEST = 12;

/**
 * Who speaks where the parse has lost it: the words between a quotation and the verb after it (`"...?" Noori asked`), or else those that
 * follow the verb up to the next sign (`"...", said Noori`). Null where neither is a name, a pronoun or a noun phrase.
 */
export function besideVerb(document: Annotated, verb: Token, mark: Span): Span | null {
  const { tokens } = document;
  if (verb.start < mark.end) return null;
  const from = afterSigns(tokens, firstTokenFrom(tokens, mark.end));
  if (from < verb.index) return phrase(tokens, from, verb.index);
  if (from !== verb.index) return null;
  let last = verb.index + 1;
  while (last < tokens.length && last - verb.index <= LONGEST && isPhrasePart(tokens[last]!, verb)) last += 1;
  return phrase(tokens, verb.index + 1, last);
}

const SPEAKING_SELF: ReadonlySet<string> = new Set(['i', 'we', 'you', 'me', 'us']);

/**
 * The quote without a source that tells nothing: "I" and "you" anywhere, and any pronoun within a quotation ("it says that ..."), where it
 * means whom the quoted speaker has in mind; a phrase that a preposition or an adverb opens speaks only by an error of the parse.
 */
export function withKnownSource({ tokens }: Annotated, quote: Quote, marks: readonly Span[]): Quote {
  const { source, cue } = quote;
  if (source === null) return quote;
  const first = tokens[firstTokenFrom(tokens, source.start)]!;
  const alone = first.end === source.end;
  const inside = cue !== null && marks.some((mark) => contains(mark, cue));
  const silent =
    (alone && (SPEAKING_SELF.has(first.lower) || first.upos === 'ADJ' || (inside && first.upos === 'PRON'))) ||
    (first.upos === 'ADP' && first.deprel === 'case');
  return silent ? { ...quote, source: null } : quote;
}

/** Whose quotation it is by a dash and a name after it: `"..." - Karim Noori`. */
export function signature({ tokens }: Annotated, mark: Span): Span | null {
  let at = firstTokenFrom(tokens, mark.end);
  if (!/^[\u2012-\u2015]$|^--?$/.test(tokens[at]?.text ?? '')) return null;
  at += 1;
  let last = at;
  while (last - at < 4 && tokens[last]?.upos === 'PROPN') last += 1;
  return last > at ? { start: tokens[at]!.start, end: tokens[last - 1]!.end } : null;
}

/** Index of the first token that starts at or after an offset. */
function firstTokenFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function afterSigns(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]!.upos === 'PUNCT' && at - from < 3) at += 1;
  return at;
}

/** Words `[first, last)` when they are one phrase that can speak. */
function phrase(tokens: readonly Token[], first: number, last: number): Span | null {
  const words = tokens.slice(first, last);
  if (words.length === 0 || words.length > LONGEST) return null;
  if (words.some((word) => word.upos === 'VERB' || word.upos === 'SCONJ')) return null;
  const speaks = words.some((word) => word.upos === 'PROPN' || word.upos === 'NOUN' || word.xpos === 'PRP');
  return speaks ? { start: words[0]!.start, end: words.at(-1)!.end } : null;
}

function isPhrasePart(token: Token, verb: Token): boolean {
  return token.sentence === verb.sentence && /^(?:PROPN|NOUN|DET|ADJ|PRON|NUM)$/.test(token.upos);
}
