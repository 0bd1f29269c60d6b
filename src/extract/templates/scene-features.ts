import type { Sentence } from '../../annotate/annotated.ts';
import { type FeatureBag, mix } from './feature-bag.ts';
import { leader, relationOf } from './grammar-features.ts';
import type { Wording } from './noun-phrases.ts';
import type { WordCodes } from './word-codes.ts';

/** Governors looked at on the way up to an event word. */
const STEPS = 3;
const FAR = 12;

/**
 * What the codebook's event words and sorts of things say of a mention: the event that governs it and how, the events beside it in
 * the sentence, and when and where the sentence lies. Template numbers 80 to 94.
 */
export function addSceneFeatures(codes: WordCodes, sentence: Sentence, wording: Wording, bag: FeatureBag): void {
  const { scene } = codes;
  const sort = scene.sort[wording.head]!;
  const kind = codes.coarse[wording.head]!;
  const when = scene.when[sentence.index]!;
  bag.add(80, sort);
  bag.add(81, sort, Math.abs(when));
  bag.add(82, when, kind);
  bag.add(83, sort, scene.country[sentence.index]!);
  addPath(codes, sentence, wording, sort, bag);
  addNearest(codes, sentence, wording, sort, bag);
}

/** The way up to the nearest event word that governs the mention. */
function addPath(codes: WordCodes, sentence: Sentence, wording: Wording, sort: number, bag: FeatureBag): void {
  const { tokens, scene } = codes;
  let { at } = leader(tokens, wording);
  let path = 0;
  for (let step = 0; step < STEPS && tokens[at]!.head !== at; step++) {
    path = mix(95, path, relationOf(codes, sentence, at));
    at = tokens[at]!.head;
    const event = scene.event[at]!;
    if (event === 0) continue;
    bag.add(84, path, event);
    bag.add(85, path, event, sort);
    bag.add(86, path, event, codes.factuality[at]!);
    bag.add(87, event, sort, codes.nameKind[wording.head]!);
    bag.add(88, path, event, scene.when[sentence.index]!);
    return;
  }
}

/** The nearest event word on either side, and all of the sentence. */
function addNearest(codes: WordCodes, sentence: Sentence, wording: Wording, sort: number, bag: FeatureBag): void {
  const { event } = codes.scene;
  let left = wording.first - 1;
  while (left >= sentence.first && event[left] === 0) left--;
  let right = wording.last;
  while (right < sentence.last && event[right] === 0) right++;
  const far = (distance: number) => (distance < 3 ? distance : distance < 6 ? 3 : distance < FAR ? 4 : 5);
  if (left >= sentence.first) {
    bag.add(89, event[left]!, far(wording.first - left));
    bag.add(90, event[left]!, sort, far(wording.first - left));
  }
  if (right < sentence.last) {
    bag.add(91, event[right]!, far(right - wording.last));
    bag.add(92, event[right]!, sort, far(right - wording.last));
  }
  for (let i = sentence.first; i < sentence.last; i++) {
    if (event[i] === 0) continue;
    bag.add(93, event[i]!, sort);
    bag.add(94, event[i]!, codes.coarse[wording.head]!, codes.scene.when[sentence.index]!);
  }
}
