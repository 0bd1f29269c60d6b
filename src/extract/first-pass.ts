import { armedGroups } from '../codebook/armed-groups.ts';
import { ambiguousForms, type EventWord, eventWordsByFirst } from '../codebook/event-words.ts';
import { once } from '../codebook/form-index.ts';
import { attackerWords, fighterWords } from '../codebook/people-words.ts';
import { isViolent, penaltiesOf, type Violence } from './violence-weights.ts';

/**
 * A cheap look at a text: false when no words of it, read as kindly as can be, add up to violence, so that the whole reading would
 * find none. True promises nothing. One pass over the words, without tags or parse; wire copy in capitals and releases of forces are
 * let through on any event word, since they are read by other rules.
 */
export function mayReportIncident(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.][\p{L}]+)*/gu) ?? [];
  const found = eventWordsIn(words);
  if (found.length === 0)
    return words.some((word) => TAKEN.test(word)) && words.some((word) => attackerWords.has(word));
  if (!/\p{Ll}{4}/u.test(text) || RELEASE.test(text)) return true;
  return isViolent(kindest(words, found));
}

/** Verbs of taking people or ships, which no listed form holds alone. */
const TAKEN = /^(?:seized|commandeered|captured|herded|snatched|boarded|taken|took)$/;
const RELEASE = /\b(?:coalition|isaf|combined force|security force|joint command)\b/i;

/** The first words of the groups' names, and their acronyms, in lower case. */
const groupWords = once(
  () =>
    new Set(
      [...armedGroups().values()].flatMap((group) =>
        [...group.forms, ...group.acronyms].map((name) => name.toLowerCase().split(/[ -]/)[0]!),
      ),
    ),
);

/** Every event word of a text, the fullest form first and none inside another. */
function eventWordsIn(words: readonly string[]): EventWord[] {
  const found: EventWord[] = [];
  for (let i = 0; i < words.length; ) {
    const form = eventWordsByFirst.get(words[i]!)?.find((word) => word.words.every((w, k) => words[i + k] === w));
    if (form) found.push(form);
    i += form?.words.length ?? 1;
  }
  return found;
}

/** The most that the whole reading could find: nobody is spared, nothing is a manner of speaking. */
function kindest(words: readonly string[], found: readonly EventWord[]): Violence {
  const set = new Set(words);
  for (let i = 1; i < words.length; i++) set.add(`${words[i - 1]} ${words[i]}`);
  const deeds = found.filter(({ kind, sense }) => kind !== 'harm' || sense === 'assassination_other');
  const plain = deeds.filter((word) => word.kind !== 'neutral' && !ambiguousForms.has(word.words.join(' '))).length;
  const harmed = found.some(({ kind, sense }) => kind === 'harm' || sense === 'kidnapping');
  const side = words.filter((word) => fighterWords.has(word) || attackerWords.has(word)).length > 0;
  const group = words.some((word) => groupWords().has(word));
  return {
    plain,
    ambiguous: Math.min(deeds.length - plain, 4) + (deeds.length > 1 ? 2 : 0),
    tied: harmed || deeds.length > 1 ? 2 : 1,
    people: harmed ? 2.2 : 0.6,
    actors: (group ? 1 : 0) + (side ? 1.6 : 0) + (set.has('responsibility') ? 0.6 : 0),
    ...penaltiesOf(set, new Set()),
  };
}
