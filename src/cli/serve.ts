import type { Command } from 'commander';
import { actorName, type GlobalOptions, ledgerFile } from './ledger-file.ts';
import { CommandError, EXIT, print, type Terminal } from './terminal.ts';

interface Options extends GlobalOptions {
  readonly port: string;
}

export function register(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('open the record in a browser: serves the app and its JSON API on this machine only')
    .option('--port <port>', 'the port to listen on; 0 takes any free one', '7070')
    .addHelpText(
      'after',
      '\nIt listens on loopback and stops with Ctrl-C. While it runs, other commands may read and add.',
    )
    .action((_, command: Command) => serve(command.optsWithGlobals<Options>(), terminal));
}

async function serve(options: Options, terminal: Terminal): Promise<void> {
  const port = portGiven(options.port);
  const { listen, openRecordDoor } = await import('../server/index.ts');
  const file = ledgerFile(options, terminal);
  const actor = actorName(terminal);
  const door = await openRecordDoor(file, actor);
  try {
    const log = (error: unknown) => terminal.stderr.write(`onrecord: ${String(error)}\n`);
    const server = await listen({ door, actor, log }, port).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
      throw new CommandError(
        EXIT.usage,
        `--port: expected a free port, found ${port} taken. Give another, or 0 for any.`,
      );
    });
    await print(
      terminal,
      options.json ? JSON.stringify({ url: server.url, ledger: file }) : `${file} at ${server.url}`,
    );
    // What the first pages ask for is worked out while nobody asks yet.
    door
      .index()
      .then((index) => index.makeReady())
      .catch(log);
    await interrupted();
    await server.close();
  } finally {
    await door.close();
  }
}

function portGiven(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CommandError(EXIT.usage, `--port: expected a number from 0 to 65535, found "${text.slice(0, 40)}".`);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
