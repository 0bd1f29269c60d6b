/** A word as texts are compared by it, with the offsets of its first letter and after its last (UTF-16, half-open). */
export interface Word {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Written with a capital or all in digits: a name or a number, as far as the letters tell. */
  readonly name: boolean;
}

const WORD = /[\p{L}\p{M}]+|\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

/** The words and numbers of a text in order; "1,000" and "1000" are one number, "bombings" and "bombing" one word. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const stem = stemOf(raw.normalize('NFKC').toLowerCase());
    if (stem === '') continue;
    words.push({
      stem,
      start: match.index,
      end: match.index + raw.length,
      name: raw[0] !== raw[0]!.toLowerCase() || isNumber(raw),
    });
  }
  return words;
}

function isNumber(raw: string): boolean {
  return /^\p{Nd}/u.test(raw);
}

/** Cuts the endings that inflection adds: not a linguist's stem, but the same for the same word in two reports. */
export function stemOf(lower: string): string {
  if (isNumber(lower)) return lower.replace(/,/g, '').replace(/\.0+$/, '');
  let stem = lower;
  if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss'))
    stem = stem.endsWith('ies') ? `${stem.slice(0, -3)}y` : stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3);
  else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2);
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  return stem;
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Rough sentences of a text: cut after . ! ? before white space, and at line ends. They only say which words stand together. */
export function roughSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]["'”’)]?(?=\s)|\n/g)) {
    const end = match.index + match[0].length;
    if (text.slice(start, end).trim() !== '') sentences.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '') sentences.push({ start, end: text.length });
  return sentences;
}
