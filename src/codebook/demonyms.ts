import { dataEntries, type Sourced } from './data-file.ts';
import { once } from './form-index.ts';

/** A word for the people and things of a country, people, creed or region. */
export interface Demonym extends Sourced {
  /** ISO 3166-1 alpha-2 where `kind` is `nation`, else a name. */
  readonly code: string;
  readonly kind: 'nation' | 'people' | 'creed' | 'region';
  readonly countries?: readonly string[];
  /** As written: capitals count, since "polish" and "Polish" differ. */
  readonly words: readonly string[];
}

/** All entries, in the order of the file. */
export const demonymEntries = once(() => dataEntries<Demonym>('demonyms'));

/** Demonyms by word as written. Of two entries with one word the nation comes first. */
export const demonymsByWord = once(() => {
  const index = new Map<string, Demonym>();
  for (const entry of demonymEntries()) {
    for (const word of entry.words) if (!index.has(word)) index.set(word, entry);
  }
  return index as ReadonlyMap<string, Demonym>;
});

/** The country (alpha-2) of a nation's adjective or people: "Afghan" -> AF; null for all else. */
export function countryOfDemonym(word: string): string | null {
  const found = demonymsByWord().get(word);
  return found?.kind === 'nation' ? found.code : null;
}
