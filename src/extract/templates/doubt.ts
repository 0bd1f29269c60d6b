import type { Judged } from './judged.ts';

/** Lemmas by which a report puts a deed down to someone without saying that it was so. In the training keys five of six so named are suspects. */
const DOUBT = new Set(
  'suspect suspected allege alleged allegedly accuse blame believe attribute presume presumed presumably possible possibly apparent apparently seem might charge link'.split(
    ' ',
  ),
);

/** Whether a word of doubt or blame stands in a sentence that names the thing. */
export function isDoubted({ codes, things }: Judged, thing: number): boolean {
  return things[thing]!.wordings.some(({ first }) => {
    const sentence = codes.sentenceOf(first);
    return codes.tokens.slice(sentence.first, sentence.last).some(({ lemma }) => DOUBT.has(lemma.toLowerCase()));
  });
}
