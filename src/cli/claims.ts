import type { Command } from 'commander';
import type { SourcedRecord } from '../model/sourced-record.ts';
import type { CheckContext } from './check-lines.ts';
import { counted } from './layout.ts';
import { type GlobalOptions, withRecord } from './ledger-file.ts';
import { print, type Terminal } from './terminal.ts';

interface Options extends GlobalOptions {
  readonly tested?: boolean;
  readonly by?: string;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('claims')
    .description('list the claims found in the reports, each held against the record')
    .option('--tested', 'only claims that the record can be held against')
    .option('--by <speaker>', 'only claims of this speaker, body or party, with how each stood then and since')
    .action((_, command: Command) => list(command.optsWithGlobals<Options>(), terminal));
}

async function list(options: Options, terminal: Terminal): Promise<void> {
  await withRecord(options, terminal, async (record) => {
    const [{ checkedClaims, claimsBy, historyOf }, { claimLines }, { styleOf }] = await Promise.all([
      import('../query/index.ts'),
      import('./claim-lines.ts'),
      import('./style.ts'),
    ]);
    const found = checkedClaims(record).filter(({ checked }) => !options.tested || checked.verdict !== 'not_testable');
    const { by } = options;
    const all = (by === undefined ? found : claimsBy(found, by)).map((one) => ({
      ...one,
      history: by === undefined ? [] : historyOf(one, record),
    }));
    if (options.json) return print(terminal, JSON.stringify(all, null, 2));
    const context = await contextOf(record, styleOf(terminal), terminal);
    for (const one of all) for (const line of claimLines(one, context)) await print(terminal, line);
    await print(
      terminal,
      `${counted(all.length, 'claim')} in ${counted(record.documents.size, 'document')}. "onrecord show ID" has a claim's exact words and values.`,
    );
  });
}

async function contextOf(
  record: SourcedRecord,
  style: CheckContext['style'],
  { width }: Terminal,
): Promise<CheckContext> {
  const { summariseIncidents } = await import('../query/index.ts');
  const incidents = new Map(summariseIncidents(record).map((summary) => [summary.incident.id, summary]));
  return { style, width, incidents, most: 3 };
}
