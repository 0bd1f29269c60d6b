import type { Account } from '../../model/account.ts';
import type { Claim } from '../../model/claim.ts';
import { claimValue } from '../../model/claim.ts';
import type { ReaderStamp } from '../../model/statement.ts';
import { assertedClaims } from './asserted.ts';
import { responsibilityClaims } from './responsibility.ts';
import type { ClaimScene } from './scene.ts';
import { tollClaims } from './tolls.ts';

export type { ClaimScene } from './scene.ts';

/** What a document's speakers assert about the record, in the order of the text; `accounts` are what it tells, with the tolls given. */
export function findClaims(scene: ClaimScene, accounts: readonly Account[], reader: ReaderStamp): Claim[] {
  const claims = [
    ...responsibilityClaims(scene, reader),
    ...assertedClaims(scene, reader),
    ...tollClaims(scene, accounts, reader),
  ];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return [...byId.values()].sort(
    (a, b) =>
      a.anchor.span.start - b.anchor.span.start ||
      (claimValue(a, 'claim_kind')! < claimValue(b, 'claim_kind')! ? -1 : 1),
  );
}
