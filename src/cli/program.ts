import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { packageRoot } from '../codebook/package-root.ts';
import { register as add } from './add.ts';
import { register as annotate } from './annotate.ts';
import { register as check } from './check.ts';
import { register as claims } from './claims.ts';
import { register as demo } from './demo.ts';
import { register as differ } from './differ.ts';
import { register as exportRecord } from './export.ts';
import { register as extract } from './extract.ts';
import { register as incidents } from './incidents.ts';
import { register as same } from './same.ts';
import { register as serve } from './serve.ts';
import { register as show } from './show.ts';
import { register as structure } from './structure.ts';
import { CommandError, complain, EXIT, type Terminal } from './terminal.ts';
import { register as undo } from './undo.ts';
import { register as verify } from './verify.ts';
import { register as why } from './why.ts';

const COMMANDS = [
  add,
  incidents,
  show,
  why,
  same,
  differ,
  undo,
  structure,
  claims,
  check,
  serve,
  verify,
  exportRecord,
  extract,
  annotate,
  demo,
];

const AFTER_HELP = `
Exit codes:
  0  done
  1  something in the input was wrong and is named on standard error; the rest was done
  2  the command line was wrong
  3  the ledger refused (missing, held by another writer, no ledger) or is not intact

Environment:
  ONRECORD_LEDGER  the ledger file, where --ledger is not given
  ONRECORD_ACTOR   who is named in the ledger's entries, else the user's login name
  NO_COLOR         set to anything: no colours

Begin with:  onrecord demo      or      onrecord add FOLDER && onrecord incidents`;

export function createProgram(terminal: Terminal): Command {
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  const program = new Command('onrecord')
    .description(
      'News reports about attacks go in, a sourced record of incidents comes out, and public claims are held against it.',
    )
    .version(version, '-V, --version', 'print the version')
    .option('--ledger <file>', 'the ledger to use (default: $ONRECORD_LEDGER or ./onrecord.db)')
    .option('--json', 'print JSON instead of text')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', AFTER_HELP)
    .configureHelp({ showGlobalOptions: true, helpWidth: terminal.width })
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text.replace(/^error: /, 'onrecord: ')),
    })
    .showHelpAfterError('Run "onrecord --help" to see the commands and options.')
    .exitOverride();
  for (const register of COMMANDS) register(program, terminal);
  return program;
}

/** Runs one command line and returns its exit code. Never throws for what a user can mend; a bug keeps its stack. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const program = createProgram(terminal);
    if (args.length === 0) {
      program.outputHelp();
      return EXIT.usage;
    }
    await program.parseAsync([...args], { from: 'user' });
    return terminal.exitCode;
  } catch (error) {
    return failure(error, terminal);
  }
}

async function failure(error: unknown, terminal: Terminal): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof CommandError) await complain(terminal, `onrecord: ${error.message}`, error.exitCode);
  else if (error instanceof Error && error.name === 'LedgerError')
    await complain(terminal, `onrecord: ${error.message}`, EXIT.refused);
  else throw error;
  return terminal.exitCode;
}
