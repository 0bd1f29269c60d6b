import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

const { nouns } = JSON.parse(
  readFileSync(join(packageRoot, 'src', 'codebook', 'data', 'scheduled-events.json'), 'utf8'),
) as { nouns: readonly string[] };

/** Nouns for what a calendar announces, lower case: the day that owns one dates nothing else. */
export const scheduledEvents: ReadonlySet<string> = new Set(nouns);
