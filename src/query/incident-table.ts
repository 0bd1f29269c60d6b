import { type Account, allValues } from '../model/account.ts';
import type { Incident } from '../model/incident.ts';
import { type SearchRow, searchRow } from './incident-row.ts';
import { type IncidentSummary, summariseIncident } from './incident-summary.ts';
import type { RecordIndex } from './record-index.ts';
import { SearchColumns } from './search-columns.ts';

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
    this.before = before?.made ? { rows: before.made, summaries: before.summaries } : null;
  }

  /** What the rows are taken over from; let go once they are made, or a table would hold all tables before it. */
  private before: { rows: readonly SearchRow[]; summaries: ReadonlyMap<string, IncidentSummary> } | null;

  rows(): readonly SearchRow[] {
    this.made ??= this.rowsMade();
    return this.made;
  }

  private rowsMade(): readonly SearchRow[] {
    const before = this.before;
    this.before = null;
    const known = new Map(before?.rows.map((row) => [row.row.id, row]));
    const rows = [...this.summaries.values()].map((summary) => {
      const { id } = summary.incident;
      const same = before?.summaries.get(id) === summary ? known.get(id) : undefined;
      return same ?? searchRow(summary, (documentId) => this.index.titleOf(documentId));
    });
    if (before) SearchColumns.following(before.rows, rows);
    return rows;
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
