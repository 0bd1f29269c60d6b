import type { Token } from '../annotated.ts';
import { classAt, isApostrophe, lengthAt, SPACE } from './characters.ts';
import { emoticonEnd } from './emoticons.ts';
import { beginsWord, scanWord } from './words.ts';

/** Longest token in code units: what is longer is cut, so that no later step meets a word without end. */
const LONGEST = 1000;

type Emit = (start: number, end: number) => void;

/**
 * The words and signs of a text. Every character that is not white space stands in exactly one token, in order, so that the text
 * is the tokens with the gaps between them. Tags and heads are not yet known: each token is `X` and its own head.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const emit: Emit = (start, end) => {
    for (let s = start; s < end; s += LONGEST)
      tokens.push(bareToken(text, s, Math.min(end, s + LONGEST), tokens.length));
  };
  for (let at = 0; at < text.length; ) {
    if (classAt(text, at) === SPACE) {
      at += lengthAt(text, at);
      continue;
    }
    let end = at;
    while (end < text.length && classAt(text, end) !== SPACE) end += lengthAt(text, end);
    scanChunk(text, at, end, emit);
    at = end;
  }
  return tokens;
}

/** A token before it was tagged or parsed. */
export function bareToken(text: string, start: number, end: number, index: number): Token {
  const words = text.slice(start, end);
  const lower = words.toLowerCase();
  return {
    start,
    end,
    index,
    sentence: 0,
    text: words,
    lower,
    lemma: lower,
    upos: 'X',
    xpos: '',
    head: index,
    deprel: '',
    factuality: null,
  };
}

/** One stretch without white space: an address whole, else signs and words in turn. */
function scanChunk(text: string, start: number, end: number, emit: Emit): void {
  const face = emoticonEnd(text, start, end);
  if (face > start) emit(start, face);
  let at = face;
  while (at < end) {
    const kind = classAt(text, at);
    if (beginsWord(kind)) {
      const address = addressEnd(text, at, start, end);
      if (address > at) {
        emit(at, address);
        at = address;
      } else at = scanWord(text, at, end, emit);
    } else at = scanSign(text, at, end, emit);
  }
}

const address = /^(?:https?:\/\/|www\.)\S+|^[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})*/;

/** End of a web or mail address that starts at `at`, or `at`. Looked for only where a chunk or a bracket in it begins. */
function addressEnd(text: string, at: number, start: number, end: number): number {
  if (at > start + 2) return at;
  const chunk = text.slice(at, Math.min(end, at + LONGEST));
  if (!chunk.includes('@') && !chunk.includes('://') && !chunk.startsWith('www.')) return at;
  const found = address.exec(chunk)?.[0] ?? '';
  return at + found.replace(/[.,;:!?)\]}>'"”’]{1,20}$/, '').length;
}

/** One sign, or a run of the same one: `--`, `...`, `!!`. */
function scanSign(text: string, at: number, end: number, emit: Emit): number {
  const code = text.charCodeAt(at);
  if (isApostrophe(code)) return scanApostrophe(text, at, end, emit);
  let stop = at + lengthAt(text, at);
  if (runs(text[at]!)) while (stop < end && text.charCodeAt(stop) === code) stop += 1;
  else if (cries(text[at]!)) while (stop < end && cries(text[stop]!)) stop += 1;
  emit(at, stop);
  return stop;
}

function runs(sign: string): boolean {
  return '.-*=_~#–—<>`$+'.includes(sign);
}

/** `!`, `?` and any run of both. */
function cries(sign: string): boolean {
  return sign === '!' || sign === '?';
}

/** An apostrophe outside a word: `'s` and `'80s` hold together, `''` is one quotation mark, any other stands alone. */
function scanApostrophe(text: string, at: number, end: number, emit: Emit): number {
  const rest = text.slice(at + 1, Math.min(end, at + 4));
  if (/^s(?![\p{L}\p{N}])/u.test(rest) || /^\d\ds/.test(rest)) {
    const stop = at + (rest.startsWith('s') ? 2 : 4);
    emit(at, Math.min(stop, end));
    return Math.min(stop, end);
  }
  const stop = text.charCodeAt(at + 1) === text.charCodeAt(at) && at + 2 <= end ? at + 2 : at + 1;
  emit(at, stop);
  return stop;
}
