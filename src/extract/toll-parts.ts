import { attackerWords, fighterWords, peopleWords } from '../codebook/people-words.ts';
import { postClassOf } from '../codebook/posts.ts';
import type { Count } from '../model/count.ts';
import { count } from '../model/count.ts';
import type { Line } from './line.ts';
import type { Toll, TollPart } from './toll.ts';
import { HARM } from './toll-doubts.ts';
import { NOUN } from './toll-patterns.ts';

/** The noun phrase that a number opens. */
export function partAt(line: Line, at: number): TollPart {
  return { first: at, last: nounEnd(line, at + 1), count: countAt(line, at) };
}

/** "has gone up to 47" is 47: the bound belongs to the verb. */
function countAt(line: Line, at: number): Count {
  const stated = line.words[at]!.number!.count;
  if (isCouple(line, at)) return count(2, stated.words);
  const rises = /^(?:gone|rose|risen|rises|climbed|climbs|increased|jumped|soared|mounted|went|shot)$/.test(
    line.words[at - 1]?.text ?? '',
  );
  return rises && stated.qualifier === 'at_most' && stated.best !== null
    ? count(stated.best, stated.words.replace(/^up to /i, ''))
    : stated;
}

/** "a couple and their children": two people; "a couple of men" is left open. */
function isCouple(line: Line, at: number): boolean {
  const words = line.words[at]!.number?.count.words ?? '';
  return /(?:^| )couple$/i.test(words) && line.words[at + 1]?.text !== 'of';
}

const NOUN_WORD = new RegExp(`^${NOUN}$`);

function nounEnd(line: Line, from: number): number {
  let last = from;
  for (let i = from; i < Math.min(from + 7, line.words.length); i++) {
    const { text } = line.words[i]!;
    if (!NOUN_WORD.test(`${text} `.trim()) || STOP.test(text) || HARM.test(text)) break;
    last = i + 1;
    if (peopleWords.has(text) && !continuesNoun(line, i + 1)) break;
  }
  return last;
}

