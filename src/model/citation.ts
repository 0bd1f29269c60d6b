import type { Document } from './document.ts';
import { span as checkedSpan, type Span } from './span.ts';

/** The exact words that a value rests on: `quote` is always `text.slice(span.start, span.end)` of the document. */
export interface Citation {
  readonly documentId: string;
  readonly span: Span;
  readonly quote: string;
}

/** Cites `document` at `[start, end)`. Throws RangeError when the span does not lie inside the text. */
export function cite(document: Document, { start, end }: Span): Citation {
  if (end > document.text.length) {
    throw new RangeError(`expected a span inside a text of ${document.text.length} units, found end ${end}`);
  }
  return { documentId: document.id, span: checkedSpan(start, end), quote: document.text.slice(start, end) };
}

/** What is wrong with a citation, in words that name expected and found; null when it holds. */
export function citationFault(citation: Citation, document: Document): string | null {
  if (citation.documentId !== document.id) return `expected document ${citation.documentId}, found ${document.id}`;
  const { start, end } = citation.span;
  const found = document.text.slice(start, end);
  return found === citation.quote && found.length === end - start && start < end
    ? null
    : `expected "${citation.quote}" at ${start}-${end} of ${document.id}, found "${found}"`;
}
