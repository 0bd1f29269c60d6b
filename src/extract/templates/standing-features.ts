import type { FeatureBag } from './feature-bag.ts';
import { mix } from './feature-bag.ts';
import { relationOf } from './grammar-features.ts';
import type { Wording } from './noun-phrases.ts';
import type { Thing } from './things.ts';
import { isNoun, isVerb, type WordCodes } from './word-codes.ts';

/** Governors looked at on the way up from a name. */
const STEPS = 5;
/** Steps whose whole path is a feature. */
const PATH = 3;
const MENTIONS = 20;

/**
 * How a report speaks of a body that is behind a deed: what governs each of its names, the words of the sentences that name it, the
 * verbs beside them and in the whole report. All names of the body are read together, since it is claimed under one name what is
 * told under another. Template numbers 250 to 262.
 *
 * @param names the wordings of the body: the thing itself and the other names that the text gives it
 */
export function addStandingFeatures(codes: WordCodes, names: readonly Thing[], bag: FeatureBag): void {
  const naming = new Set<number>();
  for (const { wordings } of names) {
    for (const wording of wordings.slice(0, MENTIONS)) {
      naming.add(codes.sentenceOf(wording.first).index);
      addNeighbours(codes, wording, bag);
      addWayUp(codes, wording, bag);
    }
  }
  for (const index of naming) {
    addWords(codes, index, bag);
    for (const beside of [index - 1, index + 1]) if (!naming.has(beside)) addVerbs(codes, beside, 260, bag);
  }
  const verbs = new Set<number>();
  codes.tokens.forEach((token, i) => {
    if (isVerb(token)) verbs.add(codes.lemma[i]!);
  });
  for (const verb of verbs) bag.add(261, verb);
  bag.add(262, Math.min(4, naming.size), Math.min(5, ...naming));
}

function addNeighbours(codes: WordCodes, { first, last }: Wording, bag: FeatureBag): void {
  const sentence = codes.sentenceOf(first);
  bag.add(250, codes.lemmaIn(sentence, last));
  for (let step = 1; step <= 3; step++) {
    bag.add(251, codes.lemmaIn(sentence, first - step));
    bag.add(252, codes.lemmaIn(sentence, last + step - 1));
  }
}

/** The words that govern a name, each with how, and what the sentence says of them: done, denied, suspected. */
function addWayUp(codes: WordCodes, { head }: Wording, bag: FeatureBag): void {
  const { tokens, lemma, factuality } = codes;
  const sentence = codes.sentenceOf(head);
  let at = head;
  let path = 0;
  for (let step = 0; step < STEPS && tokens[at]!.head !== at; step++) {
    path = mix(253, path, relationOf(codes, sentence, at));
    at = tokens[at]!.head;
    if (step < PATH) bag.add(254, path, lemma[at]!);
    bag.add(255, lemma[at]!);
    if (factuality[at] !== 0) bag.add(256, factuality[at]!, step);
  }
}

function addWords(codes: WordCodes, index: number, bag: FeatureBag): void {
  const { first, last } = codes.sentences[index]!;
  for (let i = first; i < last; i++) {
    const token = codes.tokens[i]!;
    if (!token.xpos.startsWith('NNP') && (isVerb(token) || isNoun(token) || /^(?:JJ|RB|MD|IN)/.test(token.xpos)))
      bag.add(257, codes.lemma[i]!);
    if (!token.deprel.startsWith('nsubj')) continue;
    bag.add(258, codes.lemma[token.head]!);
    bag.add(259, codes.lemma[i]!, codes.lemma[token.head]!);
  }
}

function addVerbs(codes: WordCodes, index: number, template: number, bag: FeatureBag): void {
  const sentence = codes.sentences[index];
  if (!sentence) return;
  for (let i = sentence.first; i < sentence.last; i++) if (isVerb(codes.tokens[i]!)) bag.add(template, codes.lemma[i]!);
}
