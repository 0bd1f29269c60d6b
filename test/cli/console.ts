import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

class Kept extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, with streams of its own. */
export async function onrecord(
  args: readonly string[],
  setting: { stdin?: string; env?: Terminal['env']; width?: number } = {},
): Promise<Outcome> {
  const [stdout, stderr] = [new Kept(), new Kept()];
  const terminal: Terminal = {
    stdin: Readable.from(setting.stdin === undefined ? [] : [Buffer.from(setting.stdin)]),
    stdout,
    stderr,
    env: setting.env ?? {},
    width: setting.width ?? 100,
    interactive: false,
    exitCode: 0,
  };
  const code = await run(args, terminal);
  return { code, out: stdout.text, err: stderr.text };
}
