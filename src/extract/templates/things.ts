import type { Token } from '../../annotate/annotated.ts';
import { type Wording, wordingsOf } from './noun-phrases.ts';
import type { WordCodes } from './word-codes.ts';

/** One wording with all the places where the document has it: what is judged is the words, by all that is said around them. */
export interface Thing {
  /** Lower case, without punctuation and articles. */
  readonly words: string;
  readonly parts: readonly string[];
  readonly head: string;
  readonly wordings: readonly Wording[];
}

/** Lower case, without punctuation and articles: how wordings are told to be the same. */
export function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== 'a' && word !== 'an' && word !== 'the')
    .join(' ');
}

/** The things of a document in order of first mention; bare numbers are none. */
export function thingsOf(codes: WordCodes, text: string): Thing[] {
  const byWords = new Map<string, Wording[]>();
  for (const wording of wordingsOf(codes)) {
    const start = codes.tokens[wording.first]!.start;
    const words = plainWords(text.slice(start, codes.tokens[wording.last - 1]!.end));
    if (words === '' || /^\d+$/.test(words)) continue;
    const known = byWords.get(words);
    if (known) known.push(wording);
    else byWords.set(words, [wording]);
  }
  return [...byWords].map(([words, wordings]) => ({
    words,
    parts: words.split(' '),
    head: codes.tokens[wordings[0]!.head]!.lower,
    wordings,
  }));
}

/** What a document says of one body by two names: "National Front [NF]". Keys are two wordings with a bar between. */
export function aliasesOf(tokens: readonly Token[], things: readonly Thing[]): ReadonlySet<string> {
  const ending = new Map<number, Thing[]>();
  const starting = new Map<number, Thing[]>();
  const put = (map: Map<number, Thing[]>, at: number, thing: Thing) => {
    const known = map.get(at);
    if (known) known.push(thing);
    else map.set(at, [thing]);
  };
  for (const thing of things) {
    for (const { first, last } of thing.wordings) {
      put(ending, last, thing);
      put(starting, first, thing);
    }
  }
  const found = new Set<string>();
  for (let i = 1; i + 1 < tokens.length; i++) {
    if (tokens[i]!.lower !== '[' && tokens[i]!.lower !== '(') continue;
    for (const long of ending.get(i) ?? []) {
      for (const short of starting.get(i + 1) ?? []) {
        found.add(`${long.words}|${short.words}`).add(`${short.words}|${long.words}`);
      }
    }
  }
  return found;
}

/** A thing and the others that the text gives as names of the same body. */
export function namesOf(thing: Thing, things: readonly Thing[], aliases: ReadonlySet<string>): Thing[] {
  return things.filter((other) => other === thing || aliases.has(`${other.words}|${thing.words}`));
}

const overlap = (a: Thing, b: Thing): boolean =>
  a.wordings.some((m) => b.wordings.some((n) => m.first < n.last && n.first < m.last));

const initials = (words: readonly string[]): string =>
  words
    .filter((word) => !/^(?:of|the|and|for|de|la)$/.test(word))
    .map((word) => word[0])
    .join('');

/** Whether two wordings cannot both be right in one role: they overlap, share their head, or name one person or body. */
export function sameThing(
  a: Thing,
  b: Thing,
  kind: 'body' | 'person' | 'other' | 'any',
  aliases: ReadonlySet<string>,
): boolean {
  if (a.head === b.head || overlap(a, b)) return true;
  if (kind === 'body' || kind === 'any') {
    if (aliases.has(`${a.words}|${b.words}`)) return true;
    if (a.parts.length > 1 && b.parts.length === 1 && initials(a.parts) === b.words) return true;
    if (b.parts.length > 1 && a.parts.length === 1 && initials(b.parts) === a.words) return true;
  }
  if (kind === 'person' || kind === 'any') {
    if (a.parts.at(-1) === b.parts.at(-1)) return true;
    return a.parts.some((word) => word.length > 4 && b.parts.includes(word));
  }
  return false;
}
