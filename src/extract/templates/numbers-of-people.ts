import type { Annotated } from '../../annotate/annotated.ts';
import { type Count, count, vagueCount } from '../../model/count.ts';
import type { Thing } from './things.ts';

/**
 * How many people a description means: the number that stands in its phrase, one for a singular noun, more than one, without saying
 * how many, for a plural. Null when the noun tells neither.
 */
export function numberOf(document: Annotated, thing: Thing): Count | null {
  for (const { first, head, phrase } of thing.wordings) {
    const start = document.tokens[Math.min(first, phrase.first)]!.start;
    const { end } = document.tokens[head]!;
    const told = document.numbers.find((number) => number.start >= start && number.end <= end);
    if (told) return told.count;
  }
  const { head } = thing.wordings[0]!;
  const { xpos, text } = document.tokens[head]!;
  if (xpos === 'NN') return count(1, text);
  return xpos === 'NNS' || xpos === 'NNPS' ? vagueCount(text, 2) : null;
}
