import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

interface Listed {
  readonly before_name: readonly string[];
  readonly may_end: readonly string[];
}

const listed = JSON.parse(
  readFileSync(join(packageRoot, 'src', 'codebook', 'data', 'abbreviations.json'), 'utf8'),
) as Listed;

/** Abbreviations after which a name or number follows ("Gen."); lower case, without the final stop. */
export const beforeName: ReadonlySet<string> = new Set(listed.before_name);

/** Abbreviations that may also end a sentence ("Inc.", "p.m."); lower case, without the final stop. */
export const mayEnd: ReadonlySet<string> = new Set(listed.may_end);
