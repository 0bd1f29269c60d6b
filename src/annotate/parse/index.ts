import type { Annotated } from '../annotated.ts';
import type { Annotator } from '../annotator.ts';
import { tagger } from '../tags/tagger.ts';
import { type Lexical, PAD } from '../words/lexical.ts';
import { sentenceWords } from '../words/sentence-words.ts';
import { parser } from './parser.ts';

let classes = new Int32Array(0);

/** Gives every token its head and relation. Heads count in the document; a root is its own head. */
export const parseAnnotator: Annotator = {
  name: 'parse',
  requires: ['tokens', 'sentences', 'tags'],
  assigns: ['parse'],
  run(document: Annotated): void {
    const words = sentenceWords(document);
    for (const { index, first } of document.sentences) parseSentence(document, words[index]!, first);
  },
};

function parseSentence({ tokens }: Annotated, x: Lexical, first: number): void {
  const p = parser();
  const length = x.count;
  if (classes.length < length + 2 * PAD) classes = new Int32Array(2 * length + 2 * PAD);
  for (let i = 0; i < length; i++) {
    const { upos, xpos } = tokens[first + i]!;
    classes[PAD + i] = tagger().classOf(upos, xpos);
  }
  p.input.fill(x, classes, p.meaning);
  p.parse();
  for (let i = 0; i < length; i++) {
    const token = tokens[first + i]!;
    const head = p.heads[i]!;
    token.head = head === length ? token.index : first + head;
    token.deprel = p.labeller.relations[p.labels[i]!]!;
  }
}
