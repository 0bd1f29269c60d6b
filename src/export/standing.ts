import type { Account } from '../model/account.ts';
import type { AccountValues } from '../model/account-values.ts';
import { statementsIn } from '../model/reading.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import type { Statement } from '../model/statement.ts';

export type ReviewState = 'unreviewed' | 'accepted' | 'corrected';

/** A statement as it stands after review: what was rejected is gone, what was corrected is replaced by the person's own. */
export interface Standing<P extends keyof AccountValues = keyof AccountValues> {
  readonly statement: Statement<P>;
  readonly review: ReviewState;
}

/** Answers what stands of an account's statements. Of several reviews of one statement the latest holds; `withdrawn` undoes it. */
export interface StandingStatements {
  of<P extends keyof AccountValues>(account: Account, property: P): readonly Standing<P>[];
}

export function standingStatements(record: SourcedRecord): StandingStatements {
  const latest = new Map(record.reviews.map((review) => [review.statementId, review]));
  const byId = new Map<string, Statement>();
  if (latest.size > 0) {
    for (const reading of record.readings) for (const s of statementsIn(reading)) byId.set(s.id, s);
  }
  const standing = (statement: Statement<keyof AccountValues>): Standing[] => {
    const review = latest.get(statement.id);
    if (review === undefined || review.state === 'withdrawn') return [{ statement, review: 'unreviewed' }];
    if (review.state === 'accepted') return [{ statement, review: 'accepted' }];
    const replacement = review.state === 'corrected' ? byId.get(review.replacementId ?? '') : undefined;
    if (replacement === undefined || replacement.property !== statement.property) return [];
    return [{ statement: replacement as Statement<keyof AccountValues>, review: 'corrected' }];
  };
  return {
    of: (account, property) =>
      account.statements.filter((s) => s.property === property).flatMap(standing) as Standing<typeof property>[],
  };
}
