import type { Mention } from '../mention.ts';
import type { Report } from '../report.ts';
import type { Span } from '../span.ts';
import type { Property } from '../statement.ts';
import type { AccountView } from './incident-view.ts';
import type { ReportHead } from './report-head.ts';
import type { StatementView } from './statement-view.ts';

/** Words of the text that something on record rests on. Marks may overlap. */
export interface TextMark {
  readonly span: Span;
  /** The property that the words give, or what they name: `claim`, `person`, `armed_group` ... */
  readonly kind: Property | Mention['mentionKind'] | 'claim';
  /** Id of the statement, claim or mention. */
  readonly id: string;
  /** Id of the account, claim or actor that the mark belongs to. */
  readonly subject: string;
}

export interface ReportClaim {
  readonly id: string;
  /** As read, also what a person rejected, and what one put in its place. */
  readonly statements: readonly StatementView[];
  readonly quote: string;
  readonly span: Span;
  readonly speaker: string | null;
  readonly kind: string | null;
}

/** One document with all that was taken from it, also what a person rejected. */
export interface ReportView {
  readonly head: ReportHead;
  /** The frozen text: what every span counts in, in UTF-16 units. */
  readonly text: string;
  readonly reports: readonly Report[];
  readonly marks: readonly TextMark[];
  readonly accounts: readonly (AccountView & { readonly incidentId: string | null })[];
  readonly claims: readonly ReportClaim[];
  /** Posts held and relations. */
  readonly actors: readonly (StatementView & { readonly name: string | null })[];
  /** Ids of other documents that copy this text. */
  readonly copies: readonly string[];
}
