import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Named by its content, so a browser may keep it for good. */
  readonly hashed: boolean;
}

/** The built browser code by path, read once: no path of a request ever reaches the disk. Empty where it is not built. */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  const walk = (at: string) => {
    for (const name of readdirSync(at).sort()) {
      const path = join(at, name);
      if (statSync(path).isDirectory()) walk(path);
      else {
        const type = TYPES[extname(name)];
        const key = `/${relative(folder, path).split(sep).join('/')}`;
        if (type)
          files.set(key, { bytes: new Uint8Array(readFileSync(path)), type, hashed: key.startsWith('/assets/') });
      }
    }
  };
  if (existsSync(folder)) walk(folder);
  return files;
}
