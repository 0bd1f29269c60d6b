import type { PartialDate } from '../partial-date.ts';
import type { Span } from '../span.ts';

/** Words of a report that a value rests on, with whose report it is and when it was published. */
export interface ReportedWords {
  /** The statement that rests on them; null for a bare name. */
  readonly statementId: string | null;
  readonly documentId: string;
  readonly span: Span;
  readonly quote: string;
  readonly source: string;
  readonly published: PartialDate | null;
}
