import type { Command } from 'commander';
import { counted } from './layout.ts';
import { type GlobalOptions, withRecord } from './ledger-file.ts';
import { print, type Terminal } from './terminal.ts';

interface Options extends GlobalOptions {
  readonly table?: boolean;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('incidents')
    .description('list the incidents of the record: when, what, where, who, whom, figures by source')
    .option('--table', 'one line per incident')
    .action((_, command: Command) => list(command.optsWithGlobals<Options>(), terminal));
}

async function list(options: Options, terminal: Terminal): Promise<void> {
  await withRecord(options, terminal, async (record) => {
    const { summariseIncidents } = await import('../query/index.ts');
    const summaries = summariseIncidents(record);
    if (options.json) return print(terminal, JSON.stringify(summaries, null, 2));
    if (summaries.length === 0) {
      return print(
        terminal,
        `No incidents in ${counted(record.documents.size, 'document')}. Add reports with "onrecord add FILES".`,
      );
    }
    const { styleOf } = await import('./style.ts');
    const style = styleOf(terminal);
    if (options.table) {
      const { incidentTable } = await import('./incident-table.ts');
      for (const line of incidentTable(summaries, terminal.width)) await print(terminal, line);
      return;
    }
    const { incidentLines } = await import('./incident-lines.ts');
    for (const summary of summaries) {
      for (const line of incidentLines(summary, style, terminal.width)) await print(terminal, line);
      await print(terminal);
    }
    await print(
      terminal,
      `${counted(summaries.length, 'incident')} in ${counted(record.documents.size, 'document')}. "onrecord show ID" has the words behind each value.`,
    );
  });
}
