import type { PartialDate } from './partial-date.ts';

export const TENURES = ['current', 'former', 'acting', 'designate', 'late'] as const;

export type Tenure = (typeof TENURES)[number];

/** Person holds post, as one report says it, on or around `asOf`. */
export interface PostHeld {
  /** The post in the report's words without the holder: "governor of Balkh", "Minister of Refugees". */
  readonly post: string;
  /** The body it belongs to: "Taliban", "Ministry of Interior"; null when not said. */
  readonly body: string | null;
  readonly tenure: Tenure;
  /** When the report says it held; the publication date, marked so, where the text gives no other. */
  readonly asOf: PartialDate | null;
  readonly from: PartialDate | null;
  readonly until: PartialDate | null;
}

export const RELATION_KINDS = [
  'part_of',
  'faction_of',
  'member_of',
  'leads',
  'allied_with',
  'rival_of',
  'supports',
  'funded_by',
  'holds_ideology',
  'also_known_as',
  'close_to',
] as const;

export type RelationKind = (typeof RELATION_KINDS)[number];

/** Subject stands in this relation to `object`: an actor, or words for a source of money or a creed. Dated and cited. */
export interface Relation {
  readonly relation: RelationKind;
  readonly object: string;
  readonly objectMentionId: string | null;
  readonly asOf: PartialDate | null;
  /** Who says so; null for the report's own voice. */
  readonly by: string | null;
}

/** The value of each property that an actor's mention can have. */
export interface ActorValues {
  readonly holds_post: PostHeld;
  readonly relation: Relation;
}
