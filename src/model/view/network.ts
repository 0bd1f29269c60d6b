import type { RelationKind } from '../actor-values.ts';
import type { Actor } from '../incident.ts';
import type { PartialDate } from '../partial-date.ts';
import type { ReportedWords } from './reported-words.ts';

/** `holds_post`: a person holds a post of a group or body. */
export type TieKind = RelationKind | 'holds_post';

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  /** `words`: no actor of the record, but words for a creed or a source of money. */
  readonly nodeKind: Actor['actorKind'] | 'words';
  /** Null where there is no page of it. */
  readonly actorId: string | null;
  readonly ties: number;
}

/** One report's word for a tie. */
export interface TieSaying {
  readonly asOf: PartialDate | null;
  readonly by: string | null;
  /** Of a post: which one. */
  readonly post: string | null;
  readonly words: ReportedWords;
}

/** A relation of one kind from one node to another, with every report that tells it, earliest first. */
export interface NetworkTie {
  readonly id: string;
  readonly kind: TieKind;
  readonly from: string;
  readonly to: string;
  readonly sayings: readonly TieSaying[];
}

export interface Network {
  /** By number of ties, then of id. */
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
  /** First and last day of a dated tie. */
  readonly first: string | null;
  readonly last: string | null;
  /** Nodes with the fewest ties that were left out, since more could not be drawn. */
  readonly leftOut: number;
  /** Relations of private persons, which are not shown. */
  readonly withheld: number;
}
