import type { Writable } from 'node:stream';

/** What each exit code means; `onrecord --help` prints it. */
export const EXIT = { ok: 0, input: 1, usage: 2, refused: 3 } as const;

/** The outside of a command: its streams and what they can show. Tests hand in their own. */
export interface Terminal {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal; 100 where there is none. */
  readonly width: number;
  readonly interactive: boolean;
  /** Set by a command; the highest code stands. */
  exitCode: number;
}

/** Most columns that a table or text takes, however wide the window. */
const WIDEST = 140;

export function processTerminal(): Terminal {
  const { stdin, stdout, stderr, env } = process;
  return {
    stdin,
    stdout,
    stderr,
    env,
    width: Math.max(40, Math.min(stdout.columns ?? stderr.columns ?? 100, WIDEST)),
    interactive: stdout.isTTY === true,
    exitCode: EXIT.ok,
  };
}

/** Writes a line and waits where the reader is slower than we are. */
export async function print(terminal: Terminal, line = ''): Promise<void> {
  await write(terminal.stdout, `${line}\n`);
}

export async function complain(terminal: Terminal, line: string, code: number = EXIT.input): Promise<void> {
  terminal.exitCode = Math.max(terminal.exitCode, code);
  await write(terminal.stderr, `${line}\n`);
}

function write(stream: Writable, text: string): Promise<void> {
  if (stream.write(text)) return Promise.resolve();
  return new Promise((resolve) => stream.once('drain', resolve));
}

/** A failure that a user can mend: printed as it is, without a stack. */
export class CommandError extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}
