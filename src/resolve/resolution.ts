import type { Evidence, Resolution } from '../model/sourced-record.ts';
import { EvidenceResolver } from './evidence-resolver.ts';

/**
 * What the evidence adds up to: accounts to incidents, mentions to actors, documents to wire families. A pure function of the evidence, the same in any
 * order of arrival; the judgements of people are carried out, latest first, and never overridden.
 */
export function resolve(evidence: Evidence): Resolution {
  return new EvidenceResolver().resolve(evidence);
}
