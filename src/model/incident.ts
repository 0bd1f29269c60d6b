import type { Reason } from './statement.ts';

/** How well an incident is corroborated; the rules are published in docs/corroboration.md. */
export type Grade = 'confirmed' | 'likely' | 'weak' | 'contested' | 'single_source';

/** The happening itself, to which accounts from many documents are resolved. It holds accounts, never copies of their values. */
export interface Incident {
  readonly kind: 'incident';
  readonly id: string;
  /** Ascending. */
  readonly accountIds: readonly string[];
  readonly grade: Grade;
  readonly gradeReasons: readonly Reason[];
}

/** A person, armed group, state body or organisation of the record, resolved from mentions. */
export interface Actor {
  readonly kind: 'actor';
  readonly id: string;
  readonly actorKind: 'person' | 'armed_group' | 'state_body' | 'organisation';
  /** The form most reports use. */
  readonly name: string;
  /** All forms met, most frequent first. */
  readonly aliases: readonly string[];
  /** Codebook id when the actor is listed there, e.g. `islamic_state_khorasan`. */
  readonly codebookId: string | null;
  readonly mentionIds: readonly string[];
}
