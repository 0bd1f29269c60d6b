import type { AttributionStatus, Figure } from '../../model/account-values.ts';
import type { Check, Verdict } from '../../model/check.ts';
import type { Citation } from '../../model/citation.ts';
import type { Grade } from '../../model/incident.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Place } from '../../model/place.ts';
import type { Span } from '../../model/span.ts';
import type { ReaderStamp, Reason } from '../../model/statement.ts';

// What the browser reads of the API's answers. test/web/shapes.test.ts holds these to what the server declares.

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface Spread {
  readonly low: number | null;
  readonly high: number | null;
  readonly open: boolean;
  readonly figures: number;
}

export interface IncidentRow {
  readonly id: string;
  readonly type: string | null;
  readonly date: PartialDate | null;
  readonly place: Place | null;
  readonly site: string | null;
  readonly perpetrators: readonly { readonly name: string; readonly statuses: readonly AttributionStatus[] }[];
  readonly victims: readonly { readonly name: string | null; readonly post: string | null }[];
  readonly killed: Spread | null;
  readonly wounded: Spread | null;
  readonly outcome: string | null;
  readonly grade: Grade;
  readonly sources: readonly string[];
  readonly documents: number;
}

export const FACETS = [
  'type',
  'country',
  'province',
  'group',
  'status',
  'post',
  'grade',
  'date',
  'place',
  'source',
] as const;
export type Facet = (typeof FACETS)[number];
export type FacetCounts = Readonly<Record<Facet, readonly FacetValue[]>>;

export interface IncidentList {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly IncidentRow[];
  readonly facets: FacetCounts | null;
}

export interface ReportHead {
  readonly documentId: string;
  readonly source: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: PartialDate | null;
  readonly url: string | null;
  readonly language: string;
  readonly reports: number;
}

export interface StatementView {
  readonly id: string;
  readonly subject: string;
  readonly property: string;
  readonly value?: unknown;
  readonly citation: Citation | null;
  readonly support: readonly Citation[];
  readonly derivedFrom: readonly string[];
  readonly reader: ReaderStamp;
  readonly confidence: number | null;
  readonly why: readonly Reason[];
  readonly review: {
    readonly state: 'accepted' | 'rejected' | 'corrected' | 'withdrawn';
    readonly by: string;
    readonly note: string;
    readonly replacementId: string | null;
  } | null;
}

export interface AccountView {
  readonly id: string;
  readonly report: ReportHead;
  readonly anchor: Citation;
  readonly statements: readonly StatementView[];
}

export interface Aggregate {
  readonly low: number | null;
  readonly high: number | null;
  readonly statementIds: readonly string[];
  readonly words: string;
}

export interface FigureCell {
  readonly value: Figure;
  readonly statementId: string;
  readonly documentId: string;
  readonly sourceNames: readonly string[];
  readonly published: PartialDate | null;
  readonly telling: number;
  readonly supersededBy: string | null;
}

export interface FigureRow {
  readonly property: string;
  readonly cells: readonly FigureCell[];
  readonly conservative: Aggregate;
  readonly mostCorroborated: Aggregate;
  readonly latestOfficial: Aggregate | null;
  readonly disagreement: string | null;
}

export interface IncidentView {
  readonly row: IncidentRow;
  readonly gradeReasons: readonly Reason[];
  readonly accounts: readonly AccountView[];
  readonly tellings: readonly {
    readonly documentIds: readonly string[];
    readonly sources: readonly string[];
    readonly why: string | null;
  }[];
  readonly figures: readonly FigureRow[];
  readonly attribution: {
    readonly lines: readonly {
      readonly name: string;
      readonly entries: readonly {
        readonly status: AttributionStatus;
        readonly by: string | null;
        readonly documentIds: readonly string[];
        readonly statementIds: readonly string[];
      }[];
    }[];
    readonly disputes: readonly string[];
  };
  readonly joins: readonly {
    readonly account: string;
    readonly with: string;
    readonly by: 'resolver' | 'person';
    readonly probability: number;
    readonly reasons: readonly Reason[];
  }[];
  readonly claims: readonly string[];
}

