import type { Account } from '../model/account.ts';
import type { Report } from '../model/report.ts';
import type { Evidence, Resolution } from '../model/sourced-record.ts';
import { EvidenceResolver } from './evidence-resolver.ts';
import { type Facets, facetsOf } from './facets.ts';

/**
 * What the evidence adds up to: accounts to incidents, mentions to actors, documents to wire families. A pure function of the evidence, the same in any
 * order of arrival; the judgements of people are carried out, latest first, and never overridden.
 */
export function resolve(evidence: Evidence): Resolution {
  return new EvidenceResolver().resolve(evidence);
}

/** The facets of accounts by id, in ascending order of id. */
export function facetsOfAll(
  accounts: readonly Account[],
  evidence: Pick<Evidence, 'documents' | 'reports'>,
): Map<string, Facets> {
  const reports = new Map<string, Report[]>();
  for (const report of evidence.reports)
    reports.set(report.documentId, [...(reports.get(report.documentId) ?? []), report]);
  return new Map(
    accounts.map((account) => {
      const document = evidence.documents.get(account.documentId);
      const facts = document && { document, reports: reports.get(account.documentId) ?? [] };
      return [account.id, facetsOf(account, facts)] as const;
    }),
  );
}
