import type { Sentence, Token } from '../../annotate/annotated.ts';
import { codeOf } from './code-of.ts';
import { type FeatureBag, mix } from './feature-bag.ts';
import type { Wording } from './noun-phrases.ts';
import type { WordCodes } from './word-codes.ts';

/**
 * A mention's place in the parse: the word that governs it and how, what governs that, what stands beside it, what hangs on it.
 * Conjuncts and appositions are read as what they are joined to. Template numbers 30 to 51.
 */
export function addGrammarFeatures(codes: WordCodes, sentence: Sentence, wording: Wording, bag: FeatureBag): void {
  const { tokens } = codes;
  const head = tokens[wording.head]!;
  const kind = codes.coarse[wording.head]!;
  const { at, joined } = leader(tokens, wording);
  const relation = relationOf(codes, sentence, at);
  bag.add(30, codes.relation[at]!, relation);
  bag.add(31, codes.relation[at]!, joined);
  for (let i = wording.head + 1; i < Math.min(sentence.last, wording.head + 25); i++) {
    if (tokens[i]!.head !== wording.head || !/^(?:acl|nmod|appos)/.test(tokens[i]!.deprel)) continue;
    bag.add(44, codes.relation[i]!, codes.lemma[i]!);
    bag.add(45, codes.relation[i]!, codes.middle[i]!, kind);
  }
  const governor = tokens[at]!.head;
  if (governor === at) return;
  const lemma = codes.lemma[governor]!;
  bag.add(32, relation, lemma);
  bag.add(33, relation, lemma, joined);
  bag.add(34, relation, codes.middle[governor]!);
  bag.add(35, relation, lemma, kind);
  bag.add(36, lemma);
  bag.add(46, codes.middle[governor]!, kind);
  bag.add(47, lemma, codes.lemma[head.index]!);
  bag.add(48, codes.factuality[governor]!, relation);
  bag.add(49, codes.factuality[governor]!, lemma);
  bag.add(50, relation, lemma, codes.nameKind[wording.head]!);
  bag.add(51, relation, codes.middle[governor]!, codes.nameKind[wording.head]!);
  addBeside(codes, sentence, at, relation, bag);
  addAbove(codes, sentence, governor, relation, kind, bag);
}

/** The word whose relation stands for the mention's own: the first of its conjuncts, what it is an apposition to. */
export function leader(tokens: readonly Token[], wording: Wording): { at: number; joined: number } {
  let at = wording.head;
  let joined = 0;
  for (let hop = 0; hop < 3; hop++) {
    const { deprel, head } = tokens[at]!;
    const part = deprel === 'compound' && hop === 0 && wording.head !== wording.phrase.last - 1;
    if (deprel !== 'conj' && deprel !== 'appos' && deprel !== 'flat' && !part) break;
    joined = joined * 4 + (deprel === 'conj' ? 1 : deprel === 'appos' ? 2 : 3);
    if (head === at) break;
    at = head;
  }
  return { at, joined };
}

/** The relation of a word to what governs it, with its preposition. */
export function relationOf(codes: WordCodes, sentence: Sentence, at: number): number {
  const { deprel } = codes.tokens[at]!;
  const oblique = deprel.startsWith('obl') || deprel.startsWith('nmod');
  return mix(99, codes.relation[at]!, oblique ? prepositionOf(codes, sentence, at) : 0);
}

function prepositionOf(codes: WordCodes, sentence: Sentence, at: number): number {
  for (let i = Math.max(sentence.first, at - 8); i < at; i++) {
    if (codes.tokens[i]!.head === at && codes.tokens[i]!.deprel === 'case') return codes.lemma[i]!;
  }
  return 0;
}

const NOT = codeOf('not');

/** Subjects, objects and obliques of the same governor. */
function addBeside(codes: WordCodes, sentence: Sentence, at: number, relation: number, bag: FeatureBag): void {
  const { tokens } = codes;
  const governor = tokens[at]!.head;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    if (token.head !== governor || i === at) continue;
    const role = codes.relation[i]!;
    if (/^(?:nsubj|obj|obl)/.test(token.deprel)) {
      bag.add(37, relation, codes.lemma[governor]!, mix(98, role, codes.middle[i]!));
      bag.add(38, mix(97, relation, role), codes.lemma[i]!);
    } else if (token.deprel === 'aux' || codes.lower[i] === NOT) bag.add(39, relation, codes.lemma[i]!);
  }
}

/** What governs the governor. */
function addAbove(
  codes: WordCodes,
  sentence: Sentence,
  governor: number,
  relation: number,
  kind: number,
  bag: FeatureBag,
): void {
  const above = codes.tokens[governor]!.head;
  if (above === governor) return;
  const upper = relationOf(codes, sentence, governor);
  const path = mix(96, relation, upper);
  bag.add(40, path, codes.lemma[governor]!, codes.lemma[above]!);
  bag.add(41, path, codes.lemma[above]!);
  bag.add(42, path, codes.lemma[above]!, kind);
  bag.add(43, path, codes.middle[above]!);
}
