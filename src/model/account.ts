import type { AccountValues } from './account-values.ts';
import type { Citation } from './citation.ts';
import { contentId } from './content-id.ts';
import { isAbout, type ReaderStamp, type Statement } from './statement.ts';

/**
 * What one document says of one incident, as one reader read it. The account itself is only its anchor, the words that tell of
 * the happening; all it says stands in `statements`. Never merged with the incident: incidents are resolved from accounts.
 */
export interface Account {
  readonly kind: 'account';
  readonly id: string;
  readonly documentId: string;
  readonly anchor: Citation;
  readonly statements: readonly Statement<keyof AccountValues>[];
}

/** The id that an account of this anchor by this reader has; statements need it before the account is complete. */
export function accountId(anchor: Citation, reader: ReaderStamp): string {
  return contentId('acc', { documentId: anchor.documentId, span: anchor.span, reader: reader.name });
}

export function createAccount(
  id: string,
  anchor: Citation,
  statements: readonly Statement<keyof AccountValues>[],
): Account {
  return { kind: 'account', id, documentId: anchor.documentId, anchor, statements };
}

/** All statements of one property, in the reader's order (its preferred reading first). */
export function statementsOf<P extends keyof AccountValues>(account: Account, property: P): Statement<P>[] {
  return account.statements.filter((s): s is Statement<P> & Statement<keyof AccountValues> =>
    isAbout(s, property),
  ) as Statement<P>[];
}

/** All values of one property. */
export function allValues<P extends keyof AccountValues>(account: Account, property: P): AccountValues[P][] {
  return statementsOf(account, property).map((s) => s.value as AccountValues[P]);
}

/** The preferred value of a property, or null when the account does not have one. */
export function firstValue<P extends keyof AccountValues>(account: Account, property: P): AccountValues[P] | null {
  return allValues(account, property)[0] ?? null;
}
