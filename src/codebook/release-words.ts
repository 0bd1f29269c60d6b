import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

interface Listed {
  readonly marks: readonly string[];
  readonly forces: readonly string[];
  readonly principals: readonly string[];
  readonly totals: readonly string[];
  readonly deeds: readonly string[];
  readonly overviews: readonly string[];
}

const listed = JSON.parse(
  readFileSync(join(packageRoot, 'src', 'codebook', 'data', 'release-words.json'), 'utf8'),
) as Listed;

/** Phrases by which a press release names itself in its head. */
export const releaseMarks: readonly string[] = listed.marks;
/** Nouns of those who carry out an operation. */
export const forceWords: ReadonlySet<string> = new Set(listed.forces);
/** Nouns of the person an operation is aimed at, in the singular and the plural. */
export const principalWords: ReadonlySet<string> = new Set(listed.principals.flatMap((word) => [word, `${word}s`]));
/** Phrases of a period or a campaign. */
export const totalPhrases: readonly string[] = listed.totals;
/** Phrases after which a killing is what somebody is accused of. */
export const deedPhrases: readonly string[] = listed.deeds;
/** Phrases that sum up several operations. */
export const overviewPhrases: readonly string[] = listed.overviews;
