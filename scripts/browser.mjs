// Finds a Chromium for the tests of the app, and installs one where none is there and this is a bare Debian's root. Never fails: the
// tests that need a browser say that they were left out.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function inPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

export function provideBrowser() {
  if (process.env.ONRECORD_BROWSER || inPath(NAMES)) return;
  if (process.getuid?.() !== 0 || !inPath(['apt-get'])) return;
  process.stdout.write('\n== browser\ninstalling chromium, once ...\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  const install = () => run('install', '-y', '--no-install-recommends', 'chromium');
  if (!install() && !(run('update') && install())) process.stdout.write('no chromium could be installed\n');
}
