import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

interface Listed {
  readonly people: readonly string[];
  readonly attackers: readonly string[];
  readonly fighters: readonly string[];
  readonly captives: readonly string[];
}

const listed = JSON.parse(
  readFileSync(join(packageRoot, 'src', 'codebook', 'data', 'event-words-people.json'), 'utf8'),
) as Listed;

/** Those who do it, whoever they are: "gunmen", "the bomber". */
export const attackerWords: ReadonlySet<string> = new Set(listed.attackers);
/** Members of an armed side, victims or attackers by context: "militants". */
export const fighterWords: ReadonlySet<string> = new Set(listed.fighters);
/** Every noun that counts people, those of the two sets above included. */
export const peopleWords: ReadonlySet<string> = new Set([
  ...listed.people,
  ...listed.attackers,
  ...listed.fighters,
  ...listed.captives,
]);
