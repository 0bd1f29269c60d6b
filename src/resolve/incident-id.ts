import { contentId } from '../model/content-id.ts';
import type { Facets } from './facets.ts';

/**
 * An incident is named after its first account: the one in the report published first, of those the central one, of those the one with
 * the smallest id. News arrives after what it follows, so accounts that are added later leave the id as it is.
 */
export function incidentId(members: readonly Facets[]): string {
  const rank = (f: Facets) => `${f.published?.earliest ?? '9999'} ${f.central ? 0 : 1} ${f.id}`;
  const first = [...members].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]!;
  return contentId('inc', { firstAccount: first.id });
}
