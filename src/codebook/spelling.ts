/**
 * Rules that bring spellings of one name to one form, for names that newspapers transliterate by ear from Arabic, Persian, Pashto,
 * Urdu, Turkish, Russian and Ukrainian. Each rule merges letters that writers exchange; together they say "may be the same
 * name", never "is".
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  // The article, in any of its forms, and the Persian link between two words.
  [/^(?:al|ar|as|ash|at|ad|adh|an|az|el|ul) /, ''],
  [/ (?:al|ar|as|ash|at|ad|an|az|el|ul|e|i|ye|o|wa|va) /g, ' '],
  [/ /g, ''],
  // qu, kh, gh, ch and sh are one sound each; q, k and c are written for each other.
  [/kh|gh|q|c(?!h)/g, 'k'],
  [/ph/g, 'f'],
  [/[dt]h/g, 't'],
  [/[wvbp]/g, 'b'],
  [/z|s(?!h)|j/g, 's'],
  [/d/g, 't'],
  [/g/g, 'k'],
  // Doubled letters, the silent h at the end, and vowels, which are written by ear.
  [/(?<=.)h(?![aeiouy])/g, ''],
  [/(?<=.)[aeiouy]+/g, ''],
  [/(.)\1+/g, '$1'],
];

/** The consonants of a `placeKey`, first letter kept: "nangarhar" and "ningrahar" are both "nnkrhr". */
export function spellingSkeleton(key: string): string {
  return RULES.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), key);
}
