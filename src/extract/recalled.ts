import type { Line } from './line.ts';

const OCCASION =
  /^(?:revenge|retaliation|reprisals?|retribution|response|avenge|avenging|anniversary|commemorat\w+|memorial|mourn\w*|vengeance|remember\w*|celebrat\w+|convicted|accused)$/;
const DATED =
  / (?:last|in|on) (?:year|month|week|january|february|march|april|may_|june|july|august|september|october|november|december|[a-z]+day|\d{4}) /;

/**
 * "in revenge for the killing of a commander", "the anniversary of the death of X": a death that is an occasion, not what is told.
 * One that is dated beside it is told after all.
 */
export function isRecalled(line: Line, verb: number): boolean {
  if (!line.words.slice(Math.max(0, verb - 5), verb).some(({ text }) => OCCASION.test(text))) return false;
  return !DATED.test(line.text.slice(line.words[verb]!.column - 1).slice(0, 80));
}
