import type { Annotated, Upos } from '../annotated.ts';
import type { Annotator } from '../annotator.ts';
import { Lexical, PAD } from '../words/lexical.ts';
import { lemmatiser } from './lemmatiser.ts';
import { tagger } from './tagger.ts';

const x = new Lexical();

/** Gives every token its universal and Penn tag and its lemma. */
export const tagAnnotator: Annotator = {
  name: 'tags',
  requires: ['tokens', 'sentences', 'truecase'],
  assigns: ['tags', 'lemmas'],
  run(document: Annotated): void {
    const { upos, xpos } = tagger();
    const lemmas = lemmatiser();
    for (const { first, last } of document.sentences) {
      const tokens = document.tokens.slice(first, last);
      x.fill(
        tokens.map((t) => t.text),
        tokens.map((t) => t.lower),
      );
      const classes = tagger().tag(x);
      tokens.forEach((token, i) => {
        const c = classes[PAD + i]!;
        token.upos = upos[c] as Upos;
        token.xpos = xpos[c]!;
        token.lemma = lemmas.lemma(token.text, token.lower, token.upos, token.xpos);
      });
    }
  },
};
