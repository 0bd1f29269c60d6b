import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Builds what is older than its source, and returns the path of the built program, for tests that need a process of its own. */
export function builtProgram(): string {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(root, 'bin', 'onrecord.js');
}
