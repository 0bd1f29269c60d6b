import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

const file = join(packageRoot, 'src', 'codebook', 'data', 'news-agencies.json');
const { agencies } = JSON.parse(readFileSync(file, 'utf8')) as { agencies: { names: string[] }[] };

/** Each name under which an agency is credited -> the name that is shown. */
export const newsAgencies: ReadonlyMap<string, string> = new Map(
  agencies.flatMap(({ names }) => names.map((name) => [name, names[0]!] as const)),
);
