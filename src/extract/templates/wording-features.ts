import { hashString } from '../../annotate/linear/hash.ts';
import { codeOf } from './code-of.ts';
import { type FeatureBag, mix } from './feature-bag.ts';
import type { Wording } from './noun-phrases.ts';
import type { Thing } from './things.ts';
import type { WordCodes } from './word-codes.ts';

/** What the words themselves say of a thing, whatever is said around them. Template numbers 101 to 145. */
export function addWordingFeatures(codes: WordCodes, thing: Thing, bag: FeatureBag): void {
  const wording = thing.wordings[0]!;
  const { head } = wording;
  const kind = codes.coarse[head]!;
  let tags = 0;
  for (let i = wording.first; i < wording.last; i++) tags = mix(100, tags, codes.tag[i]!);
  addHead(codes, thing, wording, bag);
  addNames(codes, wording, bag);
  bag.add(109, codes.tag[wording.first]!, kind);
  bag.add(110, tags);
  bag.add(111, wording.last - wording.first);
  for (let i = wording.first; i < wording.last; i++) {
    bag.add(114, codes.lower[i]!);
    bag.add(115, codes.middle[i]!);
    if (i < head) {
      bag.add(116, codes.coarse[i]!, kind);
      bag.add(117, codes.middle[i]!, codes.middle[head]!);
    } else if (i > head) bag.add(118, codes.lower[i]!, kind);
  }
  const sentence = codes.tokens[wording.first]!.sentence;
  const early = Math.min(6, sentence >> 1);
  bag.add(119, Math.min(thing.wordings.length, 5));
  bag.add(120, early);
  bag.add(121, early, kind);
  for (const each of thing.wordings.slice(0, 6)) addPlaceInPhrase(codes, each, tags, bag);
}

function addHead(codes: WordCodes, thing: Thing, { first, head }: Wording, bag: FeatureBag): void {
  const { lower } = codes.tokens[head]!;
  bag.add(101, hashString(thing.words));
  bag.add(102, codes.lower[head]!);
  bag.add(103, codes.lemma[head]!);
  bag.add(104, codes.coarse[head]!);
  bag.add(105, codes.middle[head]!);
  bag.add(106, codes.fine[head]!);
  bag.add(107, head > first ? codes.lower[head - 1]! : 1, codes.lower[head]!);
  bag.add(108, codes.lower[first]!);
  bag.add(112, codes.tag[head]!);
  bag.add(113, codeOf(lower.slice(-3)));
  bag.add(130, codeOf(lower.slice(-2)), codes.tag[head]!);
}

/** What the names found in the text say of the words: a person's whole name, a group's name before a noun, a post before a name. */
function addNames(codes: WordCodes, { first, last, head }: Wording, bag: FeatureBag): void {
  const { nameKind, nameFirst, nameLast } = codes;
  const kind = nameKind[head]!;
  const begins = nameFirst[head] === first ? 1 : nameFirst[head]! < first ? 2 : 3;
  const ends = nameLast[head] === last ? 1 : nameLast[head]! < last ? 2 : 3;
  bag.add(140, kind);
  bag.add(141, kind, kind === 0 ? 0 : begins * 4 + ends);
  bag.add(142, kind, nameKind[first - 1] ?? 0);
  bag.add(143, kind, nameKind[last] ?? 0);
  let kinds = 0;
  for (let i = first; i < last; i++)
    if (i === first || nameKind[i] !== nameKind[i - 1]) kinds = mix(144, kinds, nameKind[i]!);
  bag.add(144, kinds);
  bag.add(145, kinds, codes.coarse[head]!);
}

/** Whether the words are a whole phrase, and what of it they leave out. */
function addPlaceInPhrase(
  codes: WordCodes,
  { first, last, head, phrase }: Wording,
  tags: number,
  bag: FeatureBag,
): void {
  const kind = codes.coarse[head]!;
  const begins = first === phrase.first ? 1 : 2;
  const place = begins * 4 + (last === phrase.last ? 1 : last < phrase.last ? 2 : 3);
  bag.add(122, place);
  bag.add(123, place, kind);
  bag.add(124, place, tags);
  bag.add(125, phrase.determiner);
  bag.add(126, phrase.determiner, kind);
  if (first > phrase.first) {
    bag.add(127, codes.lower[first - 1]!);
    bag.add(128, codes.tag[first - 1]!, codes.tag[first]!);
    bag.add(129, codes.coarse[first - 1]!, kind);
    bag.add(132, codes.middle[first - 1]!, codes.middle[head]!);
  }
  if (last < phrase.last) {
    bag.add(133, codes.lower[last]!);
    bag.add(134, codes.tag[last]!, codes.tag[head]!);
  }
}
