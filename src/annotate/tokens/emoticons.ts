/** Eyes, perhaps a nose, and a mouth; what follows may not be part of a word. */
const face = /^[:;=]['^]?[-o^]?[)(DPp|\]3*]{1,4}(?=[.,!?]*$)/;

/** End of a face drawn with signs (":-)") that a stretch without white space begins with; `start` when it begins with none. */
export function emoticonEnd(text: string, start: number, end: number): number {
  const sign = text[start];
  if ((sign !== ':' && sign !== ';' && sign !== '=') || end - start > 8) return start;
  return start + (face.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** Whether a token is such a face: people end sentences with them. */
export function isEmoticon(word: string): boolean {
  return word.length > 1 && emoticonEnd(word, 0, word.length) === word.length;
}
