import type { Sentence } from '../../annotate/annotated.ts';
import type { FeatureBag } from './feature-bag.ts';
import { isNoun, isVerb, type WordCodes } from './word-codes.ts';

/**
 * What one sentence tells of, whoever is in it: its words and pairs of words, who did what in the parse, its place in the report and
 * the verbs and nouns of the sentences beside it. Template numbers 220 to 245.
 */
export function addSentenceFeatures(codes: WordCodes, sentence: Sentence, bag: FeatureBag): void {
  const { tokens, lemma } = codes;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    if (token.lower < '0') continue;
    bag.add(220, lemma[i]!);
    bag.add(221, codes.middle[i]!);
    if (i + 1 < sentence.last) bag.add(222, lemma[i]!, lemma[i + 1]!);
    if (i + 1 < sentence.last) bag.add(223, codes.middle[i]!, codes.middle[i + 1]!);
    if (codes.factuality[i] !== 0) bag.add(224, lemma[i]!, codes.factuality[i]!);
    if (codes.nameKind[i] !== 0) bag.add(225, codes.nameKind[i]!);
    if (isVerb(token)) bag.add(226, lemma[i]!, codes.tag[i]!);
    if (token.head === i || !/^(?:nsubj|obj|obl|nmod|compound|amod)/.test(token.deprel)) continue;
    bag.add(227, codes.relation[i]!, lemma[i]!, lemma[token.head]!);
    bag.add(228, codes.relation[i]!, codes.middle[i]!, lemma[token.head]!);
    bag.add(229, codes.relation[i]!, codes.middle[i]!, codes.middle[token.head]!);
  }
  bag.add(230, Math.min(sentence.index, 12));
  bag.add(231, Math.min(8, (sentence.last - sentence.first) >> 3));
  addScene(codes, sentence, bag);
  addBeside(codes, sentence.index - 1, 232, bag);
  addBeside(codes, sentence.index + 1, 234, bag);
}

function addBeside(codes: WordCodes, index: number, template: number, bag: FeatureBag): void {
  const sentence = codes.sentences[index];
  if (!sentence) return;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = codes.tokens[i]!;
    if (!isVerb(token) && !isNoun(token)) continue;
    bag.add(template, codes.lemma[i]!);
    bag.add(template + 1, codes.middle[i]!);
  }
}

/** Events by the codebook, with when, where and of what sort of things. */
function addScene(codes: WordCodes, sentence: Sentence, bag: FeatureBag): void {
  const { event, sort, when, country } = codes.scene;
  const time = when[sentence.index]!;
  bag.add(236, time);
  bag.add(237, country[sentence.index]!);
  for (let i = sentence.first; i < sentence.last; i++) {
    const { head } = codes.tokens[i]!;
    if (sort[i] !== 0 && event[head] !== 0) bag.add(244, event[head]!, sort[i]!, codes.relation[i]!);
    if (event[i] === 0) continue;
    bag.add(238, event[i]!);
    bag.add(239, event[i]!, codes.factuality[i]!);
    bag.add(240, event[i]!, Math.abs(time));
    bag.add(241, event[i]!, time, codes.factuality[i]!);
    bag.add(242, event[i]!, country[sentence.index]!);
    bag.add(243, event[i]!, Math.min(4, sentence.index));
    bag.add(245, event[i]!, codes.tag[i]!, Math.abs(time));
  }
}
