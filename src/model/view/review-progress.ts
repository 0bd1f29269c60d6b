import type { ReportHead } from './report-head.ts';

/** How far people have come: of the values of accounts, and of each document's. */
export interface ReviewProgress {
  readonly statements: number;
  readonly reviewed: number;
  /** Documents with the most values that nobody has reviewed come first. */
  readonly documents: readonly { readonly head: ReportHead; readonly statements: number; readonly reviewed: number }[];
}
