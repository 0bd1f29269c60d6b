/** What a code unit is to the tokenizer. A surrogate half is judged by its whole code point. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** Combining marks and zero-width (non-)joiners: they belong to the word they stand in. */
export const MARK = 3;
export const OTHER = 4;

const letter = /^\p{L}$/u;
const digit = /^\p{N}$/u;
const mark = /^[\p{M}\u200C\u200D]$/u;
/** White space, and the invisible direction and format marks of bidirectional text, which are no one's word. */
const space =
  /^[\s\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]$/u;

const table = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code++) table[code] = classOf(String.fromCharCode(code));

function classOf(character: string): number {
  if (space.test(character)) return SPACE;
  if (letter.test(character)) return LETTER;
  if (digit.test(character)) return DIGIT;
  return mark.test(character) ? MARK : OTHER;
}

/** The class of the character at `at`; positions outside the text are SPACE. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return SPACE;
  if (code < 0xd800 || code > 0xdfff) return table[code]!;
  const whole = code < 0xdc00 ? at : at - 1;
  return classOf(String.fromCodePoint(text.codePointAt(Math.max(0, whole))!));
}

export function isWordClass(characterClass: number): boolean {
  return characterClass === LETTER || characterClass === DIGIT || characterClass === MARK;
}

/** Length in code units of the character at `at`. */
export function lengthAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 0x60;
}

/** Hyphens that stand inside words; dashes do not. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

export function isUpperAt(text: string, at: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return character !== character.toLowerCase();
}
