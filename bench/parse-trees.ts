import type { Annotated } from '../src/annotate/annotated.ts';
import type { TreeSentence } from '../src/train/conllu.ts';

/** A word of a tree; offsets count characters of the document that are no white space. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly xpos: string;
  /** Index of the head among the document's words, -1 for a root. */
  readonly head: number;
  readonly deprel: string;
}

/** The words of a document with their tree, and where its sentences end. */
export interface Parsed {
  readonly words: readonly Word[];
  readonly ends: readonly number[];
}

/** Groups sentences into documents, by the marks of the treebank. */
export function documentsOf(sentences: readonly TreeSentence[]): TreeSentence[][] {
  const documents: TreeSentence[][] = [];
  for (const sentence of sentences) {
    if (sentence.begins === 'document' || documents.length === 0) documents.push([]);
    documents.at(-1)!.push(sentence);
  }
  return documents;
}

export function treesOf(document: Annotated): Parsed {
  let at = 0;
  const words = document.tokens.map((token): Word => {
    const start = at;
    at += document.document.text.slice(token.start, token.end).replace(/\s/g, '').length;
    const head = token.head === token.index ? -1 : token.head;
    return { start, end: at, upos: token.upos, xpos: token.xpos, head, deprel: token.deprel };
  });
  return { words, ends: document.sentences.map((s) => words[s.last - 1]!.end) };
}
