import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

interface Entry {
  readonly sense: AftermathSense;
  readonly verbs: readonly string[];
  readonly phrases: readonly { readonly verb: string; readonly with: readonly string[] }[];
}

const { entries } = JSON.parse(
  readFileSync(join(packageRoot, 'src', 'codebook', 'data', 'aftermath-verbs.json'), 'utf8'),
) as { readonly entries: readonly Entry[] };

/** `court`, `memory` or `response`: who it is that acts afterwards. */
export type AftermathSense = 'court' | 'memory' | 'response';

const alone: ReadonlyMap<string, AftermathSense> = new Map(
  entries.flatMap(({ sense, verbs }) => verbs.map((verb) => [verb, sense] as const)),
);

const beside = new Map<string, { readonly sense: AftermathSense; readonly words: ReadonlySet<string> }[]>();
for (const { sense, phrases } of entries) {
  for (const { verb, with: words } of phrases)
    beside.set(verb, [...(beside.get(verb) ?? []), { sense, words: new Set(words) }]);
}

/**
 * What a verb tells of those who act after an attack, or null: "convicted", "sent ... to prison", "held a vigil".
 *
 * @param lemma the verb's
 * @param near lower-case words beside the verb, of which one must fit where the verb alone says too little
 */
export function aftermathOf(lemma: string, near: Iterable<string>): AftermathSense | null {
  const sense = alone.get(lemma);
  if (sense !== undefined) return sense;
  const phrases = beside.get(lemma);
  if (!phrases) return null;
  for (const word of near) {
    const found = phrases.find(({ words }) => words.has(word));
    if (found) return found.sense;
  }
  return null;
}