export interface TextMark {
  readonly span: Span;
  readonly kind: string;
  readonly id: string;
  readonly subject: string;
}

export interface ReportView {
  readonly head: ReportHead;
  readonly text: string;
  readonly marks: readonly TextMark[];
  readonly accounts: readonly (AccountView & { readonly incidentId: string | null })[];
  readonly claims: readonly {
    readonly id: string;
    readonly quote: string;
    readonly span: Span;
    readonly speaker: string | null;
    readonly kind: string | null;
  }[];
  readonly actors: readonly (StatementView & { readonly name: string | null })[];
  readonly copies: readonly string[];
}

export interface ReportList {
  readonly total: number;
  readonly rows: readonly (ReportHead & { readonly incidents: number; readonly claims: number })[];
}

export interface ClaimRow {
  readonly id: string;
  readonly quote: string;
  readonly kind: string | null;
  readonly speaker: string | null;
  readonly side: string | null;
  readonly on: string | null;
  readonly sources: readonly string[];
  readonly verdict: Verdict;
  readonly reason: string;
  readonly for: number;
  readonly against: number;
}

export interface ClaimView {
  readonly row: ClaimRow;
  readonly report: ReportHead;
  readonly anchor: Citation;
  readonly alsoAs: readonly string[];
  readonly checks: readonly Check[];
  readonly incidents: readonly IncidentRow[];
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

export interface Overview {
  readonly reports: number;
  readonly documents: number;
  readonly sources: number;
  readonly incidents: number;
  readonly claims: number;
  readonly statements: number;
  readonly from: string | null;
  readonly until: string | null;
  readonly undated: number;
  readonly unplaced: number;
  readonly countries: readonly FacetValue[];
  readonly grades: readonly FacetValue[];
  readonly verdicts: readonly FacetValue[];
  readonly latestReports: readonly ReportHead[];
  readonly contradicted: readonly ClaimRow[];
}

export interface Timeline {
  readonly unit: 'month' | 'year';
  readonly bins: readonly { readonly start: string; readonly certain: number; readonly possible: number }[];
  readonly ranges: readonly { readonly id: string; readonly earliest: string; readonly latest: string }[];
  readonly undated: number;
}

export interface PlaceMark {
  readonly name: string;
  readonly precision: number;
  readonly countryNumber: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number | null;
  readonly incidents: number;
  readonly ids: readonly string[];
}

export interface Places {
  readonly marks: readonly PlaceMark[];
  readonly unplaced: number;
}

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

export interface PostHit {
  readonly incidentId: string;
  readonly date: PartialDate | null;
  readonly name: string | null;
  readonly outcome: string;
  readonly statementIds: readonly string[];
}

export interface StructureView {
  readonly day: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly posts: readonly {
    readonly key: string;
    readonly post: string;
    readonly body: string | null;
    readonly holders: readonly {
      readonly actorId: string;
      readonly name: string;
      readonly tenure: string;
      readonly firstSaid: string | null;
      readonly lastSaid: string | null;
      readonly statementIds: readonly string[];
    }[];
    readonly hits: readonly PostHit[];
    readonly vacantSince: PostHit | null;
  }[];
  readonly relations: readonly {
    readonly relation: string;
    readonly object: string;
    readonly asOf: PartialDate | null;
    readonly by: string | null;
    readonly name: string;
    readonly statementId: string;
  }[];
  readonly reported: readonly { readonly statementId: string; readonly documentId: string }[];
}

export interface LogEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: 'review' | 'judgement';
  readonly id: string;
  readonly words: string;
  readonly subjects: readonly string[];
  readonly note: string;
}

export interface ReviewState {
  readonly statements: number;
  readonly reviewed: number;
  readonly documents: readonly { readonly head: ReportHead; readonly statements: number; readonly reviewed: number }[];
  readonly log: readonly LogEntry[];
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
