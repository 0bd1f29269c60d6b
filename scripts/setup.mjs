// Sets up all that the project's commands need on a bare machine: packages, then the build. Does nothing that is already done.
// `--quiet` prints only what goes wrong.
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const quiet = process.argv.includes('--quiet');
const say = (line) => quiet || process.stderr.write(`${line}\n`);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `onrecord: expected Node 20.19 or newer, found ${process.versions.node}. Install a current Node and run again.\n`,
  );
  process.exit(1);
}

/**
 * Packages are in place when npm's own record of the install names every package of the lock file in its version; optional ones, which
 * may be for other machines, may be missing. Times of files say nothing: a checkout makes every file new.
 */
function packagesInPlace() {
  const record = packagesIn(join(modules, '.package-lock.json'));
  if (record === null) return false;
  return Object.entries(packagesIn(join(root, 'package-lock.json')) ?? {}).every(
    ([path, { version, optional }]) =>
      path === '' || (record[path]?.version ?? (optional ? version : null)) === version,
  );
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

function run(command, args, hint) {
  try {
    execFileSync(command, args, {
      cwd: root,
      env: { ...headersHere(), ...process.env },
      stdio: ['ignore', quiet ? 'ignore' : process.stderr, process.stderr],
    });
  } catch {
    process.stderr.write(`onrecord: "${command} ${args.join(' ')}" failed. ${hint}\n`);
    process.exit(1);
  }
}

/** Node's own C++ headers, where they came with it: SQLite is then built against these, and none are downloaded. */
function headersHere() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {};
}

if (!packagesInPlace()) {
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) {
    process.stderr.write(
      `onrecord: ${modules} is a link to packages that are kept elsewhere, and they are not those of package-lock.json. Run "npm ci" where they are kept.\n`,
    );
    process.exit(1);
  }
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
