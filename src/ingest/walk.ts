import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Refused, refused } from './incoming.ts';

/** A file to read. `named`: its path was given itself, rather than met in a folder. */
export interface FoundFile {
  readonly kind: 'file';
  readonly path: string;
  readonly size: number;
  readonly named: boolean;
}

/**
 * The files under the given paths: folders in sorted order, so that a run can be repeated; hidden files and READMEs passed over. A
 * folder met again, through a link or twice in the list, is not entered twice. Devices, pipes and what cannot be opened are refused.
 */
export function* walk(paths: readonly string[]): Generator<FoundFile | Refused> {
  const entered = new Set<string>();
  for (const path of paths) yield* visit(path, true, entered);
}

function* visit(path: string, named: boolean, entered: Set<string>): Generator<FoundFile | Refused> {
  try {
    const found = statSync(path);
    if (found.isFile()) yield { kind: 'file', path, size: found.size, named };
    else if (found.isDirectory()) yield* visitFolder(path, entered);
    else
      yield refused(
        path,
        'a file or folder',
        'a device, pipe or socket',
        'Name a file, a folder, or - for standard input.',
      );
  } catch (error) {
    yield unreadable(path, error);
  }
}

function* visitFolder(path: string, entered: Set<string>): Generator<FoundFile | Refused> {
  const real = realpathSync(path);
  if (entered.has(real)) return;
  entered.add(real);
  for (const name of readdirSync(path).sort()) {
    if (!name.startsWith('.') && !/^readme(\.|$)/i.test(name)) yield* visit(join(path, name), false, entered);
  }
}

const FOUND: Readonly<Record<string, readonly [found: string, remedy: string]>> = {
  ENOENT: ['nothing there', 'Check the path.'],
  EACCES: ['no right to read it', 'Give the right, or leave it out.'],
  EPERM: ['no right to read it', 'Give the right, or leave it out.'],
  ELOOP: ['a link that leads round to itself', 'Remove the link.'],
};

/** A failure of the file system in words. */
export function unreadable(path: string, error: unknown): Refused {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const [found, remedy] = FOUND[code] ?? [code, 'Check the file and its disk.'];
  return refused(path, 'a file that can be read', found, remedy);
}
