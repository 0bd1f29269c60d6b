import type { AttributionStatus, VictimOutcome } from '../account-values.ts';
import type { RelationKind, Tenure } from '../actor-values.ts';
import type { Actor } from '../incident.ts';
import type { PartialDate } from '../partial-date.ts';
import type { ClaimRow } from './claim-view.ts';
import type { IncidentRow } from './incident-row.ts';
import type { ReportedWords } from './reported-words.ts';
import type { PostHit } from './structure.ts';

/** An actor as a list names it. */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly actorKind: Actor['actorKind'];
  /** Reports that name it. */
  readonly reports: number;
  readonly incidents: number;
  readonly claims: number;
  /** Posts held, of a person; of a group or body the posts that belong to it. */
  readonly posts: number;
  readonly relations: number;
}

/** A form in which reports write the name. */
export interface Spelling {
  readonly form: string;
  readonly reports: number;
  /** One for each report, in order of publication. */
  readonly words: readonly ReportedWords[];
}

/** Who is said to hold a post, as one report has it. */
export interface PostSaid {
  readonly holderId: string;
  readonly holder: string;
  readonly tenure: Tenure;
  readonly asOf: PartialDate | null;
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
  readonly words: ReportedWords | null;
}

/** One post with all that is said of who holds it, earliest first, and the hits on it. */
export interface PostLine {
  readonly key: string;
  readonly post: string;
  readonly body: string | null;
  readonly sayings: readonly PostSaid[];
  readonly hits: readonly PostHit[];
}

/** How an actor stands in an incident as one or more reports tell it. */
export interface Part {
  /** Hit in it, or named as responsible for it. */
  readonly side: 'hit' | 'named';
  readonly how: VictimOutcome | AttributionStatus;
  /** Who says so; null for the reports' own voice. */
  readonly by: string | null;
  /** The post in which it was hit. */
  readonly post: string | null;
  readonly words: readonly ReportedWords[];
}

export interface ActorIncident {
  readonly row: IncidentRow;
  readonly parts: readonly Part[];
}

/** A relation of the actor: its own, or another's to it. */
export interface ActorRelation {
  readonly relation: RelationKind;
  /** `from`: the actor stands in this relation to the other; `to`: the other to the actor. */
  readonly direction: 'from' | 'to';
  readonly other: string;
  /** Null where the other is no actor of the record, or has no page. */
  readonly otherId: string | null;
  readonly asOf: PartialDate | null;
  readonly by: string | null;
  readonly words: ReportedWords | null;
}

/** All that is on record of one group, body or public person: the past, sourced, each value with its words. */
export interface ActorView {
  readonly row: ActorRow;
  /** The codebook's code where the actor is listed there. */
  readonly codebookId: string | null;
  readonly spellings: readonly Spelling[];
  readonly posts: readonly PostLine[];
  readonly incidents: readonly ActorIncident[];
  /** What it said, or what was said in its name, the latest first. */
  readonly claims: readonly { readonly row: ClaimRow; readonly words: ReportedWords }[];
  readonly relations: readonly ActorRelation[];
  /** First and last day of a dated report that names it; ISO. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface ActorList {
  readonly total: number;
  readonly rows: readonly ActorRow[];
  /** Private persons, who have no page. */
  readonly withheld: number;
}
