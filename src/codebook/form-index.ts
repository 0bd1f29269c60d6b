/**
 * The key under which a surface form is looked up: lower case, with typographic apostrophes and dashes made plain and runs of
 * white space made one space, so that "Shi’ite  mosque" and "shi'ite mosque" meet.
 */
export function formKey(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC\u02BB\u0060\u00B4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Entries by the key of each of their forms. Of two entries with one form the first in the file holds it. */
export function indexForms<E>(entries: readonly E[], formsOf: (entry: E) => readonly string[]): ReadonlyMap<string, E> {
  const index = new Map<string, E>();
  for (const entry of entries) {
    for (const form of formsOf(entry)) {
      const key = formKey(form);
      if (!index.has(key)) index.set(key, entry);
    }
  }
  return index;
}

/** Entries by code. Throws when a code stands twice. */
export function indexCodes<C, E extends { readonly code: C }>(entries: readonly E[]): ReadonlyMap<C, E> {
  const index = new Map<C, E>();
  for (const entry of entries) {
    if (index.has(entry.code)) throw new Error(`expected one entry for code "${entry.code}", found two`);
    index.set(entry.code, entry);
  }
  return index;
}

/** Computes a value at the first call and keeps it: a vocabulary that nobody asks for costs nothing. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
