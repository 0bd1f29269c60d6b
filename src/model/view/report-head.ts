import type { PartialDate } from '../partial-date.ts';

/** A document as a list or a heading names it. A reprint is shown as its first report; `reports` says how many there are. */
export interface ReportHead {
  readonly documentId: string;
  readonly source: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: PartialDate | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly reports: number;
}

export interface ReportRow extends ReportHead {
  readonly incidents: number;
  readonly claims: number;
}
