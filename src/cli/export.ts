import { type Command, Option } from 'commander';
import type { Exported } from '../export/index.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { type GlobalOptions, withRecord } from './ledger-file.ts';
import { CommandError, complain, EXIT, print, type Terminal } from './terminal.ts';

const FORMATS = ['csv', 'geojson', 'jsonl'] as const;

interface Options extends GlobalOptions {
  readonly format: (typeof FORMATS)[number];
  readonly rows: 'accounts' | 'incidents';
  readonly out?: string;
  readonly unmask?: boolean;
  readonly losses?: boolean;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('export')
    .description('write the record for other programs')
    .addOption(new Option('--format <format>', 'the kind of file').choices(FORMATS).makeOptionMandatory())
    .addOption(
      new Option('--rows <rows>', 'csv: a row for each account or for each incident')
        .choices(['accounts', 'incidents'])
        .default('accounts'),
    )
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--unmask', 'leave the names of private persons as they are')
    .option('--losses', 'list on standard error what the format and other schemes cannot hold')
    .action((_, command: Command) => write(command.optsWithGlobals<Options>(), terminal));
}

async function write(options: Options, terminal: Terminal): Promise<void> {
  await withRecord(options, terminal, async (record) => {
    const { body, losses } = await exported(record, options);
    if (options.out === undefined) await print(terminal, body.replace(/\r?\n$/, ''));
    else await writeTo(options.out, body);
    if (!options.losses) return;
    for (const { where, what, values } of losses) await complain(terminal, `${where}: ${what} (${values})`, EXIT.ok);
  });
}

async function exported(record: SourcedRecord, { format, rows, unmask = false }: Options): Promise<Exported> {
  const { exportCsv, exportGeoJson, exportJsonl } = await import('../export/index.ts');
  if (format === 'csv') return exportCsv(record, { rows, unmask });
  return format === 'geojson' ? exportGeoJson(record, { unmask }) : exportJsonl(record, { unmask });
}

async function writeTo(file: string, body: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  try {
    await writeFile(file, body);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CommandError(
      EXIT.input,
      `${file}: expected a file that can be written, found ${code}. Check the folder and its rights.`,
    );
  }
}
