import type { Citation } from '../citation.ts';
import type { Reason } from '../statement.ts';
import type { AttributionLedger } from './attribution.ts';
import type { FigureRow } from './figures.ts';
import type { IncidentRow } from './incident-row.ts';
import type { ReportHead } from './report-head.ts';
import type { StatementView } from './statement-view.ts';

/** What one report says of the incident, value by value. */
export interface AccountView {
  readonly id: string;
  readonly report: ReportHead;
  readonly anchor: Citation;
  readonly statements: readonly StatementView[];
}

/** Reports that count once, and why. */
export interface TellingView {
  readonly documentIds: readonly string[];
  readonly sources: readonly string[];
  readonly why: string | null;
}

/** Why an account was put to the others: its closest fellow, the likelihood from these two alone, and the reasons. */
export interface JoinView {
  readonly account: string;
  readonly with: string;
  readonly by: 'resolver' | 'person';
  readonly probability: number;
  readonly reasons: readonly Reason[];
}

/** All of one incident: every source's values side by side, never one made of them. */
export interface IncidentView {
  readonly row: IncidentRow;
  readonly gradeReasons: readonly Reason[];
  readonly accounts: readonly AccountView[];
  readonly tellings: readonly TellingView[];
  readonly figures: readonly FigureRow[];
  readonly attribution: AttributionLedger;
  readonly joins: readonly JoinView[];
  /** Ids of the actors that have a page, by the statement that names them. */
  readonly actorOf: Readonly<Record<string, string>>;
}
