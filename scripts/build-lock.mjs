// One build at a time: two at once would sweep away each other's files.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const STALE_MS = 5 * 60_000;
const PAUSE_MS = 50;

/** Runs `work` while holding the lock folder `path`; waits for whoever holds it, and takes it over when that died long ago. */
export function withBuildLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  while (!take(path)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  try {
    return work();
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function take(path) {
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    try {
      if (Date.now() - statSync(path).mtimeMs > STALE_MS) rmSync(path, { recursive: true, force: true });
    } catch {
      // It was given back in this moment.
    }
    return false;
  }
}
