import { type Account, allValues } from '../model/account.ts';
import type { Incident } from '../model/incident.ts';
import { type SearchRow, searchRow } from './incident-row.ts';
import { type IncidentSummary, summariseIncident } from './incident-summary.ts';
import type { RecordIndex } from './record-index.ts';

/**
 * The incidents of a record, each summed up, and as rows of a search. A table that follows another takes over the incidents that are the same
 * object and whose victims are the same actors; the two must be of the same reports.
 */
export class IncidentTable {
  readonly summaries: ReadonlyMap<string, IncidentSummary>;
  private made: readonly SearchRow[] | null = null;

  constructor(
    private readonly index: RecordIndex,
    before: IncidentTable | null,
  ) {
    const { record, sourceOf } = index;
    const accounts = index.accounts();
    const actors = index.actorOf();
    const former = before?.index.actorOf() ?? actors;
    const names = { sourceOf, actorOf: (mentionId: string) => actors.get(mentionId) ?? null };
    this.summaries = new Map(
      record.incidents.map((incident) => {
        const known = before?.summaries.get(incident.id);
        const stands = known && isSame(known, incident, accounts) && sameActors(known.accounts, former, actors);
        const own = incident.accountIds.flatMap((id) => accounts.get(id) ?? []);
        return [incident.id, stands ? known : summariseIncident(incident, own, names)] as const;
      }),
    );
    this.rowsBefore = before?.made ? new Map(before.made.map((row) => [row.row.id, row])) : null;
    this.summariesBefore = before?.summaries ?? null;
  }

  private rowsBefore: ReadonlyMap<string, SearchRow> | null;
  private summariesBefore: ReadonlyMap<string, IncidentSummary> | null;

  rows(): readonly SearchRow[] {
    this.made ??= [...this.summaries.values()].map((summary) => {
      const { id } = summary.incident;
      const known = this.summariesBefore?.get(id) === summary ? this.rowsBefore?.get(id) : undefined;
      return known ?? searchRow(summary, (documentId) => this.index.titleOf(documentId));
    });
    // What was before is let go: a table must not hold all tables before it.
    [this.rowsBefore, this.summariesBefore] = [null, null];
    return this.made;
  }
}

/** The same object may stand for other accounts where a record was made by hand; so these are compared too. */
function isSame(known: IncidentSummary, incident: Incident, accounts: ReadonlyMap<string, Account>): boolean {
  return known.incident === incident && known.accounts.every((account) => accounts.get(account.id) === account);
}

function sameActors(
  accounts: readonly Account[],
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): boolean {
  if (before === now) return true;
  return accounts.every((account) =>
    allValues(account, 'victim').every(({ mentionId }) => !mentionId || before.get(mentionId) === now.get(mentionId)),
  );
}
