import { dataEntries, type Sourced } from './data-file.ts';
import { once } from './form-index.ts';

interface ClaimNoun extends Sourced {
  readonly words: readonly string[];
  readonly types: readonly string[];
}

const longestFirst = once(() =>
  dataEntries<ClaimNoun>('claim-nouns')
    .flatMap((entry) => entry.words.map((words) => ({ words, types: entry.types })))
    .sort((a, b) => b.words.length - a.words.length)
    .map(({ words, types }) => ({ pattern: new RegExp(`(?<![\\p{L}-])${words}(?![\\p{L}-])`, 'iu'), types })),
);

/** The incident noun of `text` with the types it takes in (an empty list: every type); null when it names no incident. */
export function claimNounIn(
  text: string,
): { readonly words: string; readonly index: number; readonly types: readonly string[] } | null {
  for (const { pattern, types } of longestFirst()) {
    const found = pattern.exec(text);
    if (found) return { words: found[0], index: found.index, types };
  }
  return null;
}
