import type { Document } from '../model/document.ts';
import type { ReportFacts } from '../model/report.ts';
import type { Annotated } from './annotated.ts';
import type { Annotator } from './annotator.ts';
import { chainAnnotator } from './chains/index.ts';
import { factualityAnnotator } from './factuality/index.ts';
import { nameAnnotator } from './names/index.ts';
import { numberAnnotator } from './numbers/index.ts';
import { parseAnnotator } from './parse/index.ts';
import { placeAnnotator } from './place/index.ts';
import { quoteAnnotator } from './quotes/index.ts';
import { tagAnnotator } from './tags/index.ts';
import { timeAnnotator } from './time/index.ts';
import { isAllCaps } from './tokens/case.ts';
import { splitSentences } from './tokens/sentences.ts';
import { tokenize } from './tokens/tokenize.ts';
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
  { annotator: chainAnnotator, from: 'all' },
];

const DEPTHS: readonly Depth[] = ['tokens', 'names', 'all'];

/**
 * Reads a document: every layer of `Annotated`, or only those down to `until`. Deterministic, offline, never throws on any text.
 */
export function annotate(document: Document, facts: ReportFacts, options: { readonly until?: Depth } = {}): Annotated {
  const depth = DEPTHS.indexOf(options.until ?? 'all');
  const annotated: Annotated = {
    document,
    facts,
    tokens: [],
    sentences: [],
    names: [],
    times: [],
    numbers: [],
    places: [],
    quotes: [],
    chains: [],
  };
  for (const step of steps) if (DEPTHS.indexOf(step.from) <= depth) step.annotator.run(annotated);
  return annotated;
}
