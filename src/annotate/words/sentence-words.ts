import type { Annotated } from '../annotated.ts';
import { Lexical } from './lexical.ts';

const kept = new WeakMap<Annotated, readonly Lexical[]>();

/** The words of each sentence as taggers, finders and parsers look at them: found once for all of them, as `text` of the tokens then is. */
export function sentenceWords(document: Annotated): readonly Lexical[] {
  let words = kept.get(document);
  if (words === undefined) {
    words = document.sentences.map(({ first, last }) => {
      const tokens = document.tokens.slice(first, last);
      const x = new Lexical();
      x.fill(
        tokens.map((t) => t.text),
        tokens.map((t) => t.lower),
      );
      return x;
    });
    kept.set(document, words);
  }
  return words;
}
