import { userInfo } from 'node:os';
import type { Ledger } from '../ledger/index.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import type { Terminal } from './terminal.ts';

/** Options that every command has. */
export interface GlobalOptions {
  readonly ledger?: string;
  readonly json?: boolean;
}

export function ledgerFile(options: GlobalOptions, { env }: Terminal): string {
  return options.ledger ?? env.ONRECORD_LEDGER ?? 'onrecord.db';
}

/** Opens the ledger for the length of `work` and closes it however that ends. */
export async function withLedger<T>(
  mode: 'read' | 'write',
  options: GlobalOptions,
  terminal: Terminal,
  work: (ledger: Ledger, file: string) => Promise<T>,
): Promise<T> {
  const { openSqliteLedger } = await import('../ledger/index.ts');
  const file = ledgerFile(options, terminal);
  const ledger = openSqliteLedger(file, { mode, actor: actorName(terminal) });
  try {
    return await work(ledger, file);
  } finally {
    await ledger.close();
  }
}

/** Opens the ledger for reading and hands its record to `work`. */
export async function withRecord<T>(
  options: GlobalOptions,
  terminal: Terminal,
  work: (record: SourcedRecord, ledger: Ledger) => Promise<T>,
): Promise<T> {
  return withLedger('read', options, terminal, async (ledger) => {
    const { recordOf } = await import('../pipeline.ts');
    return work(await recordOf(ledger), ledger);
  });
}

/** Who is named in the entries: ONRECORD_ACTOR, else the name of the account that runs the program. */
export function actorName({ env }: Terminal): string {
  if (env.ONRECORD_ACTOR) return env.ONRECORD_ACTOR;
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
