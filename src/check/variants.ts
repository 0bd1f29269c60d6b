import type { CheckRule, CheckVariant } from '../model/check.ts';
import type { ClaimQuery } from './claim-query.ts';
import type { IncidentDigest } from './digest.ts';
import type { CheckedRecord } from './forms/finding.ts';
import { find } from './forms/index.ts';
import { tollRules } from './toll.ts';

/**
 * How a query comes out under each rule that bears on it: tolls taken as the least, the best-corroborated, the latest official or the
 * highest figure, where the claim speaks of tolls; and without the incidents that a single source tells of. The incident that the
 * claim is about stays.
 */
export function variantsOf(query: ClaimQuery, checked: CheckedRecord): CheckVariant[] {
  const variants: CheckVariant[] = [];
  if (query.form === 'total' || query.form === 'more' || (query.form === 'most' && query.measure === 'killed')) {
    for (const [rule, tollOf] of Object.entries(tollRules)) {
      variants.push({ rule: rule as CheckRule, verdict: find(query, { ...checked, tollOf }).verdict });
    }
  }
  const meant = [
    'subject' in query ? query.subject.incidentId : null,
    'other' in query ? query.other.incidentId : null,
  ];
  const single = (d: IncidentDigest) => d.incident.grade === 'single_source' && !meant.includes(d.incident.id);
  if (checked.digests.all.some(single)) {
    const digests = checked.digests.where((d) => !single(d));
    variants.push({ rule: 'without_single_source', verdict: find(query, { ...checked, digests }).verdict });
  }
  return variants;
}
