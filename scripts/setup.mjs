// Sets up all that the project's commands need on a bare machine: packages, then the build. Does nothing that is already done.
// `--quiet` prints only what goes wrong.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const quiet = process.argv.includes('--quiet');
const say = (line) => quiet || process.stderr.write(`${line}\n`);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `onrecord: expected Node 20.19 or newer, found ${process.versions.node}. Install a current Node and run again.\n`,
  );
  process.exit(1);
}

/** Packages are in place when npm's own record of the install is no older than the lock file. */
function packagesInPlace() {
  const record = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  return (
    existsSync(record) &&
    statSync(record).mtimeMs >= statSync(lock).mtimeMs &&
    existsSync(join(root, 'node_modules', 'typescript'))
  );
}

function run(command, args, hint) {
  try {
    execFileSync(command, args, { cwd: root, stdio: ['ignore', quiet ? 'ignore' : process.stderr, process.stderr] });
  } catch {
    process.stderr.write(`onrecord: "${command} ${args.join(' ')}" failed. ${hint}\n`);
    process.exit(1);
  }
}

if (!packagesInPlace()) {
  say('onrecord: installing packages (two minutes where SQLite must be built, once) ...');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund'],
    'Check that the npm registry can be reached, and that python3, make and g++ are installed for better-sqlite3.',
  );
}
if (!sqliteLoads()) {
  say('onrecord: building SQLite ...');
  run('npm', ['rebuild', 'better-sqlite3'], 'Install python3, make and g++, then run again.');
}
run(process.execPath, [join(root, 'scripts', 'build.mjs')], 'The lines above name the file and the line.');

function sqliteLoads() {
  try {
    execFileSync(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"], {
      cwd: root,
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

export const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
