import { type Account, createAccount } from '../model/account.ts';
import type { AccountValues } from '../model/account-values.ts';
import type { Reading } from '../model/reading.ts';
import type { Review } from '../model/review.ts';
import type { Evidence } from '../model/sourced-record.ts';
import { isAbout, type Statement } from '../model/statement.ts';

/** The latest review of each statement that was not withdrawn. */
export function standingReviews(reviews: readonly Review[]): Map<string, Review> {
  const standing = new Map<string, Review>();
  for (const review of reviews) {
    if (review.state === 'withdrawn') standing.delete(review.statementId);
    else standing.set(review.statementId, review);
  }
  return standing;
}

/**
 * The accounts of all readings as the record holds them now: statements that a person rejected are left out, a corrected one gives way
 * to the person's own, and statements that several readings make of one account stand together. Ascending order of id.
 */
export function standingAccounts(evidence: Pick<Evidence, 'readings' | 'reviews'>): Account[] {
  return accountsUnder(evidence.readings, standingReviews(evidence.reviews));
}

/** As `standingAccounts`, for some of the readings: all those of a document, for an account is of one document. */
export function accountsUnder(readings: readonly Reading[], reviews: ReadonlyMap<string, Review>): Account[] {
  const byId = new Map<string, Account[]>();
  for (const reading of sortedReadings(readings)) {
    for (const account of reading.accounts) {
      const held = byId.get(account.id);
      if (held === undefined) byId.set(account.id, [account]);
      else held.push(account);
    }
  }
  return [...byId.keys()].sort().map((id) => standing(byId.get(id)!, reviews));
}

/** One account as it stands, from what each reading says of it; most stand as they were read. */
function standing(readings: readonly Account[], reviews: ReadonlyMap<string, Review>): Account {
  const [first] = readings as [Account];
  if (readings.length === 1 && (reviews.size === 0 || !first.statements.some(({ id }) => reviews.has(id))))
    return first;
  const statements = new Map(readings.flatMap((account) => account.statements.map((one) => [one.id, one] as const)));
  return createAccount(first.id, first.anchor, reviewed([...statements.values()], statements, reviews));
}

function sortedReadings(readings: readonly Reading[]): Reading[] {
  const keyed = readings.map((reading) => {
    const { documentId, reader } = reading;
    return { reading, key: `${documentId} ${reader.name} ${reader.version}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ reading }) => reading);
}

/** A person's replacement takes the place of the statement it corrects, so that it stays the preferred one where that was. */
function reviewed(
  statements: readonly Statement<keyof AccountValues>[],
  byId: ReadonlyMap<string, Statement<keyof AccountValues>>,
  reviews: ReadonlyMap<string, Review>,
): Statement<keyof AccountValues>[] {
  const kept = new Map<string, Statement<keyof AccountValues>>();
  for (const statement of statements) {
    const review = reviews.get(statement.id);
    if (review?.state === 'rejected') continue;
    const replacement = review?.state === 'corrected' ? byId.get(review.replacementId ?? '') : undefined;
    const held = replacement && isAbout(replacement, statement.property) ? replacement : statement;
    if (reviews.get(held.id)?.state !== 'rejected') kept.set(held.id, held as Statement<keyof AccountValues>);
  }
  return [...kept.values()];
}
