import type { Span } from '../../model/span.ts';
import type { Annotated } from '../annotated.ts';

/** Words between two quotation marks below which they mark a term, not speech. */
const FEWEST = 3;
/** Most tokens that one quotation holds; a mark that is not closed by then was no opening one. */
const LONGEST = 400;

/** Quotations by their marks, marks included, in order. A quotation that runs over paragraphs closes at the last one's mark. */
export function quotedSpans(document: Annotated): Span[] {
  const { tokens, document: source } = document;
  const spans: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!opens(source.text, tokens[i]!)) continue;
    const close = closing(document, i);
    if (close < 0) continue;
    if (close - i - 1 >= FEWEST) spans.push({ start: tokens[i]!.start, end: tokens[close]!.end });
    i = close;
  }
  return spans;
}

function opens(text: string, token: { readonly text: string; readonly start: number; readonly end: number }): boolean {
  if (token.text === '“' || token.text === '``' || token.text === '«') return true;
  if (token.text !== '"') return false;
  return /[\s([—–-]|^$/.test(text[token.start - 1] ?? '') && /\S/.test(text[token.end] ?? '');
}

function closing(document: Annotated, from: number): number {
  const { tokens, document: source } = document;
  const opener = tokens[from]!.text;
  const closers = opener === '“' ? '”' : opener === '«' ? '»' : opener === '``' ? "''" : '"';
  for (let i = from + 1; i < tokens.length && i - from < LONGEST; i++) {
    if (tokens[i]!.text === closers || (opener === '“' && tokens[i]!.text === '"')) return i;
    const gap = source.text.slice(tokens[i - 1]!.end, tokens[i]!.start);
    // A new paragraph goes on with the quotation only where it opens again.
    if (/\n\s*\n/.test(gap) && tokens[i]!.text !== opener) return -1;
  }
  return -1;
}
