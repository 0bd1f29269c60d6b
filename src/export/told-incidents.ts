import type { Account } from '../model/account.ts';
import type { Incident } from '../model/incident.ts';
import type { Report } from '../model/report.ts';
import type { Source } from '../model/source.ts';
import type { SourcedRecord, WireFamily } from '../model/sourced-record.ts';
import { standingAccounts } from '../resolve/index.ts';

/** An account with where it was told: its reports (several when the text was met more than once) and their sources. */
export interface ToldAccount {
  readonly account: Account;
  readonly reports: readonly Report[];
  readonly sources: readonly Source[];
  /** The wire family of its document, or null when the text stands alone. */
  readonly family: WireFamily | null;
}

export interface ToldIncident {
  readonly incident: Incident;
  readonly accounts: readonly ToldAccount[];
  /** Texts that do not copy one another: reprints of one agency text count once. */
  readonly independentTexts: number;
}

/** The incidents of the record, each with its standing accounts side by side, in ascending order of id. */
export function toldIncidents(record: SourcedRecord): readonly ToldIncident[] {
  const accounts = new Map(standingAccounts(record).map((account) => [account.id, account]));
  const reports = new Map<string, Report[]>();
  for (const report of record.reports) {
    reports.set(report.documentId, [...(reports.get(report.documentId) ?? []), report]);
  }
  const families = new Map<string, WireFamily>();
  for (const family of record.families) for (const id of family.documentIds) families.set(id, family);

  const told = (account: Account): ToldAccount => {
    const own = reports.get(account.documentId) ?? [];
    const sources = own.flatMap((r) => record.sources.get(r.sourceId ?? '') ?? []);
    return { account, reports: own, sources, family: families.get(account.documentId) ?? null };
  };
  return [...record.incidents]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map((incident) => {
      const ownAccounts = incident.accountIds.flatMap((id) => accounts.get(id) ?? []).map(told);
      const texts = new Set(ownAccounts.map((a) => a.family?.id ?? a.account.documentId));
      return { incident, accounts: ownAccounts, independentTexts: texts.size };
    });
}

/** How a source is named in a row: the publishers of the text, or its id where none is known. */
export function sourceNames(told: ToldAccount): string {
  const names = [...new Set(told.sources.map((s) => s.name))];
  return names.length > 0 ? names.join(' / ') : told.account.documentId;
}
