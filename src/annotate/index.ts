import { createDocument, type Document } from '../model/document.ts';
import { noFacts, type ReportFacts } from '../model/report.ts';
import type { Annotated } from './annotated.ts';
import type { Annotator } from './annotator.ts';
import { chainAnnotator } from './chains/index.ts';
import { factualityAnnotator } from './factuality/index.ts';
import { nameAnnotator } from './names/index.ts';
import { numberAnnotator } from './numbers/index.ts';
import { parseAnnotator } from './parse/index.ts';
import { placeAnnotator } from './place/index.ts';
import { postAnnotator } from './posts/index.ts';
import { quoteAnnotator } from './quotes/index.ts';
import { tagAnnotator } from './tags/index.ts';
import { timeAnnotator } from './time/index.ts';
import { isAllCaps } from './tokens/case.ts';
import { splitSentences } from './tokens/sentences.ts';
import { bareToken, tokenize } from './tokens/tokenize.ts';
import { truecaseAnnotator } from './words/index.ts';

/** How far to read: `tokens` finds words, sentences and numbers only, and costs a fraction of the whole. */
export type Depth = 'tokens' | 'names' | 'all';

const tokenAnnotator: Annotator = {
  name: 'tokens',
  requires: [],
  assigns: ['tokens', 'sentences'],
  run(document) {
    const { text } = document.document;
    document.tokens = tokenize(text);
    document.sentences = splitSentences(text, document.tokens, isAllCaps(text));
  },
};

/** The steps of reading, in order, with the depth from which each is run. */
export const steps: readonly { readonly annotator: Annotator; readonly from: Depth }[] = [
  { annotator: tokenAnnotator, from: 'tokens' },
  { annotator: numberAnnotator, from: 'tokens' },
  { annotator: truecaseAnnotator, from: 'names' },
  { annotator: tagAnnotator, from: 'names' },
  { annotator: nameAnnotator, from: 'names' },
  { annotator: timeAnnotator, from: 'names' },
  { annotator: placeAnnotator, from: 'names' },
  { annotator: parseAnnotator, from: 'all' },
  { annotator: factualityAnnotator, from: 'all' },
  { annotator: quoteAnnotator, from: 'all' },
  { annotator: postAnnotator, from: 'all' },
  { annotator: chainAnnotator, from: 'all' },
];

const DEPTHS: readonly Depth[] = ['tokens', 'names', 'all'];

/**
 * Reads a document: every layer of `Annotated`, or only those down to `until`. Deterministic, offline, never throws on any text.
 */
export function annotate(document: Document, facts: ReportFacts, options: { readonly until?: Depth } = {}): Annotated {
  const annotated = blank(document, facts);
  run(annotated, options.until ?? 'all', steps);
  return annotated;
}

/**
 * Reads sentences whose words are already told apart, as corpora give them. The document is the words with a space between them and
 * a line for each sentence.
 */
export function annotateWords(
  sentences: readonly (readonly string[])[],
  options: { readonly until?: Depth } = {},
): Annotated {
  const annotated = blank(createDocument(sentences.map((words) => words.join(' ')).join('\n')), noFacts);
  let at = 0;
  sentences.forEach((words, index) => {
    const first = annotated.tokens.length;
    for (const word of words) {
      annotated.tokens.push({
        ...bareToken(annotated.document.text, at, at + word.length, annotated.tokens.length),
        sentence: index,
      });
      at += word.length + 1;
    }
    const last = annotated.tokens.length;
    annotated.sentences.push({ index, first, last, start: annotated.tokens[first]!.start, end: at - 1 });
  });
  run(annotated, options.until ?? 'all', steps.slice(1));
  return annotated;
}

function run(annotated: Annotated, until: Depth, chain: typeof steps): void {
  const depth = DEPTHS.indexOf(until);
  for (const step of chain) if (DEPTHS.indexOf(step.from) <= depth) step.annotator.run(annotated);
}

function blank(document: Document, facts: ReportFacts): Annotated {
  return {
    document,
    facts,
    tokens: [],
    sentences: [],
    names: [],
    times: [],
    numbers: [],
    places: [],
    quotes: [],
    posts: [],
    chains: [],
  };
}
