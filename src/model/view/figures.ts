import type { AccountValues } from '../account-values.ts';
import type { PartialDate } from '../partial-date.ts';

/** The properties of an account that are numbers of people. */
export const FIGURE_PROPERTIES = [
  'killed',
  'wounded',
  'kidnapped',
  'arrested',
  'attackers_killed',
  'attackers_arrested',
] as const;

export type FigureProperty = (typeof FIGURE_PROPERTIES)[number];

/** One value that one report gives for one property: a cell of the matrix of source and time. */
export interface MatrixCell<P extends keyof AccountValues = keyof AccountValues> {
  readonly property: P;
  readonly value: AccountValues[P];
  readonly statementId: string;
  readonly documentId: string;
  readonly sourceNames: readonly string[];
  readonly published: PartialDate | null;
  /** Index of the independent telling that the document belongs to: cells of one telling count once. */
  readonly telling: number;
  /** Id of the statement by which the same source, quoting the same voice, replaced this one later; null while it stands. */
  readonly supersededBy: string | null;
}

/** What one aggregation rule makes of the standing figures: bounds, the statements they rest on, and why in words. */
export interface Aggregate {
  readonly low: number | null;
  readonly high: number | null;
  readonly statementIds: readonly string[];
  readonly words: string;
}

/** All that is on record about one number, never reduced to one: the cells, three rules side by side, and where sources disagree. */
export interface FigureRow {
  readonly property: FigureProperty;
  readonly cells: readonly MatrixCell<FigureProperty>[];
  /** The least that any independent telling supports. */
  readonly conservative: Aggregate;
  /** The figure that most independent tellings give. */
  readonly mostCorroborated: Aggregate;
  /** The figure that an official voice gave last; null when none gives any. */
  readonly latestOfficial: Aggregate | null;
  /** In words, where standing figures cannot all be true; null when they can. */
  readonly disagreement: string | null;
}
