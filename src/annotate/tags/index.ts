import type { Annotated, Upos } from '../annotated.ts';
import type { Annotator } from '../annotator.ts';
import { PAD } from '../words/lexical.ts';
import { sentenceWords } from '../words/sentence-words.ts';
import { lemmatiser } from './lemmatiser.ts';
import { tagger } from './tagger.ts';

/** Gives every token its universal and Penn tag and its lemma. */
export const tagAnnotator: Annotator = {
  name: 'tags',
  requires: ['tokens', 'sentences', 'truecase'],
  assigns: ['tags', 'lemmas'],
  run(document: Annotated): void {
    const { upos, xpos } = tagger();
    const lemmas = lemmatiser();
    const words = sentenceWords(document);
    for (const { index, first, last } of document.sentences) {
      const classes = tagger().tag(words[index]!);
      for (let i = first; i < last; i++) {
        const token = document.tokens[i]!;
        const c = classes[PAD + i - first]!;
        token.upos = upos[c] as Upos;
        token.xpos = xpos[c]!;
        token.lemma = lemmas.lemma(token.text, token.lower, token.upos, token.xpos);
      }
    }
  },
};
