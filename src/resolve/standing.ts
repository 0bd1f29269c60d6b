import { type Account, createAccount } from '../model/account.ts';
import { type Claim, createClaim } from '../model/claim.ts';
import type { Reading } from '../model/reading.ts';
import type { Review } from '../model/review.ts';
import type { Evidence } from '../model/sourced-record.ts';
import type { Property, Statement } from '../model/statement.ts';

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

/**
 * The claims of all readings as the record holds them now, as `standingAccounts` has the accounts. One whose words a person rejected as a
 * claim is left out. In order of readings; untouched ones are the same objects.
 */
export function standingClaims({ readings, reviews }: Pick<Evidence, 'readings' | 'reviews'>): Claim[] {
  const said = standingReviews(reviews);
  const byId = new Map<string, Claim[]>();
  for (const claim of readings.flatMap((reading) => reading.claims)) {
    const held = byId.get(claim.id);
    if (held) held.push(claim);
    else byId.set(claim.id, [claim]);
  }
  return [...byId.values()].flatMap((claims) => standingClaim(claims, said) ?? []);
}

function standingClaim(readings: readonly Claim[], reviews: ReadonlyMap<string, Review>): Claim | null {
  const [first] = readings as [Claim];
  const own = readings.flatMap((claim) => claim.statements);
  if (readings.length === 1 && !own.some(({ id }) => reviews.has(id))) return first;
  const byId = new Map(own.map((one) => [one.id, one]));
  const statements = reviewed([...byId.values()], byId, reviews);
  const hadContent = own.some(({ property }) => property === 'content');
  if (hadContent && !statements.some(({ property }) => property === 'content')) return null;
  return createClaim(first.id, first.anchor, statements);
}

function sortedReadings(readings: readonly Reading[]): Reading[] {
  const keyed = readings.map((reading) => {
    const { documentId, reader } = reading;
    return { reading, key: `${documentId} ${reader.name} ${reader.version}` };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ reading }) => reading);
}

/** A person's replacement takes the place of the statement it corrects, so that it stays the preferred one where that was. */
function reviewed<P extends Property>(
  statements: readonly Statement<P>[],
  byId: ReadonlyMap<string, Statement<P>>,
  reviews: ReadonlyMap<string, Review>,
): Statement<P>[] {
  const kept = new Map<string, Statement<P>>();
  for (const statement of statements) {
    const review = reviews.get(statement.id);
    if (review?.state === 'rejected') continue;
    const replacement = review?.state === 'corrected' ? byId.get(review.replacementId ?? '') : undefined;
    const held = replacement?.property === statement.property ? replacement : statement;
    if (reviews.get(held.id)?.state !== 'rejected') kept.set(held.id, held);
  }
  return [...kept.values()];
}
