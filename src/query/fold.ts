/** Text as a search compares it: lower case, without accents and marks, so that "Guéckédou" is found by "gueckedou". */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a query, folded; all of them must occur. At most sixteen: a search is no document. */
export function searchWords(query: string): string[] {
  return fold(query.slice(0, 400))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 16);
}
