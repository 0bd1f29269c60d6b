import type { Account } from '../model/account.ts';
import type { AccountValues } from '../model/account-values.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import type { Statement } from '../model/statement.ts';
import { standingReviews } from '../resolve/index.ts';

export type ReviewState = 'unreviewed' | 'accepted' | 'corrected';

/** A statement of a standing account with how people reviewed it; `corrected` marks the person's own that replaced another. */
export interface Standing<P extends keyof AccountValues = keyof AccountValues> {
  readonly statement: Statement<P>;
  readonly review: ReviewState;
}

/** Answers what an account says of a property. Accounts come from `standingAccounts`: what was rejected is gone from them. */
export interface StandingStatements {
  of<P extends keyof AccountValues>(account: Account, property: P): readonly Standing<P>[];
}

export function standingStatements(record: SourcedRecord): StandingStatements {
  const states = new Map<string, ReviewState>();
  for (const review of standingReviews(record.reviews).values()) {
    if (review.state === 'accepted') states.set(review.statementId, 'accepted');
    if (review.state === 'corrected' && review.replacementId !== null) states.set(review.replacementId, 'corrected');
  }
  return {
    of: (account, property) =>
      account.statements
        .filter((s) => s.property === property)
        .map((statement) => ({ statement, review: states.get(statement.id) ?? 'unreviewed' })) as Standing<
        typeof property
      >[],
  };
}
