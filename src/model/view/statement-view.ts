import type { Citation } from '../citation.ts';
import type { Review } from '../review.ts';
import type { Property, ReaderStamp, Reason } from '../statement.ts';

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
