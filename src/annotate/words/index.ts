import type { Annotated, Token } from '../annotated.ts';
import type { Annotator } from '../annotator.ts';
import { isAllCaps } from '../tokens/case.ts';
import { inCase, truecaser } from './truecase.ts';

/** Acronyms keep their capitals whatever the model says: they are written with stops, or with figures. */
const keptAsWritten = /[.\d&]/;

/** Where a document is all in capitals, gives `text` of each token the case of ordinary print; does nothing elsewhere. */
export const truecaseAnnotator: Annotator = {
  name: 'truecase',
  requires: ['tokens', 'sentences'],
  assigns: ['truecase'],
  run(document: Annotated): void {
    if (!isAllCaps(document.document.text)) return;
    for (const { first, last } of document.sentences) recase(document.tokens.slice(first, last));
  },
};

function recase(tokens: readonly Token[]): void {
  const cases = truecaser().cases(tokens.map((t) => t.lower));
  tokens.forEach((token, i) => {
    if (keptAsWritten.test(token.text) && token.text.length > 1) return;
    token.text = inCase(token.lower, i === 0 && cases[i] === 'lower' ? 'Capital' : cases[i]!);
  });
}
