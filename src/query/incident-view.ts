import type { Account } from '../model/account.ts';
import type { AccountView, IncidentView, JoinView } from '../model/view/incident-view.ts';
import { figureRows, valueMatrix } from '../resolve/index.ts';
import { incidentRow } from './incident-row.ts';
import type { IncidentSummary } from './incident-summary.ts';
import type { RecordIndex } from './record-index.ts';
import { reportHead } from './report-head.ts';
import { statementView } from './statement-view.ts';

/** More accounts than this are compared with the first ones only: the pairs grow with the square. */
const MOST_COMPARED = 24;

/** The whole of one incident, or null when there is none of this id. */
export function incidentView(index: RecordIndex, id: string): IncidentView | null {
  const summary = index.summaries().get(id);
  if (!summary) return null;
  const accounts = inOrderOfPublication(index, summary.accounts);
  const independence = index.independence();
  return {
    row: incidentRow(summary),
    gradeReasons: summary.incident.gradeReasons,
    accounts: accounts.map((account) => accountView(index, account)),
    tellings: independence.tellings(accounts.map(({ documentId }) => documentId)).map(({ documentIds, why }) => ({
      documentIds,
      sources: [...new Set(documentIds.map(index.sourceOf))].sort(),
      why,
    })),
    figures: figureRows(valueMatrix(accounts, index.record, independence)),
    attribution: summary.attribution,
    joins: joinsOf(index, summary),
    actorOf: actorsNamed(index, id),
  };
}

function actorsNamed(index: RecordIndex, incidentId: string): Record<string, string> {
  const actors = index.actors();
  return Object.fromEntries(actors.named(incidentId).map(({ statement, actorId }) => [statement.id, actorId]));
}

function inOrderOfPublication(index: RecordIndex, accounts: readonly Account[]): Account[] {
  const key = ({ documentId, id }: Account) => `${reportHead(index, documentId).published?.earliest ?? '9'} ${id}`;
  return [...accounts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

export function accountView(index: RecordIndex, account: Account): AccountView {
  return {
    id: account.id,
    report: reportHead(index, account.documentId),
    anchor: account.anchor,
    statements: account.statements.map((statement) => statementView(index, statement)),
  };
}

function joinsOf(index: RecordIndex, { incident }: IncidentSummary): JoinView[] {
  const ids = incident.accountIds;
  if (ids.length < 2) return [];
  const explain = index.explain();
  return ids.flatMap((id) => {
    const others = ids.slice(0, MOST_COMPARED).filter((other) => other !== id);
    const closest = others.map((other) => ({ other, found: explain(id, other) }));
    closest.sort((a, b) => b.found.logOdds - a.found.logOdds || (a.other < b.other ? -1 : 1));
    const best = closest[0];
    if (!best) return [];
    const { judgement, probability, reasons } = best.found;
    return [{ account: id, with: best.other, by: judgement.by.origin, probability, reasons }];
  });
}
