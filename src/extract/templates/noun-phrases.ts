import type { Sentence, Token } from '../../annotate/annotated.ts';
import { codeOf } from './code-of.ts';
import type { WordCodes } from './word-codes.ts';

/** A noun phrase without what is attached to it: tokens `[first, last)`; `determiner` its article or possessive, 0 for none. */
export interface NounPhrase {
  readonly first: number;
  readonly last: number;
  readonly determiner: number;
}

/** Words that may be the name or description of a thing: tokens `[first, last)` about the noun `head`, out of `phrase`. */
export interface Wording {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly phrase: NounPhrase;
}

const INNER = new Set("CD JJ JJR JJS VBN VBG NN NNS NNP NNPS POS FW HYPH `` '' AFX ADD".split(' '));
const HEADS = new Set('NN NNS NNP NNPS FW CD ADD'.split(' '));
const DETERMINERS = new Set('DT PDT PRP$ WP$'.split(' '));
/** Particles inside Spanish and Portuguese names. */
const PARTICLES = new Set('de del la el las los y e da do dos san santa'.split(' '));
const LONGEST = 12;

/** The noun phrases of a sentence, in order. */
export function nounPhrases(tokens: readonly Token[], sentence: Sentence): NounPhrase[] {
  const found: NounPhrase[] = [];
  let at = sentence.first;
  while (at < sentence.last) {
    let first = at;
    while (first < sentence.last && DETERMINERS.has(tokens[first]!.xpos)) first++;
    const determiner = first > at ? codeOf(tokens[first - 1]!.lower) : 0;
    let end = first;
    while (end < sentence.last && continues(tokens, first, end, sentence.last)) end++;
    let last = end;
    while (last > first && !HEADS.has(tokens[last - 1]!.xpos)) last--;
    if (last > first) found.push({ first, last, determiner });
    at = last > first ? last : Math.max(end, at + 1);
  }
  return found;
}

function continues(tokens: readonly Token[], first: number, at: number, end: number): boolean {
  const token = tokens[at]!;
  const before = at > first ? tokens[at - 1]! : null;
  if (token.lower === "'s" || token.lower === "'") return true;
  // A number after a noun begins another phrase: "Friday 12 policemen"; not so "No. 4".
  if (token.xpos === 'CD' && before && HEADS.has(before.xpos) && before.xpos !== 'CD')
    return /^(?:no\.?|number|km)$/.test(before.lower);
  if (INNER.has(token.xpos) || PARTICLES.has(token.lower)) return true;
  if (token.xpos === 'RB')
    return token.lower.endsWith('ly') && at + 1 < end && /^(?:JJ|VBN)/.test(tokens[at + 1]!.xpos);
  return /^[-/&]$/.test(token.lower) && before !== null && at + 1 < end && token.start === before.end;
}

/**
 * All wordings of a document worth judging: each noun phrase with and without its modifiers, the parts of it that are phrases of
 * their own, and with what is attached to it by "of" and the like. Each span once, in order of its phrase.
 */
export function wordingsOf(codes: WordCodes): Wording[] {
  const found: Wording[] = [];
  const seen = new Set<number>();
  const put = (first: number, last: number, head: number, phrase: NounPhrase) => {
    const key = first * 64 + last - first;
    if (last <= first || last - first > LONGEST || seen.has(key)) return;
    seen.add(key);
    found.push({ first, last, head, phrase });
  };
  for (const sentence of codes.sentences) {
    const phrases = nounPhrases(codes.tokens, sentence);
    phrases.forEach((phrase, i) => {
      for (let f = phrase.first; f < phrase.last; f++) put(f, phrase.last, phrase.last - 1, phrase);
      partsOf(codes.tokens, phrase, put);
      attached(codes.tokens, phrases, i, put);
    });
  }
  return found;
}

type Put = (first: number, last: number, head: number, phrase: NounPhrase) => void;

/** "Shining Path" in "Shining Path guerrillas": beginnings of a phrase, and inner parts of two words and more. */
function partsOf(tokens: readonly Token[], phrase: NounPhrase, put: Put): void {
  for (let last = phrase.first + 1; last < phrase.last; last++) {
    if (!HEADS.has(tokens[last - 1]!.xpos)) continue;
    for (let first = phrase.first; first < last; first++) {
      if (first === phrase.first || tokens[first - 1]!.lower === '-' || last - first >= 2)
        put(first, last, last - 1, phrase);
    }
  }
}

/** "members of the armed forces", "machetes, axes", "a truck with policemen": up to two phrases after "of", one after others. */
function attached(tokens: readonly Token[], phrases: readonly NounPhrase[], at: number, put: Put): void {
  const phrase = phrases[at]!;
  let end = phrase.last;
  for (let hop = 0; hop < 2; hop++) {
    const next = phrases[at + hop + 1];
    if (!next) return;
    const link = linkOf(tokens, end, next.first);
    const ties =
      link === 'of' || link === 'and' || link === ',' || (hop === 0 && /^(?:in|at|on|for|from|with|to)$/.test(link));
    if (!ties) return;
    put(phrase.first, next.last, phrase.last - 1, phrase);
    if (link !== 'of') return;
    for (let f = phrase.first + 1; f < phrase.last; f++) put(f, next.last, phrase.last - 1, phrase);
    end = next.last;
  }
}

function linkOf(tokens: readonly Token[], from: number, to: number): string {
  let link = '';
  for (let i = from; i < to; i++) {
    const { lower } = tokens[i]!;
    if (lower === 'the' || lower === 'a' || lower === 'an') continue;
    link = link === '' ? lower : `${link} ${lower}`;
  }
  return link;
}
