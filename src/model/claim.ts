import type { Citation } from './citation.ts';
import type { ClaimValues } from './claim-values.ts';
import { contentId } from './content-id.ts';
import type { ReaderStamp, Statement } from './statement.ts';

/** What a speaker publicly asserts about the record, found in one document. Its values stand in `statements`. */
export interface Claim {
  readonly kind: 'claim';
  readonly id: string;
  readonly documentId: string;
  /** The exact words of the assertion. */
  readonly anchor: Citation;
  readonly statements: readonly Statement<keyof ClaimValues>[];
}

export function claimId(anchor: Citation, reader: ReaderStamp): string {
  return contentId('clm', { documentId: anchor.documentId, span: anchor.span, reader: reader.name });
}

export function createClaim(id: string, anchor: Citation, statements: readonly Statement<keyof ClaimValues>[]): Claim {
  return { kind: 'claim', id, documentId: anchor.documentId, anchor, statements };
}

/** The preferred value of a property of a claim, or null when it has none. */
export function claimValue<P extends keyof ClaimValues>(claim: Claim, property: P): ClaimValues[P] | null {
  const found = claim.statements.find((s) => s.property === property);
  return found ? (found.value as ClaimValues[P]) : null;
}
