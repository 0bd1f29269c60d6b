import type { FeatureBag } from './feature-bag.ts';
import type { WordCodes } from './word-codes.ts';

/** How many sentences are the lead. */
const LEAD = 5;

/** What a whole report is about: its words, pairs of words, and who did what in the parse. Template numbers 200 to 216. */
export function addReportFeatures(codes: WordCodes, bag: FeatureBag): void {
  const { tokens, lemma } = codes;
  codes.sentences.forEach(({ first, last }, s) => {
    for (let i = first; i < last; i++) {
      const token = tokens[i]!;
      if (token.lower < '0') continue;
      bag.add(200, lemma[i]!);
      bag.add(202, codes.middle[i]!);
      if (s < LEAD) bag.add(201, lemma[i]!);
      if (codes.factuality[i] !== 0) bag.add(208, lemma[i]!, codes.factuality[i]!);
      if (codes.nameKind[i] !== 0) bag.add(209, codes.nameKind[i]!, lemma[i]!);
      if (i + 1 < last) bag.add(203, lemma[i]!, lemma[i + 1]!);
      if (i + 2 < last) bag.add(204, lemma[i]!, lemma[i + 2]!);
      if (token.head === i || !/^(?:nsubj|obj|obl|nmod|compound|amod)/.test(token.deprel)) continue;
      bag.add(205, codes.relation[i]!, lemma[i]!, lemma[token.head]!);
      bag.add(206, codes.relation[i]!, codes.middle[i]!, lemma[token.head]!);
    }
  });
  addScenes(codes, bag);
  bag.add(207, Math.min(8, Math.floor(tokens.length / 100)));
}

/** Events by the codebook, with when, where and how early they are told. */
function addScenes({ sentences, scene, factuality, tag }: WordCodes, bag: FeatureBag): void {
  sentences.forEach(({ first, last, index }) => {
    const when = Math.abs(scene.when[index]!);
    const country = Math.abs(scene.country[index]!);
    bag.add(210, country);
    for (let i = first; i < last; i++) {
      if (scene.event[i] === 0) continue;
      bag.add(211, scene.event[i]!);
      bag.add(212, scene.event[i]!, when);
      bag.add(213, scene.event[i]!, country);
      bag.add(214, scene.event[i]!, factuality[i]!, tag[i]!);
      if (index < LEAD) bag.add(215, scene.event[i]!, when);
      bag.add(216, when, country);
    }
  });
}
