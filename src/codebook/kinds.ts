import type { Crosswalk } from './crosswalk.ts';
import { dataEntries, type Sourced } from './data-file.ts';
import { formKey, indexCodes, indexForms, once } from './form-index.ts';

/** A kind of actor. */
export interface Kind extends Sourced {
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly crosswalk: Crosswalk;
}

/** A kind of target, site or weapon with the nouns that name it in a report, lower case. */
export interface NamedKind extends Kind {
  readonly words: readonly string[];
}

export const actorKinds = once(() => indexCodes<string, Kind>(dataEntries('actor-kinds')));
export const targetKinds = once(() => indexCodes<string, NamedKind>(dataEntries('target-kinds')));
export const siteKinds = once(() => indexCodes<string, NamedKind>(dataEntries('site-kinds')));
export const weapons = once(() => indexCodes<string, NamedKind>(dataEntries('weapons')));

const wordsOf = (kind: NamedKind) => kind.words;
/** The same three by noun (`formKey`), for matching in text: the longest noun that fits should win. */
export const targetKindsByWord = once(() => indexForms(dataEntries<NamedKind>('target-kinds'), wordsOf));
export const siteKindsByWord = once(() => indexForms(dataEntries<NamedKind>('site-kinds'), wordsOf));
export const weaponsByWord = once(() => indexForms(dataEntries<NamedKind>('weapons'), wordsOf));

const lastWords = (words: string, byWord: ReadonlyMap<string, NamedKind>): NamedKind | null => {
  const tokens = formKey(words).split(' ');
  for (let from = 0; from < tokens.length; from++) {
    const kind = byWord.get(tokens.slice(from).join(' '));
    if (kind) return kind;
  }
  return null;
};

/** The kind that the end of a noun phrase names: "two local police officers" -> police. Null when no noun is known. */
export function targetKindOf(words: string): string | null {
  return lastWords(words, targetKindsByWord())?.code ?? null;
}

/** The kind of site that the end of a noun phrase names: "a Shia mosque" -> mosque. */
export function siteKindOf(words: string): string | null {
  return lastWords(words, siteKindsByWord())?.code ?? null;
}

/** The weapon that the end of a noun phrase names: "a magnetic bomb" -> magnetic_bomb. */
export function weaponOf(words: string): string | null {
  return lastWords(words, weaponsByWord())?.code ?? null;
}