const STOP =
  /^(?:[#,.;:()"“”–—-]|who|whom|which|that|when|after|before|while|and|or|as|said|says|say|told|where|if|but|by|to|than|for|was|were|been|have|has|had|are|is|be|being|got|with|in|on|at|near|from|during|inside|outside|into|over|since|until|through|late|early|overnight|today|yesterday|died|lost|sustained|suffered)$/;

function continuesNoun(line: Line, at: number): boolean {
  const text = line.words[at]?.text ?? '';
  return peopleWords.has(text) || text === 'of';
}

/** "Eleven marines, a soldier and a medic were killed": the numbers before the one next to the verb. */
export function partsBefore(line: Line, at: number): TollPart[] {
  const parts = [partAt(line, at)];
  for (let i = at; i >= 2; ) {
    // "a mother and her two daughters"
    let link = OWNER.test(line.words[i - 1]!.text) ? i - 2 : i - 1;
    if (line.words[link]?.text === 'and' || line.words[link]?.text === ',') {
      while (link > 0 && /^(?:and|,)$/.test(line.words[link]!.text)) link -= 1;
    } else break;
    const start = numberBefore(line, link);
    // "A, and B were hurt" parts two statements; a list of three has its comma before "and".
    const apart =
      line.words[i - 1]?.text === 'and' &&
      line.words[i - 2]?.text === ',' &&
      !/^(?:,|and)$/.test(line.words[start - 1]?.text ?? '');
    if (start < 0 || afterVerb(line, start) || apart) break;
    parts.unshift(partAt(line, start));
    i = start;
  }
  const together = parts.every((part) => countsPeople(line, part)) && !isShare(line, parts[0]!.first, parts[0]!.last);
  return together ? parts : [parts.at(-1)!];
}

const OWNER = /^(?:his|her|its|their)$/;

/** The number that opens the noun phrase ending at word `at`, or -1. */
function numberBefore(line: Line, at: number): number {
  for (let i = at; i >= Math.max(0, at - 6); i--) {
    const { text } = line.words[i]!;
    if (text === '#') return i;
    if (STOP.test(text) || HARM.test(text)) return -1;
  }
  return -1;
}

/** The number is already the object of a verb before it: "killing five people and ..." */
function afterVerb(line: Line, at: number): boolean {
  return /^(?:killing|killed|kills|wounding|wounded|injuring|injured|claimed|claiming|left|leaving|including|martyred|by|them)$/.test(
    line.words[at - 1]?.text ?? '',
  );
}

/** "killed three women, a child and three fighters": the numbers after the first. */
export function partsAfter(line: Line, at: number): TollPart[] {
  const parts = [partAt(line, at)];
  for (;;) {
    let i = parts.at(-1)!.last;
    const link = i;
    while (/^(?:and|,)$/.test(line.words[i]?.text ?? '')) i += 1;
    if (i === link || i - link > 2) break;
    const owned = OWNER.test(line.words[i]?.text ?? '');
    const next =
      line.words[owned ? i + 1 : i]?.text === '#' ? partAt(line, owned ? i + 1 : i) : owned ? ownedOne(line, i) : null;
    // "killing nine people, four of them children": a part of the nine.
    if (
      !next ||
      /^ of (?:them|whom) $/.test(
        ` ${line.words
          .slice(next.first + 1, next.first + 3)
          .map(({ text }) => text)
          .join(' ')} `,
      )
    )
      break;
    const after = line.words[next.last]?.text ?? '';
    if (
      !countsPeople(line, next) ||
      HARM.test(after) ||
      /^(?:was|were|have|has|had|are|is|died|lost|sustained|suffered|said|says|told|announced|confirmed|added|reported)$/.test(
        after,
      )
    )
      break;
    parts.push(next);
  }
  return parts.length > 1 && parts.every((part) => countsPeople(line, part)) ? parts : [parts[0]!];
}

/** "a girl and her grandmother": one person told by whose she is. */
function ownedOne(line: Line, at: number): TollPart | null {
  const last = nounEnd(line, at + 1);
  const head = line.words[last - 1]?.text ?? '';
  if (last === at + 1 || !peopleWords.has(head) || /s$|^(?:children|men|women|people)$/.test(head)) return null;
  const words = line.source.slice(line.words[at]!.start, line.words[last - 1]!.end);
  return { first: at, last, count: count(1, words) };
}

/** "killing a police officer, religious leaders and dozens of others": the list goes on with people nobody counted. */
export function isOpenList(line: Line, last: number): boolean {
  if (line.words[last]?.text !== ',') return false;
  for (let i = last + 1; i < Math.min(last + 4, line.words.length); i++) {
    const { text } = line.words[i]!;
    if (STOP.test(text) || HARM.test(text)) return false;
    if (peopleWords.has(text)) return /^(?:and|,)$/.test(line.words[i + 1]?.text ?? '');
  }
  return false;
}

export function countsPeople(line: Line, part: TollPart): boolean {
  return (
    isCouple(line, part.first) || line.words.slice(part.first + 1, part.last).some(({ text }) => peopleWords.has(text))
  );
}

/** "killed 10", "wounding 70": nothing is said of whom, and nothing else is counted. */
export function isBareNumber(line: Line, part: TollPart): boolean {
  return (
    part.last === part.first + 1 ||
    line.words.slice(part.first + 1, part.last).every(({ text }) => /^(?:of|the|them|more|others?|[~%&@])$/.test(text))
  );
}

export function sumOf(line: Line, parts: readonly TollPart[]): Count {
  const words = line.source.slice(line.words[parts[0]!.first]!.start, line.words[parts.at(-1)!.last - 1]!.end);
  const bests = parts.map((part) => part.count.best);
  const total = bests.reduce<number>((sum, best) => sum + (best ?? 0), 0);
  const open = parts.some((part) => part.count.high === null);
  return count(total, words, open ? 'at_least' : 'derived');
}

/** "X and two others", "him and two of his guards", "along with four others": the number leaves out one who is told beside it. */
export function withNamed(line: Line, part: TollPart, verb: number, stated: Count): Count {
  const one = besideNumber(line, part.first, verb);
  const noun = line.words.slice(Math.max(0, part.first - 1), part.last + 2).map(({ text }) => text);
  const besides = noun.some((text) => /^(?:others?|more|his|her)$/.test(text));
  if (one === null || !besides || stated.best === null || !/^(?:exact|derived)$/.test(stated.qualifier)) return stated;
  return count(stated.best + 1, `${one} and ${stated.words}`, 'derived');
}

/** The words for the one person to whom "and" or "along with" joins a number; null where nobody is, or more than one. */
function besideNumber(line: Line, first: number, verb: number): string | null {
  const { words } = line;
  let link = first - 1;
  if (OWNER.test(words[link]?.text ?? '')) link -= 1;
  if (/^(?:along|together)$/.test(words[link - 1]?.text ?? '') && words[link]!.text === 'with') {
    const named = words
      .slice(verb + 1, link)
      .find(({ name, text }) => name?.kind === 'person' || /^(?:him|her)$/.test(text));
    const single = words.slice(Math.max(0, verb - 3), verb).some(({ text }) => text === 'was');
    return named ? (named.name?.text ?? named.text) : single ? 'one' : null;
  }
  if (!/^(?:and|,)$/.test(words[link]?.text ?? '')) return null;
  let at = link - 1;
  if (words[at]?.text === ',') at -= 1;
  const before = words[at];
  if (before?.name?.kind === 'person' || /^(?:him|her|he|she)$/.test(before?.text ?? ''))
    return before!.name?.text ?? before!.text;
  return apposed(line, at) ?? definiteOne(line, at);
}

/** "X, the mayor, and two of his guards": the name whose apposition ends at word `at`. */
function apposed(line: Line, at: number): string | null {
  for (let i = at; i > Math.max(0, at - 10); i--) {
    const { text } = line.words[i]!;
    if (/^[.;:()#@]$/.test(text) || HARM.test(text)) return null;
    if (text === ',') return line.words[i - 1]?.name?.kind === 'person' ? line.words[i - 1]!.name!.text : null;
  }
  return null;
}

/** "the cleric and three of his aides", "the founder of the cult and six of his followers". */
function definiteOne(line: Line, at: number): string | null {
  const head = ownHead(line, at);
  const { text } = line.words[head] ?? { text: '' };
  if (!peopleWords.has(text) && postClassOf(text) === null) return null;
  if (/s$|^(?:children|men|women|people)$/.test(text)) return null;
  const the = line.words.slice(Math.max(0, head - 4), head).some((word) => word.text === 'the');
  return the ? `the ${text}` : null;
}

/** The noun that the phrase ending at word `at` is about: what stands before its first "of". */
function ownHead({ words }: Line, at: number): number {
  for (let i = at - 1; i > Math.max(0, at - 8) && !/^[.,;:()#@]$|^(?:and|by|in|on|when)$/.test(words[i]!.text); i--)
    if (words[i]!.text === 'of') return i - 1;
  return at;
}

export function whoIsCounted(line: Line, parts: readonly TollPart[]): Toll['who'] {
  const words = parts
    .flatMap((part) => line.words.slice(part.first, Math.min(part.last + 4, part.last)))
    .map(({ text }) => text);
  if (words.some((text) => attackerWords.has(text))) return 'attackers';
  return words.some((text) => fighterWords.has(text)) ? 'fighters' : 'people';
}

/** Those who attacked, or an armed side that is not called fighters: no part of the toll of those they hit. */
export function isOtherSide(line: Line, part: TollPart): boolean {
  const words = line.words.slice(part.first, part.last);
  if (words.some(({ name }) => name?.kind === 'group')) return false;
  return words.some(({ text }) => attackerWords.has(text) || (fighterWords.has(text) && !/^fighters?$/.test(text)));
}

export function isShare(line: Line, first: number, last: number): boolean {
  const before = line.words
    .slice(Math.max(0, first - 3), first)
    .map(({ text }) => text)
    .join(' ');
  const after = line.words
    .slice(last, last + 3)
    .map(({ text }) => text)
    .join(' ');
  return (
    /(?:including|among them|among whom|among those|of them|of whom)(?: also)?$/.test(before) ||
    /^(?:of (?:them|whom|which|the dead|those))/.test(after)
  );
}
