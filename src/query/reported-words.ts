import type { Citation } from '../model/citation.ts';
import type { Statement } from '../model/statement.ts';
import type { ReportedWords } from '../model/view/reported-words.ts';
import type { RecordIndex } from './record-index.ts';
import { reportHead } from './report-head.ts';

/** Words of a report as a page leads to them. */
export function citedWords(
  index: RecordIndex,
  { documentId, span, quote }: Citation,
  statementId: string | null = null,
): ReportedWords {
  const { source, published } = reportHead(index, documentId);
  return { statementId, documentId, span, quote, source, published };
}

/** The words that a statement rests on: its own, else those of the statements it was derived from; null where none is on record. */
export function wordsOfStatement(index: RecordIndex, statementId: string): ReportedWords | null {
  const citation = citationOf(index, index.statements().get(statementId), 0);
  return citation ? citedWords(index, citation, statementId) : null;
}

/** Statements derived from statements derived from others are few; more steps than this would be a circle. */
const MOST_STEPS = 4;

function citationOf(index: RecordIndex, statement: Statement | undefined, step: number): Citation | null {
  if (!statement || step > MOST_STEPS) return null;
  const own = statement.citation ?? statement.support[0];
  if (own) return own;
  for (const id of statement.derivedFrom) {
    const found = citationOf(index, index.statements().get(id), step + 1);
    if (found) return found;
  }
  return null;
}

/** In order of publication, what has no date last; then of document and place in the text. */
export function byPublication(a: ReportedWords, b: ReportedWords): number {
  const [x, y] = [publicationKey(a), publicationKey(b)];
  return x < y ? -1 : x > y ? 1 : a.span.start - b.span.start;
}

const publicationKey = ({ published, documentId }: ReportedWords) => `${published?.earliest ?? '9'} ${documentId}`;
