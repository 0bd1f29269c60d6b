/**
 * How place names are compared: without accents, apostrophes, full stops, hyphens and capitals, words parted by one space, so that
 * "Ta‘izz", "Sar-e Pul" and "St. Louis" meet "taizz", "sar e pul" and "saint louis". Arabic-script letters that writers exchange
 * (ي ی ى, ك ک, ة ه, آ أ إ ا) become one letter, and vowel signs go.
 */
export function placeKey(name: string): string {
  const words = ASCII_WORDS.test(name) ? name.toLowerCase() : foldLetters(name);
  return expandFirstWord(words.replace(DROPPED, '').replace(GAPS, ' ').trim());
}

/** One word of a text as `placeKey` would write it, without the gaps: the text's tokenizer has already split it. */
export function wordKey(word: string): string {
  return ASCII_LETTERS.test(word)
    ? word.toLowerCase()
    : foldLetters(word).replace(DROPPED, '').replace(GAPS, ' ').trim();
}

/** "St. Louis" is "Saint Louis": abbreviations that open a name of several words. */
export function expandFirstWord(key: string): string {
  const gap = key.indexOf(' ');
  if (gap < 0) return key;
  const full = ABBREVIATED.get(key.slice(0, gap));
  return full === undefined ? key : full + key.slice(gap);
}

export const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['ft', 'fort'],
  ['mt', 'mount'],
]);

const ASCII_WORDS = /^[\x20-\x7e]*$/;
const ASCII_LETTERS = /^[A-Za-z0-9]*$/;
const DROPPED = /['’‘ʻʼʿʾ`´′".\u0640]/g;
const GAPS = /[^\p{L}\p{N}]+/gu;

/** Letters that Unicode does not decompose. */
const SPECIAL: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ħ: 'h',
  ŋ: 'n',
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ۀ: 'ه',
  ؤ: 'و',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
};
const SPECIAL_LETTERS = /[ıøłđðþßæœəħŋيىئكةۀؤأإآٱ]/g;

function foldLetters(words: string): string {
  return words
    .toLowerCase()
    .replace(SPECIAL_LETTERS, (letter) => SPECIAL[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** FNV-1a over UTF-16 code units, 32 bit; `from` continues an earlier hash, so that growing names are hashed once. */
export function hashKey(key: string, from = 0x811c9dc5): number {
  let hash = from;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
