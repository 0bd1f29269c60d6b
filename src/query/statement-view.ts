import type { Citation } from '../model/citation.ts';
import type { Review } from '../model/review.ts';
import type { Property, ReaderStamp, Reason, Statement } from '../model/statement.ts';
import type { RecordIndex } from './record-index.ts';

/** One value with the words it rests on, how it was obtained and what a person said of it. */
export interface StatementView {
  readonly id: string;
  readonly subject: string;
  readonly property: Property;
  /** The shape follows from the property, as in the model. */
  readonly value: unknown;
  readonly citation: Citation | null;
  readonly support: readonly Citation[];
  readonly derivedFrom: readonly string[];
  readonly reader: ReaderStamp;
  readonly confidence: number | null;
  readonly why: readonly Reason[];
  readonly review: Pick<Review, 'state' | 'by' | 'note' | 'replacementId'> | null;
}

export function statementView(index: RecordIndex, statement: Statement): StatementView {
  const { id, subject, property, value, citation, support, derivedFrom, reader, confidence, why } = statement;
  const found = index.reviews().get(id);
  const review = found
    ? { state: found.state, by: found.by, note: found.note, replacementId: found.replacementId }
    : null;
  return { id, subject, property, value, citation, support, derivedFrom, reader, confidence, why, review };
}
