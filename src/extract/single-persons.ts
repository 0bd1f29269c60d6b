import type { Annotated, NumberExpression } from '../annotate/annotated.ts';
import { peopleWords } from '../codebook/people-words.ts';
import { count, vagueCount } from '../model/count.ts';
import type { Proper } from './proper-names.ts';

/** Words that no noun phrase runs across. */
const STOPS =
  /^(?:[.,;:()"“”]|and|or|of|in|on|at|by|to|for|from|with|who|whom|which|that|was|were|is|are|has|had|have|been|after|before|when|as|into|over|under|near|against|during|while|but|said|than|shot|killed|wounded|injured|abducted|kidnapped|dead|attacked|stormed|opened|blew|detonated)$/;

/**
 * One person told with an article, "a policeman", "another man", as the number one: the words rest on the article alone, so that
 * what follows stays to be read as for any other number.
 */
export function singlePersons(document: Annotated, names: readonly Proper[]): NumberExpression[] {
  const nameAt = new Map(names.map((name) => [name.first, name]));
  const counted = new Set(document.numbers.map((number) => number.start));
  const found: NumberExpression[] = [];
  for (const { start, end, index, lower, sentence } of document.tokens) {
    if (!/^(?:a|an|another)$/.test(lower) || counted.has(start)) continue;
    const last = Math.min(index + 7, document.sentences[sentence]?.last ?? 0);
    const group = groupOf(document, index, last);
    if (group) found.push(group);
    if (group) continue;
    let head = -1;
    for (let i = index + 1; i < last; i++) {
      const token = document.tokens[i]!;
      const name = nameAt.get(i);
      if (STOPS.test(token.lower) || name?.kind === 'person') break;
      // "an Islamic Movement of Uzbekistan facilitator": a name is one word here.
      if (name) {
        i = name.last - 1;
        continue;
      }
      if (peopleWords.has(token.lower)) head = i;
    }
    const next = document.tokens[head + 1];
    // "a police officer" ends in a person; "a family home", "a member state" do not.
    if (
      head < 0 ||
      (next && head + 1 < last && /^\p{Ll}{3,}$/u.test(next.text) && !STOPS.test(next.lower) && !ends(next.lower))
    )
      continue;
    const words = document.document.text.slice(start, document.tokens[head]!.end);
    found.push({ start, end, count: count(1, words) });
  }
  return found;
}

/** "a number of suspected insurgents": people whose number is left open. */
function groupOf(document: Annotated, at: number, last: number): NumberExpression | null {
  const [noun, of] = [document.tokens[at + 1]?.lower ?? '', document.tokens[at + 2]];
  if (!/^(?:number|group|large)$/.test(noun) || !of || at + 3 >= last) return null;
  const end = noun === 'large' && /^(?:number|group)$/.test(of.lower) ? at + 4 : at + 3;
  if (document.tokens[end - 1]!.lower !== 'of') return null;
  const people = document.tokens.slice(end, Math.min(end + 4, last)).some((token) => peopleWords.has(token.lower));
  if (!people) return null;
  const { start } = document.tokens[at]!;
  const stop = document.tokens[end - 1]!.end;
  return { start, end: stop, count: vagueCount(document.document.text.slice(start, stop), null) };
}

/** Verbs and particles that may follow a noun phrase at once. */
function ends(word: string): boolean {
  return (
    /(?:ed|ing|s|ly)$/.test(word) ||
    /^(?:dead|hurt|killed|shot|slain|also|could|would|will|may|might|named|whose|where|there|late|later|early|today|yesterday|blew|left|opened|told|wrote|went|fled|stormed|threw)$/.test(
      word,
    )
  );
}
