import type { Sentence, Token } from '../../annotate/annotated.ts';
import type { FeatureBag } from './feature-bag.ts';
import type { Wording } from './noun-phrases.ts';
import { isNoun, isVerb, type WordCodes } from './word-codes.ts';

const FORMS_OF_BE = new Set('be was were is are been being am'.split(' '));
const MAX_GAP = 15;

/**
 * Patterns of words around a phrase, such as "<x> was killed", "murder of <x>", "exploded in <x>", found without the parse, so that
 * a wrong parse is not the last word (after the extraction patterns of AutoSlog, Riloff 1993). Template numbers 60 to 70.
 */
export function addPatternFeatures(
  codes: WordCodes,
  sentence: Sentence,
  { head }: Wording,
  left: number,
  right: number,
  bag: FeatureBag,
): void {
  const from = bag.length;
  if (left >= sentence.first) addBefore(codes, sentence, left, bag);
  addAfter(codes, sentence, right, bag);
  const kind = codes.coarse[head]!;
  for (let i = from, end = bag.length; i < end; i++) bag.add(70, bag.keys[i]!, kind);
}

/** A preposition with the noun or verb before it, or the verb whose object this may be. */
function addBefore(codes: WordCodes, sentence: Sentence, left: number, bag: FeatureBag): void {
  const { tokens } = codes;
  const token = tokens[left]!;
  if (isVerb(token)) {
    const passive = left > sentence.first && FORMS_OF_BE.has(tokens[left - 1]!.lower);
    bag.add(63, codes.lemma[left]!, passive ? 1 : 2);
  }
  if (token.xpos !== 'IN' && token.xpos !== 'TO') return;
  let at = left - 1;
  while (at >= sentence.first && left - at < 7 && !isVerb(tokens[at]!) && !isNoun(tokens[at]!)) at--;
  if (at < sentence.first) return;
  const governor = tokens[at]!;
  const active = governor.xpos === 'VBN' ? 1 : 2;
  if (isVerb(governor)) bag.add(60, codes.lemma[at]!, codes.lemma[left]!, active);
  else bag.add(61, codes.lemma[at]!, codes.lemma[left]!);
  let verb = at;
  while (verb >= sentence.first && !isVerb(tokens[verb]!)) verb--;
  if (verb >= sentence.first && verb !== at) bag.add(62, codes.lemma[verb]!, codes.lemma[left]!);
}

/** What is possessed, or the verb whose subject this may be, past a bracket, an apposition or "who". */
function addAfter(codes: WordCodes, sentence: Sentence, right: number, bag: FeatureBag): void {
  const { tokens } = codes;
  const word = (i: number) => (i < sentence.last ? tokens[i]!.lower : '');
  if (word(right) === "'s" || word(right) === "'") {
    let noun = right + 1;
    while (noun < sentence.last && !isNoun(tokens[noun]!)) noun++;
    if (noun < sentence.last) bag.add(64, codes.lemma[noun]!);
    return;
  }
  let at = right;
  if (word(at) === '[') at = Math.min(sentence.last, closing(word, at, ']', sentence.last) + 1);
  if (word(at) === ',') {
    const comma = closing(word, at + 1, ',', Math.min(sentence.last, at + MAX_GAP));
    if (word(comma) === ',' && verbAfter(tokens, comma + 1, sentence.last)) at = comma + 1;
  }
  const relative = /^(?:who|which|that)$/.test(word(at)) ? 1 : 0;
  const verb = verbAfter(tokens, at + relative, sentence.last);
  if (!verb) return;
  const voice = verb.passive ? 1 : 2;
  bag.add(65, codes.lemma[verb.at]!, voice, relative);
  bag.add(66, codes.lemma[verb.at]!, voice);
  bag.add(67, codes.middle[verb.at]!, voice);
}

function closing(word: (i: number) => string, from: number, sign: string, end: number): number {
  let at = from;
  while (at < end && word(at) !== sign) at++;
  return at;
}

/** The main verb of the verb group that begins at `from`, with its voice; null when none begins there. */
function verbAfter(tokens: readonly Token[], from: number, end: number): { at: number; passive: boolean } | null {
  let be = false;
  let auxiliary = -1;
  for (let i = from; i < end; i++) {
    const token = tokens[i]!;
    if (token.xpos === 'MD' || token.xpos.startsWith('RB') || token.lower === 'to') continue;
    if (!isVerb(token)) break;
    if (FORMS_OF_BE.has(token.lower)) {
      be = true;
      auxiliary = i;
    } else if (token.lemma !== 'have') return { at: i, passive: be && (token.xpos === 'VBN' || token.xpos === 'VBD') };
    else if (auxiliary < 0) auxiliary = i;
  }
  return auxiliary < 0 ? null : { at: auxiliary, passive: false };
}
