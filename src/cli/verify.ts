import type { Command } from 'commander';
import type { Head, Verification } from '../ledger/index.ts';
import { type GlobalOptions, ledgerFile, withLedger } from './ledger-file.ts';
import { CommandError, complain, EXIT, print, type Terminal } from './terminal.ts';

interface Options extends GlobalOptions {
  readonly head?: string;
  readonly rebuild?: boolean;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('verify')
    .description('check the ledger offline: chain, commitments, document hashes, every citation')
    .option('--head <seq:hash>', 'a head noted earlier, which the ledger must still contain')
    .option('--rebuild', 'first make the projection again from the entries')
    .addHelpText(
      'after',
      '\nNote the printed head somewhere else: it shows later that nothing before it was changed or cut off.',
    )
    .action((_, command: Command) => verify(command.optsWithGlobals<Options>(), terminal));
}

async function verify(options: Options, terminal: Terminal): Promise<void> {
  const expected = options.head === undefined ? undefined : parseHead(options.head);
  await withLedger(options.rebuild ? 'write' : 'read', options, terminal, async (ledger) => {
    if (options.rebuild) await ledger.rebuild();
    const result = await ledger.verify(expected);
    if (options.json) await print(terminal, JSON.stringify(result, null, 2));
    if (!result.fault) {
      if (!options.json) for (const line of intactLines(result)) await print(terminal, line);
      return;
    }
    const at = result.fault.seq === null ? '' : ` at entry ${result.fault.seq}`;
    await complain(
      terminal,
      `onrecord: ${ledgerFile(options, terminal)} is not intact${at}: ${result.fault.words}`,
      EXIT.refused,
    );
  });
}

function intactLines({ entries, erased, documents, citations, head }: Verification): string[] {
  const gone = erased > 0 ? `, ${erased} erased` : '';
  return [
    `intact${gone}: ${entries} entries, ${documents} documents, ${citations} citations hold`,
    `head ${head.seq}:${head.hash}`,
  ];
}

function parseHead(text: string): Head {
  const m = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text);
  if (m) return { seq: Number(m[1]), hash: m[2]! };
  throw new CommandError(
    EXIT.usage,
    `--head: expected SEQ:HASH as "onrecord verify" prints it, found "${text.slice(0, 80)}".`,
  );
}
