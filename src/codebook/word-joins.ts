import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

interface Listed {
  readonly name_prefixes: readonly string[];
  readonly name_links: readonly string[];
  readonly bound_prefixes: readonly string[];
  readonly clitics: readonly string[];
  readonly run_together: Readonly<Record<string, number>>;
  readonly slashed: readonly string[];
  readonly units: readonly string[];
  readonly domains: readonly string[];
}

const listed = JSON.parse(
  readFileSync(join(packageRoot, 'src', 'codebook', 'data', 'word-joins.json'), 'utf8'),
) as Listed;

/** Words joined to a name in front ("al-Ani"), and between its parts ("Khalil-ur-Rehman"). */
export const namePrefixes: ReadonlySet<string> = new Set(listed.name_prefixes);
export const nameLinks: ReadonlySet<string> = new Set(listed.name_links);
/** Prefixes that are not words of their own ("non-state"). */
export const boundPrefixes: ReadonlySet<string> = new Set(listed.bound_prefixes);
/** What an apostrophe cuts off the end of a word ("Taliban's", "they're"). */
export const clitics: ReadonlySet<string> = new Set(listed.clitics);
/** Two words written as one, with the length of the first. */
export const runTogether: ReadonlyMap<string, number> = new Map(Object.entries(listed.run_together));
/** Abbreviations with a stroke ("b/c"). */
export const slashed: ReadonlySet<string> = new Set(listed.slashed);
/** Units written straight after a figure ("5pm"). */
export const units: ReadonlySet<string> = new Set(listed.units);
/** Last parts of addresses and file names. */
export const domains: ReadonlySet<string> = new Set(listed.domains);
