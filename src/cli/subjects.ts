import type { SourcedRecord } from '../model/sourced-record.ts';
import { CommandError, EXIT } from './terminal.ts';

/** What a judgement can be about, by the id that a person gave: one account or mention, or all that an incident or actor holds. */
export interface Subject {
  readonly id: string;
  readonly kind: 'account' | 'mention';
  /** Ids of accounts or mentions, ascending. */
  readonly members: readonly string[];
}

/** The one subject whose id is `given` or begins with it. */
export function subjectOf(record: SourcedRecord, given: string): Subject {
  const found = subjects(record).filter(({ id }) => id.startsWith(given));
  const exact = found.find(({ id }) => id === given) ?? (found.length === 1 ? found[0] : undefined);
  if (exact) return exact;
  throw new CommandError(
    EXIT.input,
    found.length === 0
      ? `expected the id of an incident, account, actor or mention, found none that begins with "${given.slice(0, 60)}". "onrecord incidents" lists ids.`
      : `expected one thing, found ${found.length} whose id begins with "${given}". Give more of the id.`,
  );
}

/** Two subjects of one kind. */
export function pairOf(record: SourcedRecord, a: string, b: string): [Subject, Subject] {
  const [x, y] = [subjectOf(record, a), subjectOf(record, b)];
  if (x.kind !== y.kind) {
    throw new CommandError(
      EXIT.input,
      `expected two incidents or accounts, or two actors or mentions, found ${x.id} and ${y.id}.`,
    );
  }
  if (x.id === y.id) throw new CommandError(EXIT.input, `expected two things, found ${x.id} twice.`);
  return [x, y];
}

function subjects(record: SourcedRecord): Subject[] {
  const accounts = record.incidents.flatMap(({ accountIds }) => accountIds);
  const mentions = record.actors.flatMap(({ mentionIds }) => mentionIds);
  return [
    ...record.incidents.map(({ id, accountIds }): Subject => ({ id, kind: 'account', members: accountIds })),
    ...accounts.map((id): Subject => ({ id, kind: 'account', members: [id] })),
    ...record.actors.map(({ id, mentionIds }): Subject => ({ id, kind: 'mention', members: mentionIds })),
    ...mentions.map((id): Subject => ({ id, kind: 'mention', members: [id] })),
  ];
}
