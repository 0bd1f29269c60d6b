import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

interface Entry {
  readonly sense: string;
  readonly verbs: readonly string[];
  readonly phrases: readonly { readonly verb: string; readonly with: readonly string[] }[];
}

const { entries } = JSON.parse(
  readFileSync(join(packageRoot, 'src', 'codebook', 'data', 'aftermath-verbs.json'), 'utf8'),
) as { readonly entries: readonly Entry[] };

const alone: ReadonlySet<string> = new Set(entries.flatMap(({ verbs }) => verbs));

const beside = new Map<string, Set<string>>();
for (const phrase of entries.flatMap(({ phrases }) => phrases)) {
  beside.set(phrase.verb, new Set([...(beside.get(phrase.verb) ?? []), ...phrase.with]));
}

/**
 * Whether a verb tells what a court, mourners or officials did after an attack: "convicted", "sent ... to prison", "held a vigil".
 *
 * @param lemma the verb's
 * @param near lower-case words beside the verb, of which one must fit where the verb alone says too little
 */
export function isAftermath(lemma: string, near: Iterable<string>): boolean {
  if (alone.has(lemma)) return true;
  const words = beside.get(lemma);
  if (!words) return false;
  for (const word of near) if (words.has(word)) return true;
  return false;
}
