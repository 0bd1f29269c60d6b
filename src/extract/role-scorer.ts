import type { Annotated } from '../annotate/annotated.ts';
import type { Reason } from '../model/statement.ts';
import type { Candidate } from './candidates.ts';
import type { EventMention } from './event-mention.ts';

/** What a candidate can be to an event. `none` is a score like any other, so that a scorer can say how sure it is of nothing. */
export type Role = 'perpetrator' | 'victim' | 'target' | 'weapon' | 'none';

export interface RoleScore {
  readonly role: Role;
  /** Comparable within one scorer: the higher the likelier. */
  readonly weight: number;
  readonly why: readonly Reason[];
}

/**
 * Judges one candidate beside one event word. Rules and trained weights join the reading through this port; `score` returns roles
 * in descending order of weight and is a function of its arguments alone.
 */
export interface RoleScorer {
  readonly name: string;
  score(document: Annotated, mention: EventMention, candidate: Candidate): readonly RoleScore[];
}

/** One candidate in the role that a scorer holds for the likeliest beside one event word. */
export interface Argument {
  readonly mention: EventMention;
  readonly candidate: Candidate;
  readonly best: RoleScore;
  /** The next role, for `show --why`; null when the scorer gave only one. */
  readonly runnerUp: RoleScore | null;
}

/** Scores every candidate of a sentence beside every event word of it, and keeps those whose likeliest role is one. */
export function argumentsOf(
  document: Annotated,
  mentions: readonly EventMention[],
  candidates: readonly Candidate[],
  scorer: RoleScorer,
): Argument[] {
  return mentions.flatMap((mention) =>
    candidates.flatMap((candidate) => {
      if (candidate.line !== mention.line) return [];
      const [best, runnerUp] = scorer.score(document, mention, candidate);
      return best && best.role !== 'none' ? [{ mention, candidate, best, runnerUp: runnerUp ?? null }] : [];
    }),
  );
}
