import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** What a Latin letter run sounds like, what one sound costs for another, and what a missing sound costs (0 to 1). */
export interface NameSounds {
  readonly letters: Readonly<Record<string, string>>;
  readonly near: Readonly<Record<string, number>>;
  readonly drop: Readonly<Record<string, number>>;
}

interface Variants {
  readonly same: readonly (readonly string[])[];
  readonly apart: readonly (readonly [string, string])[];
  readonly compounds: readonly string[];
}

interface Honorifics {
  readonly titles: readonly string[];
  readonly light: readonly string[];
}

function load<T>(name: string): T {
  return JSON.parse(readFileSync(join(packageRoot, 'src', 'codebook', 'data', name), 'utf8')) as T;
}

const variants = load<Variants>('name-variants.json');
const honorifics = load<Honorifics>('name-variants-honorifics.json');

export const nameSounds: NameSounds = load('name-variants-sounds.json');
/** Arabic-script letter to Latin letters. */
export const scriptLetters: ReadonlyMap<string, string> = new Map(
  Object.entries(load<{ letters: Record<string, string> }>('name-variants-script.json').letters),
);
/** Any listed spelling of a name part -> the form that it is compared by. */
export const spellings: ReadonlyMap<string, string> = new Map(
  variants.same.flatMap((forms) => forms.map((form) => [form, forms[0]!] as const)),
);
/** Name parts that sound alike and are different names: `a b` with a < b. */
export const namesApart: ReadonlySet<string> = new Set(
  variants.apart.map(([a, b]) => (a < b ? `${a} ${b}` : `${b} ${a}`)),
);
/** Second parts that are written joined to a first, longest first. */
export const compounds: readonly string[] = [...variants.compounds].sort((a, b) => b.length - a.length);
/** Forms of address and ranks: no part of a name. */
export const titles: ReadonlySet<string> = new Set(honorifics.titles);
/** Parts so common that they tell little about who is meant. */
export const lightParts: ReadonlySet<string> = new Set(honorifics.light);
