import type { Sentence } from '../../annotate/annotated.ts';
import type { FeatureBag } from './feature-bag.ts';
import { addGrammarFeatures } from './grammar-features.ts';
import type { Wording } from './noun-phrases.ts';
import { addPatternFeatures } from './pattern-features.ts';
import { addSceneFeatures } from './scene-features.ts';
import { isNoun, isVerb, type WordCodes } from './word-codes.ts';

const ARTICLES = new Set('the a an his her their its this that these those some'.split(' '));

/**
 * What is said around one mention, a group each: its neighbours, its place in the parse, verb patterns, other words of
 * the sentence, events by the codebook. */
export function addContextFeatures(codes: WordCodes, wording: Wording, bag: FeatureBag): void {
  const sentence = codes.sentenceOf(wording.first);
  let left = Math.min(wording.phrase.first, wording.first) - 1;
  while (left >= sentence.first && ARTICLES.has(codes.tokens[left]!.lower)) left--;
  const right = Math.max(wording.last, wording.phrase.last);
  addNeighbours(codes, sentence, wording, left, right, bag);
  bag.endGroup();
  addGrammarFeatures(codes, sentence, wording, bag);
  bag.endGroup();
  addPatternFeatures(codes, sentence, wording, left, right, bag);
  bag.endGroup();
  addSentenceWords(codes, sentence, wording, bag);
  bag.endGroup();
  addSceneFeatures(codes, sentence, wording, bag);
  bag.endGroup();
}

/** Template numbers 1 to 20. `left` is the word before the phrase and its article, `right` the word after it. */
function addNeighbours(
  codes: WordCodes,
  sentence: Sentence,
  { first, last, head }: Wording,
  left: number,
  right: number,
  bag: FeatureBag,
): void {
  const kind = codes.coarse[head]!;
  const lemma = (i: number) => codes.lemmaIn(sentence, i);
  const middle = (i: number) => codes.middleIn(sentence, i);
  bag.add(1, lemma(left));
  bag.add(2, lemma(left - 1), lemma(left));
  bag.add(3, lemma(left - 2), lemma(left - 1), lemma(left));
  bag.add(4, lemma(right));
  bag.add(5, lemma(right), lemma(right + 1));
  bag.add(6, lemma(right), lemma(right + 1), lemma(right + 2));
  bag.add(7, lemma(left), lemma(right));
  bag.add(8, middle(left));
  bag.add(9, middle(left - 1), middle(left));
  bag.add(10, middle(right));
  bag.add(11, middle(right), middle(right + 1));
  bag.add(12, codes.lowerIn(sentence, first - 1));
  bag.add(13, codes.lowerIn(sentence, last));
  bag.add(14, codes.tag[first - 1] ?? 0, codes.tag[last] ?? 0);
  bag.add(15, lemma(left), kind);
  bag.add(16, lemma(right), kind);
  bag.add(17, codes.lowerIn(sentence, first - 1), kind);
  bag.add(18, codes.lowerIn(sentence, last), kind);
  for (let k = 0; k < 7; k++) {
    if (left - k >= sentence.first) bag.add(19, codes.lemma[left - k]!);
    if (right + k < sentence.last) bag.add(20, codes.lemma[right + k]!);
  }
}

/** Words of the sentence and of the one before it, and the kinds of names in it. Template numbers 71 to 75. */
function addSentenceWords(codes: WordCodes, sentence: Sentence, { first, last, head }: Wording, bag: FeatureBag): void {
  const kind = codes.coarse[head]!;
  for (let i = sentence.first; i < sentence.last; i++) {
    if (i >= first && i < last) continue;
    const token = codes.tokens[i]!;
    if (!isNoun(token) && !isVerb(token) && token.xpos !== 'JJ') continue;
    bag.add(71, codes.lemma[i]!);
    if (token.xpos !== 'JJ' && !token.xpos.startsWith('NNP')) bag.add(i < first ? 72 : 73, codes.lemma[i]!, kind);
  }
  let known = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const name = codes.nameKind[i]!;
    if (name !== 0 && name !== known && (i < first || i >= last)) bag.add(75, name, kind);
    known = name;
  }
  const before = codes.sentences[sentence.index - 1];
  if (!before) return;
  for (let i = before.first; i < before.last; i++) {
    const { xpos } = codes.tokens[i]!;
    if (xpos.startsWith('VB') || xpos === 'NN') bag.add(74, codes.lemma[i]!, kind);
  }
}
