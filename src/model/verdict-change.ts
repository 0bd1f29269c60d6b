import type { Verdict } from './check.ts';
import { contentId } from './content-id.ts';

/** A claim of the record came to stand otherwise than before; the first of a claim says how it stood when it was made. */
export interface VerdictChange {
  readonly kind: 'verdict_change';
  readonly id: string;
  readonly claimId: string;
  readonly documentId: string;
  /** How it stood before; null for the first. */
  readonly was: Verdict | null;
  readonly verdict: Verdict;
  /** ISO day of publication from which the reports on record led to it; null where the record was too large to be gone through day by day. */
  readonly since: string | null;
  readonly reason: string;
  /** Ids of the incidents that carry the verdict, ascending: those for a consistent one, those against any other. */
  readonly incidents: readonly string[];
}

export function createVerdictChange(parts: Omit<VerdictChange, 'kind' | 'id'>): VerdictChange {
  const content = { ...parts, incidents: [...new Set(parts.incidents)].sort() };
  return { kind: 'verdict_change', id: contentId('vrd', content), ...content };
}
