// Builds dist/ from src/ and bench/ (TypeScript), dist/models/ (models and gazetteer, decoded) and dist/web/ (the browser's code), only where a source is newer than the last build.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withBuildLock } from './build-lock.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'dist', '.built');

/** Newest change of any file under the given files and folders, in milliseconds. */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const s = statSync(path);
    latest = Math.max(latest, s.mtimeMs);
    if (s.isDirectory()) latest = Math.max(latest, newest(readdirSync(path).map((name) => join(path, name))));
  }
  return latest;
}

const inputs = [
  'src',
  'models',
  'bench',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
  'package-lock.json',
].map((p) => join(root, p));
const isFresh = () => existsSync(stamp) && statSync(stamp).mtimeMs > newest(inputs);

if (!isFresh()) {
  withBuildLock(join(root, '.cache', 'build.lock'), () => {
    // Whoever held the lock before may have built it.
    if (!isFresh()) build();
  });
}

function build() {
  const started = new Date();
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const bin = (name) => join(root, 'node_modules', '.bin', name);
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  try {
    execFileSync(bin('tsc'), ['-p', 'tsconfig.build.json'], options);
    execFileSync(process.execPath, [join(root, 'dist', 'src', 'train', 'ready.js')], options);
    if (existsSync(join(root, 'vite.config.ts'))) execFileSync(bin('vite'), ['build', '--logLevel', 'warn'], options);
  } catch {
    process.stderr.write('onrecord: the build failed; the lines above name the file and the line.\n');
    process.exitCode = 1;
    return;
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, '');
  // A file that was saved while we built is newer than the stamp says.
  utimesSync(stamp, started, started);
}
