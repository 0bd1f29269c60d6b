import { type Account, statementsOf } from '../model/account.ts';
import type { Attribution, AttributionStatus } from '../model/account-values.ts';
import type { AttributionEntry, AttributionLedger, AttributionLine } from '../model/view/attribution.ts';
import { groupKey, relatedGroups } from './group-names.ts';

interface Said {
  readonly value: Attribution;
  readonly documentId: string;
  readonly statementId: string;
}

/** The attribution ledger of one incident, from the accounts that were resolved to it. */
export function attributionLedger(accounts: readonly Account[]): AttributionLedger {
  const byKey = new Map<string, Said[]>();
  for (const account of accounts) {
    for (const statement of statementsOf(account, 'perpetrator')) {
      const value = statement.value as Attribution;
      const key = groupKey(value.name);
      const held = [...byKey.keys()].find((other) => relatedGroups(other, key)) ?? key;
      byKey.set(held, [
        ...(byKey.get(held) ?? []),
        { value, documentId: account.documentId, statementId: statement.id },
      ]);
    }
  }
  const lines = [...byKey].map(([key, said]) => ({ key, name: mostUsed(said), entries: entriesOf(said) }));
  lines.sort((a, b) => b.entries.length - a.entries.length || (a.name < b.name ? -1 : 1));
  return { lines, disputes: disputesOf(lines) };
}

function mostUsed(said: readonly Said[]): string {
  const counts = new Map<string, number>();
  for (const { value } of said) counts.set(value.name, (counts.get(value.name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]![0];
}

function entriesOf(said: readonly Said[]): AttributionEntry[] {
  const groups = new Map<string, Said[]>();
  for (const item of said) {
    const key = `${item.value.status} ${item.value.by?.toLowerCase() ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.keys()].sort().map((key) => {
    const items = groups.get(key)!;
    return {
      status: items[0]!.value.status,
      by: items[0]!.value.by,
      documentIds: [...new Set(items.map((i) => i.documentId))].sort(),
      statementIds: items.map((i) => i.statementId).sort(),
    };
  });
}

function disputesOf(lines: readonly AttributionLine[]): string[] {
  const has = (line: AttributionLine, ...statuses: AttributionStatus[]) =>
    line.entries.some((e) => statuses.includes(e.status));
  const disputes = lines
    .filter((line) => has(line, 'denied') && has(line, 'attributed', 'suspected', 'claimed'))
    .map((line) => `${line.name} is named as the one that did it, and denies it`);
  const claimants = lines.filter((line) => has(line, 'claimed')).map((line) => line.name);
  if (claimants.length > 1) disputes.push(`claimed by ${claimants.join(' and by ')}`);
  return disputes;
}
