import type { Annotated } from '../annotate/annotated.ts';
import { eventWordsByFirst } from '../codebook/event-words.ts';
import { postClassOf, postModifiers } from '../codebook/posts.ts';
import { titlesByWord } from '../codebook/titles.ts';
import { type Line, wordAt } from './line.ts';

/**
 * Whom a line says was hit, where a pattern found the name at word `at` and what became of that person at word `verb`. A name that
 * only tells whose aide, son or deputy somebody is ("X, a close associate of Y, was killed") leads to the one described; null where
 * that one has no name ("a cousin of Y was killed"). The worst that can be said falsely of a living person is that they were killed.
 */
export function personHit(document: Annotated, line: Line, at: number, verb: number): number | null {
  let hit = at;
  for (let steps = 0; steps < 4; steps++) {
    if (isGoverned(document, line, hit, verb)) {
      const holder = hit < verb ? describedBefore(line, hit) : null;
      if (holder === null) return null;
      hit = holder;
      continue;
    }
    const bearer = bearerOf(line, hit);
    if (bearer !== null) {
      hit = bearer;
      continue;
    }
    const opener = hit < verb ? opensSubject(document, line, hit, verb) : null;
    if (opener === null) return hit;
    hit = opener;
  }
  return null;
}

const OTHER_NAME =
  /@ (?:,|\()(?: (?![.;:@])[^ ]+){0,8}?(?: whose (?:[a-z]+ ){0,2}name (?:was|is)| born(?: as)?| (?:also |better |widely |locally |previously |formerly )?known (?:locally |widely )?as| alias| nicknamed| nom de guerre)(?: the)? $/;

/** "X, whose real name was Y, was hanged": of two names of one person the first. */
function bearerOf(line: Line, at: number): number | null {
  const match = OTHER_NAME.exec(line.text.slice(Math.max(0, line.words[at]!.column - 160), line.words[at]!.column));
  return match ? wordAt(line, Math.max(0, line.words[at]!.column - 160) + match.index) : null;
}

const PREPOSITION =
  /^(?:of|to|for|with|by|under|from|on|against|near|alongside|behind|like|than|about|over|after|before|in|at|inside|outside)$/;
/** Deeds told as nouns, and what is taken when someone dies: the name after them is the one hit. */
const TAKEN = /^(?:life|lives|body|bodies|remains|corpse|death|deaths|martyrdom|loss|people|persons?|name|names|one)$/;

/** The name stands after a preposition that hangs on a noun which is not the deed: "the brother of X", "an aide to the late X". */
function isGoverned(document: Annotated, line: Line, at: number, verb: number): boolean {
  // "a service for X, who was killed on Tuesday": the relative clause is about the name, whatever governs it.
  if (at < verb && line.words.slice(Math.max(at, verb - 4), verb).some(({ text }) => text === 'who')) return false;
  let i = at - 1;
  while (i > 0 && at - i < 7 && belongsToName(line.words[i]!.text)) i -= 1;
  const preposition = line.words[i]?.text ?? '';
  if (PREPOSITION.test(preposition)) return !isDeedNoun(line, i, verb);
  return hangsOnNoun(document, line, at, verb);
}

/** Articles, titles and posts that stand between a preposition and the name it governs. */
function belongsToName(word: string): boolean {
  return (
    /^(?:the|a|an|its|their|his|her|late|then|fellow|%|'s|’s)$/.test(word) ||
    titlesByWord().has(word) ||
    postModifiers().has(word) ||
    (/^[a-z]/.test(word) && !PREPOSITION.test(word) && word !== 'including' && postClassOf(word) !== null)
  );
}

function isDeedNoun(line: Line, preposition: number, verb: number): boolean {
  const noun = line.words[preposition - 1]?.text ?? '';
  const word = line.words[preposition]!.text;
  if (/^(?:with)$/.test(word) && /^(?:along|together)$/.test(noun)) return true;
  return word === 'of' && (preposition - 1 === verb || TAKEN.test(noun) || eventWordsByFirst.has(noun));
}

/** The parse hangs the name on a common noun by "of", "to", "for" ...: what the words before it alone do not show. */
function hangsOnNoun(document: Annotated, line: Line, at: number, verb: number): boolean {
  const { tokens } = document;
  const { first, last } = line.words[at]!;
  const head = tokens.slice(first, last).find((token) => token.head < first || token.head >= last);
  if (head?.deprel !== 'nmod') return false;
  const noun = tokens[head.head];
  if (noun?.upos !== 'NOUN' || noun.index >= first || first - noun.index > 8) return false;
  const governor = line.words.findIndex((word) => noun.index >= word.first && noun.index < word.last);
  if (governor < 0 || governor === verb || TAKEN.test(noun.lower) || eventWordsByFirst.has(noun.lower)) return false;
  return line.words.slice(governor + 1, at).some(({ text }) => PREPOSITION.test(text));
}

/** The name that an apposition with `at` in it describes: "@ , a close associate of @". */
function describedBefore(line: Line, at: number): number | null {
  const before = line.text.slice(0, line.words[at]!.column);
  const match = /@ [,(](?: (?![.;:@)])[^ ]+){1,25} $/.exec(before);
  if (!match || ENDS_CLAUSE.test(match[0].replace(/ , who .*/, ' '))) return null;
  return wordAt(line, match.index);
}

const ENDS_CLAUSE = / (?:said|says|told|added|announced|reported|when|while|that|because|whereas|until) /;

/**
 * "X, the secretary of the governor, Mullah Y, was killed": of names joined by commas alone before a singular verb the first is
 * the subject. Null where `at` is that name already, or where a clause ends between them.
 */
function opensSubject(document: Annotated, line: Line, at: number, verb: number): number | null {
  if (line.words[at - 1]?.text !== ',' && !titlesByWord().has(line.words[at - 1]?.text ?? '')) return null;
  if (!/^(?:was|has|had|is|,)$/.test(line.words[at + 1]?.text ?? '')) return null;
  if (line.words.slice(at, verb).some(({ text }) => /^(?:were|are|have)$/.test(text))) return null;
  for (let i = at - 1; i >= Math.max(0, at - 30); i--) {
    const { text, first } = line.words[i]!;
    if (/^(?:[.;:()"“”–—]|said|says|told|when|while|that|after|before|because)$/.test(text)) return null;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(document.tokens[first]!.xpos) && !followsWho(line, i)) return null;
    if (text !== '@' || line.words[i + 1]?.text !== ',') continue;
    const next = line.words[i + 2]?.text ?? '';
    const described = /^(?:the|a|an|#|who|%|[a-z]+)$/.test(next) && !titlesByWord().has(next);
    if (described && !isGoverned(document, line, i, verb)) return i;
  }
  return null;
}

function followsWho(line: Line, at: number): boolean {
  return line.words.slice(Math.max(0, at - 4), at).some(({ text }) => text === 'who');
}
