import { armedGroupsByForm } from '../../codebook/armed-groups.ts';
import { once } from '../../codebook/form-index.ts';
import { placeKey } from '../../codebook/place-key.ts';
import type { DocumentWords } from './document-words.ts';
import type { NameMatch } from './name-matches.ts';

/** Names of armed groups of two words and more, as words, by each word in them. */
const groupsByWord = once(() => {
  const index = new Map<string, string[][]>();
  for (const form of armedGroupsByForm().keys()) {
    const words = placeKey(form).split(' ');
    if (words.length < 2) continue;
    for (const word of new Set(words)) index.set(word, [...(index.get(word) ?? []), words]);
  }
  return index as ReadonlyMap<string, readonly (readonly string[])[]>;
});

/** Whether a match is only a part of an armed group's name: "Tehreek-e-Taliban Pakistan", "Kurdistan Workers' Party". */
export function isInGroupName(document: DocumentWords, match: NameMatch): boolean {
  const [opening = ''] = match.key.split(' ');
  const length = match.last - match.first + 1;
  return (groupsByWord().get(opening) ?? []).some((form) => {
    if (form.length <= length) return false;
    return form.some((word, at) => word === opening && standsAt(document, form, match.first - at));
  });
}

function standsAt(document: DocumentWords, form: readonly string[], from: number): boolean {
  return form.every((word, i) => document.words[from + i]?.key === word);
}
