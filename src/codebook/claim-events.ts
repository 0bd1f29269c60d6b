import { type ClaimNoun, claimNounIn } from './claim-nouns.ts';
import { dataEntries, type Sourced } from './data-file.ts';
import { once } from './form-index.ts';

interface Entry extends Sourced {
  readonly words: readonly string[];
  readonly types: readonly string[];
  readonly not?: readonly string[];
}

const entryByWords = once(
  () => new Map(dataEntries<Entry>('claim-verbs').flatMap((entry) => entry.words.map((w) => [w, entry] as const))),
);

/** Every form of these verbs as one alternative of a regular expression, the longer first. */
export const claimVerbForms = once(() =>
  [...entryByWords().keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|'),
);

const anyVerb = once(() => {
  return new RegExp(`(?<![\\p{L}-])(?:${claimVerbForms()})(?![\\p{L}-])`, 'iu');
});

/** The first verb of `text` that tells of an incident ("has been hit"); null when there is none. */
export function claimVerbIn(text: string): ClaimNoun | null {
  const found = anyVerb().exec(text);
  if (found === null) return null;
  const entry = entryByWords().get(found[0].toLowerCase());
  return { words: found[0], index: found.index, types: entry?.types ?? [], not: entry?.not ?? [] };
}

/** What `text` calls an incident: its noun, where it has one, else its verb. */
export function claimEventIn(text: string): ClaimNoun | null {
  return claimNounIn(text) ?? claimVerbIn(text);
}
