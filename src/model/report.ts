import { contentId } from './content-id.ts';
import type { PartialDate } from './partial-date.ts';

/** What is known about a report beside its text. Null where it was neither given nor found: never guessed. */
export interface ReportFacts {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: PartialDate | null;
  /** `given`: by whoever handed the report in; `found`: read in the page or the text itself. */
  readonly publishedFrom: 'given' | 'found' | null;
  /** BCP 47, `en` unless told or detected otherwise. */
  readonly language: string;
}

/** One published item of a source. Several reports may share a document: a reprint, or the same page met twice. */
export interface Report extends ReportFacts {
  readonly kind: 'report';
  readonly id: string;
  readonly documentId: string;
  readonly sourceId: string | null;
}

export const noFacts: ReportFacts = {
  title: null,
  author: null,
  publisher: null,
  url: null,
  published: null,
  publishedFrom: null,
  language: 'en',
};

export function createReport(documentId: string, sourceId: string | null, facts: Partial<ReportFacts> = {}): Report {
  const content = { documentId, sourceId, ...noFacts, ...facts };
  return { kind: 'report', id: contentId('rep', content), ...content };
}
