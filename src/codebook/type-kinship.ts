import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

interface Kinship {
  readonly open: readonly string[];
  readonly kin: readonly (readonly [string, string])[];
}

const file = join(packageRoot, 'src', 'codebook', 'data', 'incident-type-kinship.json');
const kinship = JSON.parse(readFileSync(file, 'utf8')) as Kinship;
const open = new Set(kinship.open);
const kin = new Set(kinship.kin.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

/** How two incident types stand to each other when two reports use them: `open` when one of them says nothing of the means. */
export function typeKinship(a: string, b: string): 'same' | 'kin' | 'open' | 'unlike' {
  if (open.has(a) || open.has(b)) return 'open';
  if (a === b) return 'same';
  return kin.has(`${a} ${b}`) ? 'kin' : 'unlike';
}
