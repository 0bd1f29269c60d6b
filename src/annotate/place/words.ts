import { hashKey, wordKey } from '../../codebook/place-key.ts';
import { classAt, isApostrophe, isWordClass } from '../tokens/characters.ts';

/** A word that could open a place name: written with a capital, or in a script that has none. Half-open UTF-16 offsets. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** As `placeKey` writes it. */
  readonly key: string;
  readonly hash: number;
  readonly capital: boolean;
}

/**
 * The words of a text between `from` and `to`, smaller than tokens: split at hyphens, without the possessive, "U.S." whole. Small
 * words are kept, for a name may hold them ("Sar-e Pul") and its neighbours decide what it is; they cost no key until one is asked.
 */
export function wordsOf(text: string, from = 0, to = text.length): Word[] {
  const words: Word[] = [];
  let at = from;
  while (at < to) {
    if (!isWordClass(classAt(text, at))) {
      at += 1;
      continue;
    }
    const end = wordEnd(text, at, to);
    words.push(new TextWord(text, at, end));
    at = Math.max(end, skipPossessive(text, end));
  }
  return words;
}

class TextWord implements Word {
  readonly capital: boolean;
  private keyCache: string | null = null;
  private hashCache = -1;

  constructor(
    private readonly source: string,
    readonly start: number,
    readonly end: number,
  ) {
    this.capital = isCapital(source, start);
  }

  get text(): string {
    return this.source.slice(this.start, this.end);
  }

  get key(): string {
    this.keyCache ??= wordKey(this.text);
    return this.keyCache;
  }

  get hash(): number {
    if (this.hashCache < 0) this.hashCache = hashKey(this.key);
    return this.hashCache;
  }
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase() || letter.toUpperCase() === letter;
}

function wordEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to) {
    if (isWordClass(classAt(text, at))) {
      at += 1;
      continue;
    }
    const code = text.charCodeAt(at);
    const inside = at + 1 < to && isWordClass(classAt(text, at + 1));
    if (isApostrophe(code) && inside && !isPossessive(text, at)) at += 1;
    else if (code === 0x2e && isInitial(text, start, at)) at += 1;
    else break;
  }
  return at;
}

/** "U.S.", "D.C.": a full stop after a single capital that stands alone or after another such pair. */
function isInitial(text: string, start: number, dot: number): boolean {
  const opens = dot - 1 === start || text.charCodeAt(dot - 2) === 0x2e;
  if (!opens || !isCapital(text, dot - 1)) return false;
  const next = dot + 2 <= text.length && isCapital(text, dot + 1) && text.charCodeAt(dot + 2) === 0x2e;
  return next || (dot - 1 > start && text.charCodeAt(dot - 2) === 0x2e);
}

function isPossessive(text: string, apostrophe: number): boolean {
  const next = text.charCodeAt(apostrophe + 1);
  return (next === 0x73 || next === 0x53) && !isWordClass(classAt(text, apostrophe + 2));
}

function skipPossessive(text: string, end: number): number {
  return isApostrophe(text.charCodeAt(end)) && isPossessive(text, end) ? end + 2 : end;
}
