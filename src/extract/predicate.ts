import type { Token } from '../annotate/annotated.ts';
import type { Line } from './line.ts';

/** The parse about one event word: what governs it, what it governs, and the time that its verb is in. */

/** The token that stands for words `[first, last)` of a line: their first verb, else the last of them. */
export function headToken({ tokens, words }: Line, first: number, last: number): Token {
  const covered = words.slice(first, last).flatMap((word) => tokens.slice(word.first, word.last));
  return covered.find((token) => token.xpos.startsWith('VB')) ?? covered.at(-1)!;
}

/** The tokens that hang on `head` in its sentence. */
export function dependents({ tokens, sentence }: Line, head: Token): Token[] {
  const found: Token[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]!;
    if (token.head === head.index && i !== head.index) found.push(token);
  }
  return found;
}

/** The verb whose doing a token tells of: itself, or the verb that it is subject or object of; null where it hangs elsewhere. */
export function verbOf({ tokens }: Line, token: Token): Token | null {
  if (token.xpos.startsWith('VB')) return token;
  const above = tokens[token.head]!;
  const core = /^(?:nsubj|obj|csubj)/.test(token.deprel);
  return above !== token && core && above.xpos.startsWith('VB') ? above : null;
}

/**
 * True where a verb stands in the present: what a film shows or a group is wont to do, not what a report tells. Participles and
 * infinitives are in the time of what they hang on and are no present themselves; nor is the present perfect.
 */
export function isPresent(line: Line, verb: Token): boolean {
  if (verb.xpos === 'VBZ' || verb.xpos === 'VBP') return verb.upos === 'VERB';
  if (verb.xpos !== 'VBN') return false;
  const auxiliaries = dependents(line, verb).filter((t) => t.deprel.startsWith('aux'));
  return (
    auxiliaries.some((t) => /^(?:is|are|'s)$/.test(t.lower)) &&
    !auxiliaries.some((t) => /^(?:been|being)$/.test(t.lower))
  );
}

/** Whether a token stands inside the content or the ground of a verb: "said that ...", "the accusation that ...", "jailed for ...". */
export function isWithin(line: Line, token: Token, verb: Token): boolean {
  let inside = false;
  for (let at = token, hop = 0; hop < 12; hop++) {
    if (at === verb) return inside;
    const above = line.tokens[at.head]!;
    if (above === at) return false;
    if (/^(?:ccomp|acl)/.test(at.deprel)) inside = true;
    if (/^(?:obl|nmod)/.test(at.deprel) && above === verb) {
      inside ||= dependents(line, at).some((c) => c.deprel === 'case' && /^(?:for|over|about|against)$/.test(c.lower));
    }
    at = above;
  }
  return false;
}
