import type { Annotated, Token } from '../../src/annotate/annotated.ts';
import { annotate } from '../../src/annotate/index.ts';
import { createDocument } from '../../src/model/document.ts';
import { noFacts } from '../../src/model/report.ts';
import type { Span } from '../../src/model/span.ts';

/** A text read in full. */
export function read(text: string): Annotated {
  return annotate(createDocument(text), noFacts);
}

/** The first token written so. */
export function word(document: Annotated, text: string): Token {
  const found = document.tokens.find((t) => t.text === text);
  if (found === undefined) throw new Error(`expected "${text}" among the tokens, found none`);
  return found;
}

export function words(document: Annotated, span: Span | null): string | null {
  return span === null ? null : document.document.text.slice(span.start, span.end);
}
