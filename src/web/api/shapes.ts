import type { Check, Verdict } from '../../model/check.ts';
import type { Citation } from '../../model/citation.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { ClaimRow } from '../../model/view/claim-view.ts';
import type { Decision } from '../../model/view/decision.ts';
import type { Facet, FacetValue, IncidentRow } from '../../model/view/incident-row.ts';
import type { ReportRow } from '../../model/view/report-head.ts';
import type { ReviewProgress } from '../../model/view/review-progress.ts';

// What the browser reads of the API's answers: the views of the record, which the server shares, and the forms of single answers.

export type {
  ActorIncident,
  ActorList,
  ActorRelation,
  ActorRow,
  ActorView,
  Part,
  PostLine,
  PostSaid,
} from '../../model/view/actor-view.ts';
export type { AdditionRow } from '../../model/view/addition.ts';
export type { ClaimRow, ClaimView, VerdictStep } from '../../model/view/claim-view.ts';
export type { Coverage, SourceCoverage } from '../../model/view/coverage.ts';
export type { DecidedOn, Decision } from '../../model/view/decision.ts';
export type { Aggregate, FigureRow, MatrixCell } from '../../model/view/figures.ts';
export type { HistoryEntry, IncidentHistory, ValueChange } from '../../model/view/incident-history.ts';
export { FACETS, type Facet, type FacetValue, type IncidentRow, type Spread } from '../../model/view/incident-row.ts';
export type { AccountView, IncidentView } from '../../model/view/incident-view.ts';
export type { Network, NetworkNode, NetworkTie, TieKind } from '../../model/view/network.ts';
export type { Overview } from '../../model/view/overview.ts';
export type { PlaceMark, PlacesFound as Places } from '../../model/view/places.ts';
export type { ReportHead } from '../../model/view/report-head.ts';
export type { ReportView, TextMark } from '../../model/view/report-view.ts';
export type { ReportedWords } from '../../model/view/reported-words.ts';
export type { StatementView } from '../../model/view/statement-view.ts';
export type { Holder, PostAsOf, PostBody, PostHit, StructureView } from '../../model/view/structure.ts';
export type { Timeline, UncertainDate } from '../../model/view/timeline.ts';

export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>;

export interface IncidentList {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly IncidentRow[];
  readonly facets: FacetCounts | null;
}

export interface ClaimList {
  readonly total: number;
  readonly offset: number;
  readonly verdicts: readonly FacetValue[];
  readonly claims: readonly ClaimRow[];
}

export interface ReportList {
  readonly total: number;
  readonly rows: readonly ReportRow[];
}

export type CheckAnswer =
  | {
      readonly kind: 'checked';
      readonly words: string;
      readonly verdict: Verdict;
      readonly checks: readonly Check[];
      readonly incidents: readonly IncidentRow[];
    }
  | { readonly kind: 'refusal'; readonly ground: string; readonly reason: string; readonly words: string };

interface Term {
  readonly code: string;
  readonly name: string;
  readonly definition: string | null;
}
export interface Codebook {
  readonly types: readonly Term[];
  readonly siteKinds: readonly Term[];
  readonly targetKinds: readonly Term[];
  readonly weapons: readonly Term[];
  readonly posts: readonly Term[];
}

export interface Verification {
  readonly intact: boolean;
  readonly entries: number;
  readonly erased: number;
  readonly documents: number;
  readonly citations: number;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly fault: { readonly seq: number | null; readonly words: string } | null;
}

/** How far people have come, one page of the reports to go on with, and what people decided, the latest first. */
export interface ReviewState extends ReviewProgress {
  readonly total: number;
  readonly log: readonly Decision[];
}

/** What a write led to: `seqs` undo it; `incidents` are those that the things named are of now. */
export interface Written {
  readonly seqs: readonly number[];
  readonly incidents: readonly string[];
}

export interface GazetteerPlaces {
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly feature: string;
    readonly country: string | null;
    readonly province: string | null;
    readonly population: number;
  }[];
}

export type AddedResult =
  | {
      readonly kind: 'added';
      readonly where: string;
      readonly outcome: 'added' | 'reread' | 'sighted' | 'known';
      readonly documentId: string;
    }
  | {
      readonly kind: 'refused';
      readonly where: string;
      readonly expected: string;
      readonly found: string;
      readonly remedy: string;
    };

export interface BriefView {
  readonly total: number;
  readonly sections: readonly {
    readonly incidentId: string;
    readonly heading: string;
    readonly sentences: readonly { readonly words: string; readonly notes: readonly number[] }[];
  }[];
  readonly notes: readonly {
    readonly number: number;
    readonly source: string;
    readonly title: string | null;
    readonly published: PartialDate | null;
    readonly citation: Citation;
  }[];
}
