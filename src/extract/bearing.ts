import type { Token } from '../annotate/annotated.ts';
import { aftermathOf } from '../codebook/aftermath-verbs.ts';
import type { Clause } from './clauses.ts';
import type { Line } from './line.ts';
import { dependents, headToken, isWithin } from './predicate.ts';

/**
 * What a day hangs on in the parse. `event`: on what is told of violence, or on nothing that says otherwise. `afterwards`: on what courts,
 * mourners or officials did ("sentenced on Wednesday for the bombing"). `content`: on a verb that holds the violence as its content or
 * ground. `after`: on a scene after it ("searched the hotel on Thursday after gunmen ..."), often of the same day but not surely.
 */
export type Bearing = 'event' | 'afterwards' | 'content' | 'after';

/** How far up a day is followed to its verb. */
const HOPS = 5;

/** What the time at words `[first, last)` of the clause's line dates. */
export function bearingOf(clause: Clause, first: number, last: number): Bearing {
  const { line } = clause;
  // A time cut in two by the clauses has no words of its own here.
  if (first >= last) return 'event';
  const told = toldTokens(clause);
  const path = pathToVerb(line, headToken(line, first, last));
  const verb = path.at(-1)!;
  if (!verb.xpos.startsWith('VB') || verb.sentence !== line.sentence.index) return 'event';
  if (told.length === 0 || path.some((token) => told.includes(token)) || HAPPENS.test(verb.lemma)) return 'event';
  if (isAfterwards(line, verb) && verb.index >= line.words[clause.from]!.first) return 'afterwards';
  if (isGround(clause, first, verb, told)) return 'content';
  const end = line.words[last - 1]!.last;
  // "was put under emergency rule on Thursday after he was shot": plain from the words, whatever the parse says.
  if (line.words[last]?.text === 'after' && told.every((token) => token.index >= end)) return 'after';
  return told.every((token) => isAside(line, token, verb)) ? 'after' : 'event';
}

/** What those hit were doing is not what came after: "a crowd that had gathered on Thursday". */
function isAfterwards(line: Line, verb: Token): boolean {
  const sense = aftermathOf(verb.lemma, wordsBeside(line, verb));
  return sense === 'court' || (sense !== null && !verb.deprel.startsWith('acl'));
}

/** The tokens that stand for what the clause tells: event words but for those who do it, and the verbs of tolls. */
function toldTokens({ line, mentions, tolls }: Clause): Token[] {
  return [
    ...mentions.filter((m) => m.word.part !== 'agent').map((m) => headToken(line, m.first, m.last)),
    ...tolls.map((toll) => headToken(line, toll.verb, toll.verb + 1)),
  ];
}

/** A token and those it hangs on, up to the first verb. */
function pathToVerb(line: Line, from: Token): Token[] {
  const path = [from];
  for (let at = from; path.length <= HOPS && !at.xpos.startsWith('VB'); path.push(at)) {
    const above = line.tokens[at.head]!;
    if (above === at) break;
    at = above;
  }
  return path;
}

/** What hangs on a verb, and on that, in lower case. */
function* wordsBeside(line: Line, verb: Token): Generator<string> {
  for (const part of dependents(line, verb)) {
    yield part.lower;
    for (const inner of dependents(line, part)) yield inner.lower;
  }
}

/**
 * "rejected on Tuesday the accusation that it ambushed ...": all that is told of violence stands as the content or ground of the verb.
 * A time at the end is as often the other verb's, whatever the parse says: only one that stands between the two is taken away.
 */
function isGround({ line, from }: Clause, first: number, verb: Token, told: readonly Token[]): boolean {
  const at = line.words[first]!.first;
  return (
    verb.index < at &&
    verb.index >= line.words[from]!.first &&
    told.every((token) => token.index > at && token.index - at < 20 && isWithin(line, token, verb))
  );
}

const HAPPENS = /^(?:happen|occur|take|come|be|begin|start|strike|unfold|gather|meet|return|go)$/;

/**
 * Under an adverbial clause of the verb that "after" or "since" opens, or in a relative clause of what stands with it: "stood on Saturday
 * outside the church where he was stabbed".
 */
function isAside(line: Line, token: Token, verb: Token): boolean {
  for (let at = token, hop = 0; hop < 12; hop++) {
    const above = line.tokens[at.head]!;
    if (above === at) return false;
    if (/^(?:advcl|obl)/.test(at.deprel) && dependents(line, at).some(opensAfter)) return above === verb;
    if (at.deprel === 'acl:relcl' && above !== verb) return isUnder(line, above, verb);
    at = above;
  }
  return false;
}

function isUnder({ tokens }: Line, token: Token, verb: Token): boolean {
  for (let at = token, hop = 0; hop < 8; hop++) {
    if (at === verb) return true;
    const above = tokens[at.head]!;
    if (above === at) return false;
    at = above;
  }
  return false;
}

function opensAfter({ lower, deprel }: Token): boolean {
  return (deprel === 'mark' || deprel === 'case') && /^(?:after|since|following)$/.test(lower);
}
