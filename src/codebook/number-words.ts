import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

export type Bound = 'at_least' | 'more_than' | 'at_most' | 'fewer_than' | 'about';

interface Listed {
  readonly units: Readonly<Record<string, number>>;
  readonly tens: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly vague: Readonly<Record<string, number | null>>;
  readonly vague_scaled: Readonly<Record<string, number | null>>;
  readonly before: Readonly<Record<string, readonly string[]>>;
  readonly after: Readonly<Record<string, readonly string[]>>;
}

const listed = JSON.parse(
  readFileSync(join(packageRoot, 'src', 'codebook', 'data', 'number-words.json'), 'utf8'),
) as Listed;

export const unitWords: ReadonlyMap<string, number> = new Map(Object.entries(listed.units));
export const tenWords: ReadonlyMap<string, number> = new Map(Object.entries(listed.tens));
export const scaleWords: ReadonlyMap<string, number> = new Map(Object.entries(listed.scales));
/** Words for a number left open, with the lower bound they set, or null. */
export const vagueWords: ReadonlyMap<string, number | null> = new Map(Object.entries(listed.vague));
/** "several" in "several hundred": the least it multiplies by. */
export const vagueScaled: ReadonlyMap<string, number | null> = new Map(Object.entries(listed.vague_scaled));
/** Words that bound a number, as lists of lower-case words, longest first; they stand before it or after it. */
export const boundsBefore: readonly (readonly [readonly string[], Bound])[] = phrases(listed.before);
export const boundsAfter: readonly (readonly [readonly string[], Bound])[] = phrases(listed.after);

function phrases(by: Readonly<Record<string, readonly string[]>>): [string[], Bound][] {
  const all = Object.entries(by).flatMap(([bound, words]) =>
    words.map((phrase): [string[], Bound] => [phrase.split(' '), bound as Bound]),
  );
  return all.sort((a, b) => b[0].length - a[0].length);
}
