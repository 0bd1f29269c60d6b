import type { Annotated } from '../annotated.ts';
import type { Annotator } from '../annotator.ts';
import { tagger } from '../tags/tagger.ts';
import { Lexical, PAD } from '../words/lexical.ts';
import { parser } from './parser.ts';

const x = new Lexical();
let classes = new Int32Array(0);

/** Gives every token its head and relation. Heads count in the document; a root is its own head. */
export const parseAnnotator: Annotator = {
  name: 'parse',
  requires: ['tokens', 'sentences', 'tags'],
  assigns: ['parse'],
  run(document: Annotated): void {
    for (const { first, last } of document.sentences) parseSentence(document, first, last);
  },
};

function parseSentence(document: Annotated, first: number, last: number): void {
  const p = parser();
  const tokens = document.tokens.slice(first, last);
  x.fill(
    tokens.map((t) => t.text),
    tokens.map((t) => t.lower),
  );
  if (classes.length < tokens.length + 2 * PAD) classes = new Int32Array(2 * tokens.length + 2 * PAD);
  tokens.forEach((token, i) => {
    classes[PAD + i] = tagger().classOf(token.upos, token.xpos);
  });
  p.input.fill(x, classes, p.meaning);
  p.parse();
  tokens.forEach((token, i) => {
    const head = p.heads[i]!;
    token.head = head === tokens.length ? token.index : first + head;
    token.deprel = p.labeller.relations[p.labels[i]!]!;
  });
}
