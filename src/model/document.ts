import { sha256 } from './content-id.ts';

/** The frozen text of a report. Its id is the SHA-256 of the text, so a changed text is another document. */
export interface Document {
  readonly kind: 'document';
  readonly id: string;
  readonly text: string;
}

/**
 * Freezes a text. Lone surrogates, which UTF-8 cannot carry, become U+FFFD first, so that two different texts
 * never share an id; everything else, line ends included, stays as it was given.
 */
export function createDocument(text: string): Document {
  const wellFormed = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  return { kind: 'document', id: `doc_${sha256(wellFormed)}`, text: wellFormed };
}
