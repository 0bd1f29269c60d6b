import type { VictimOutcome } from '../account-values.ts';
import type { Relation, Tenure } from '../actor-values.ts';
import type { PartialDate } from '../partial-date.ts';
import type { ReportedWords } from './reported-words.ts';

/** A holder of a post hit in an incident. */
export interface PostHit {
  readonly incidentId: string;
  readonly date: PartialDate | null;
  readonly actorId: string | null;
  readonly name: string | null;
  readonly outcome: VictimOutcome;
  readonly statementIds: readonly string[];
}

/** A dated relation between two actors as one report tells it: a faction of, a member of, leads, funded by. */
export interface RelationSaying extends Relation {
  readonly actorId: string;
  readonly name: string;
  readonly statementId: string;
}

/** Someone on record as holding a post on a day, with the first and last day on which a report says so. */
export interface Holder {
  readonly actorId: string;
  readonly name: string;
  readonly tenure: Tenure;
  readonly firstSaid: string | null;
  readonly lastSaid: string | null;
  readonly statementIds: readonly string[];
}

/** A killing of a holder, and who was said to hold the post after it. */
export interface Succession {
  readonly incidentId: string;
  readonly successor: Holder | null;
}

/** One post as the record has it on a day. */
export interface PostAsOf {
  readonly key: string;
  readonly post: string;
  readonly body: string | null;
  /** Several where reports differ; the one said last comes first. None: nobody is on record. */
  readonly holders: readonly Holder[];
  /** Hits on holders of the post up to the day, earliest first. */
  readonly hits: readonly PostHit[];
  /** The last killing that left the post without anyone on record; null when somebody is or nobody was killed. */
  readonly vacantSince: PostHit | null;
  /** After each killing of a holder, who is first on record as holding the post; null where nobody is up to the day. */
  readonly successions: readonly Succession[];
}

/** Who held what, and who stood to whom how, as reports published it up to a day. The past, sourced; nothing of where anyone is. */
export interface Structure {
  readonly day: string;
  readonly posts: readonly PostAsOf[];
  readonly relations: readonly RelationSaying[];
}

/** Whose posts they are: a group or state body of the record, or a country, named in the words of the posts. */
export interface PostBody {
  readonly key: string;
  readonly name: string;
  /** The actor of that name; null for a country, or a body that is named in posts only. */
  readonly actorId: string | null;
  readonly posts: number;
}

/** The structure on a day, the days between which it can be asked for, and where each statement of it is reported. */
export interface StructureView extends Structure {
  /** First and last day of a dated report; null where there is none. */
  readonly first: string | null;
  readonly last: string | null;
  readonly bodies: readonly PostBody[];
  /** Keys of the bodies of each post, by the key of the post. */
  readonly bodyOf: Readonly<Record<string, readonly string[]>>;
  /** Ids of the actors named here that have a page of their own. */
  readonly pages: readonly string[];
  readonly reported: readonly ReportedWords[];
}
