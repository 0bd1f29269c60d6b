import type { Account } from '../model/account.ts';
import { contentId } from '../model/content-id.ts';
import type { Incident } from '../model/incident.ts';
import type { Report } from '../model/report.ts';
import type { Evidence, Resolution } from '../model/sourced-record.ts';
import { resolveActors } from './actors.ts';
import { corroborate } from './corroboration.ts';
import { type Facets, facetsOf } from './facets.ts';
import { IncidentResolver } from './incident-resolver.ts';
import { Independence } from './independence.ts';
import { personMentions } from './person-mentions.ts';
import { standingAccounts } from './standing.ts';
import { standingJudgements } from './standing-judgements.ts';
import { wireFamilies } from './wire.ts';

/**
 * What the evidence adds up to: accounts to incidents, mentions to actors, documents to wire families. A pure function of the evidence, the same in any
 * order of arrival; the judgements of people are carried out, latest first, and never overridden.
 */
export function resolve(evidence: Evidence): Resolution {
  const accounts = standingAccounts(evidence);
  const facets = facetsOfAll(accounts, evidence);
  const resolver = new IncidentResolver(standingJudgements(evidence.judgements));
  resolver.addAll(facets.values());
  const families = wireFamilies(evidence.documents.values());
  const independence = new Independence(evidence, families);
  const byId = new Map(accounts.map((a) => [a.id, a]));
  const incidents = resolver.groups().map((ids): Incident => {
    const members = ids.map((id) => byId.get(id)!);
    const { grade, reasons } = corroborate(members, independence, evidence.sources);
    return {
      kind: 'incident',
      id: incidentId(ids.map((id) => facets.get(id)!)),
      accountIds: ids,
      grade,
      gradeReasons: reasons,
    };
  });
  incidents.sort((a, b) => (a.id < b.id ? -1 : 1));
  const actors = resolveActors(evidence, personMentions(evidence, accounts, incidents));
  return { incidents, actors, families };
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

/**
 * An incident is named after its first account: the one in the report published first, of those the central one, of those the one with
 * the smallest id. News arrives after what it follows, so accounts that are added later leave the id as it is.
 */
export function incidentId(members: readonly Facets[]): string {
  const rank = (f: Facets) => `${f.published?.earliest ?? '9999'} ${f.central ? 0 : 1} ${f.id}`;
  const first = [...members].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0]!;
  return contentId('inc', { firstAccount: first.id });
}
