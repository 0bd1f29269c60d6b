import type { Token } from '../annotated.ts';

const months = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/;
const small = new Set(['of', 'de', 'del', 'la', 'el', 'al', 'the', 'and', 'near', 'al-', 'e']);

/**
 * The token after a dateline's dash, or `first` when the tokens open with none:
 *
 *     KABUL, Afghanistan (Jan. 25, 2013) - Afghan forces ...
 *     SAN SALVADOR, 3 JAN 90 (DPA) -- THE ARMY ...
 *
 * It starts with a word in capitals, or gives a date or an agency before the dash; nothing in it is an ordinary word.
 */
export function datelineEnd(tokens: readonly Token[], first: number, last: number, allCaps: boolean): number {
  const limit = Math.min(last, first + 25);
  let sure = !allCaps && /^\p{Lu}{3,}$/u.test(tokens[first]?.text ?? '');
  let depth = 0;
  for (let i = first; i < limit; i++) {
    const token = tokens[i]!;
    const dash = /^(?:-{1,2}|–|—)$/.test(token.text) && i > first && depth === 0;
    if (dash && !(token.text === '-' && tokens[i - 1]!.end === token.start && token.end === tokens[i + 1]?.start)) {
      return sure && i + 1 < last ? i + 1 : first;
    }
    if (token.text === '(' || token.text === '[') depth += 1;
    if (token.text === ')' || token.text === ']') {
      depth -= 1;
      sure = true;
    }
    if (/^\d{1,4}$/.test(token.text)) sure = true;
    if (depth === 0 && !mayStand(token)) return first;
  }
  return first;
}

function mayStand(token: Token): boolean {
  if (!/\p{L}/u.test(token.text)) return !/^[.!?;:"“]$/.test(token.text);
  return /^\p{Lu}/u.test(token.text) || months.test(token.lower) || small.has(token.lower);
}

/** The token after the editor's bracketed notes that follow a dateline in capitals: `[REPORT] [TEXT]`. */
export function bracketsAfter(tokens: readonly Token[], from: number, last: number, allCaps: boolean): number {
  let end = from;
  while (allCaps && end < last && tokens[end]!.text === '[') {
    let close = end;
    while (close < last && tokens[close]!.text !== ']' && close - end < 25) close += 1;
    if (tokens[close]?.text !== ']') break;
    end = close + 1;
  }
  return end < last ? end : from;
}
