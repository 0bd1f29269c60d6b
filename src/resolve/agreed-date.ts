import { type Account, firstValue, statementsOf } from '../model/account.ts';
import type { PartialDate } from '../model/partial-date.ts';

/** A report that is about the incident knows its day better than one that mentions it; words that give a date better than a guess. */
const CENTRAL = 3;
const CITED = 2;

/**
 * The dates that accounts of one incident prefer, each once: the more precise first, for a month holds the day that others give; of
 * equally precise ones what more accounts say, then the earlier. A date without a day, month or year comes last.
 */
export function agreedDates(accounts: readonly Account[]): PartialDate[] {
  const votes = new Map<string, { readonly date: PartialDate; votes: number }>();
  for (const account of accounts) {
    const statement = statementsOf(account, 'date')[0];
    if (statement === undefined) continue;
    const date = statement.value as PartialDate;
    const held = votes.get(date.value) ?? { date, votes: 0 };
    const central = firstValue(account, 'prominence') === 'background' ? 1 : CENTRAL;
    held.votes += central * (statement.citation === null ? 1 : CITED);
    votes.set(date.value, held);
  }
  const ranked = [...votes.values()].sort(
    (a, b) => vagueness(a.date) - vagueness(b.date) || b.votes - a.votes || (a.date.value < b.date.value ? -1 : 1),
  );
  return ranked.map(({ date }) => date);
}

/** The date of an incident where some account gives one that can be placed; null otherwise. */
export function agreedDate(accounts: readonly Account[]): PartialDate | null {
  const first = agreedDates(accounts)[0];
  return first === undefined || first.earliest === null ? null : first;
}

/** Milliseconds between the first and the last day that a date may mean; one that cannot be placed is the vaguest. */
function vagueness({ earliest, latest }: PartialDate): number {
  if (earliest === null || latest === null) return Number.MAX_SAFE_INTEGER;
  return Date.parse(latest) - Date.parse(earliest);
}
