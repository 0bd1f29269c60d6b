/** Ways of writing a word that tell names from other things, the first that fits; 0 where none does. */
const WAYS: readonly RegExp[] = [
  /@/,
  /^(?:https?:|www\.)/i,
  /\.(?:com|org|net|edu|gov|uk)$/i,
  /\.(?:doc|pdf|xls|txt|jpg|html?)$/i,
  /[A-Za-z]\d|\d[A-Za-z]/,
  /[_/]/,
  /^[A-Z][a-z]+[A-Z]/,
  /^(?:[A-Z]\.)+$/,
  /^[A-Z]$/,
  /^[A-Z]{2,5}$/,
];

/** A number for how a word is written: address, file, letters with figures, initials, acronym ... */
export function wayOfWriting(word: string): number {
  return 1 + WAYS.findIndex((way) => way.test(word));
}
