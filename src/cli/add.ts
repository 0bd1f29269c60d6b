import type { Command } from 'commander';
import { counted } from './layout.ts';
import { type GlobalOptions, ledgerFile, withLedger } from './ledger-file.ts';
import { complain, print, type Terminal } from './terminal.ts';

interface Options extends GlobalOptions {
  readonly verdicts: boolean;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('add')
    .description('read reports and put them on record')
    .argument('<paths...>', 'files (.txt, .html, .jsonl), folders, or - for standard input')
    .option('--no-verdicts', 'leave it to a later addition to find out which claims of the record now stand otherwise')
    .addHelpText(
      'after',
      '\nWhat cannot be read is named and skipped; the rest goes in. The same report twice is one document with its sightings.',
    )
    .action((paths: string[], _, command: Command) => add(paths, command.optsWithGlobals<Options>(), terminal));
}

/** Adds all, printing what became of each; with --json one line per report, when it is safely on disk. */
export async function add(
  paths: readonly string[],
  options: GlobalOptions & Partial<Options>,
  terminal: Terminal,
): Promise<void> {
  await withLedger('write', options, terminal, async (ledger) => {
    const { addReports, recordVerdicts } = await import('../pipeline.ts');
    const { refusalWords } = await import('../ingest/index.ts');
    const { Progress } = await import('./progress.ts');
    const progress = new Progress(terminal, 'reading', null);
    const counts = new Map<string, number>();
    for await (const result of addReports(paths, ledger, { stdin: terminal.stdin })) {
      const outcome = result.kind === 'refused' ? 'refused' : result.outcome;
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      progress.step(result.where);
      if (result.kind === 'refused') {
        progress.end();
        await complain(terminal, `onrecord: ${refusalWords(result)}`);
      }
      if (options.json) await print(terminal, JSON.stringify(result));
    }
    progress.end();
    if (!options.json) await print(terminal, `${summary(counts)} -> ${ledgerFile(options, terminal)}`);
    const grew = counts.has('added') || counts.has('reread');
    if (!grew || options.verdicts === false) return;
    const { claims, changed } = await recordVerdicts(ledger);
    if (!options.json && changed > 0) {
      const held = `${counted(claims, 'claim')} held against the record, ${counted(changed, 'verdict')} put on record`;
      await print(terminal, held);
    }
  });
}

const WORDS: readonly (readonly [string, string])[] = [
  ['added', 'added'],
  ['reread', 'read anew'],
  ['sighted', 'known, met at a new place'],
  ['known', 'known already'],
  ['refused', 'refused'],
];

function summary(counts: ReadonlyMap<string, number>): string {
  const parts = WORDS.flatMap(([outcome, words]) => (counts.has(outcome) ? [`${counts.get(outcome)} ${words}`] : []));
  return parts.length > 0 ? parts.join(', ') : 'nothing found';
}
