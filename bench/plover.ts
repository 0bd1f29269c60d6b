import type { Annotated, Token } from '../src/annotate/annotated.ts';
import { annotate } from '../src/annotate/index.ts';
import { incidentTypes } from '../src/codebook/incident-types.ts';
import { peopleWords } from '../src/codebook/people-words.ts';
import { stateBodyWords } from '../src/codebook/state-bodies.ts';
import { eventMentions } from '../src/extract/event-mention.ts';
import { linesOf } from '../src/extract/line.ts';
import { createDocument } from '../src/model/document.ts';
import { noFacts } from '../src/model/report.ts';
import { readJsonLines, writeJsonLines } from './corpus.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { type PloverEvent, scorePlover } from './score-plover.ts';

interface Actor {
  readonly actorText?: string;
}
type Actors = Actor | readonly Actor[];

interface PloverRecord {
  readonly id: string;
  readonly text: string;
  readonly event: string;
  /** One actor or a list of them. */
  readonly source?: Actors;
  readonly target?: Actors;
}

/** Verbs that only say who tells of the event. */
const TELLING = new Set('say report announce tell state add note quote declare'.split(' '));
const TIES = /^(?:to|with|against|on|in|for|from|over|at|of|into|by|toward|towards|between|than)$/;

/** The verb of what is told: by its relation to the verb of telling, else the first verb before that with a subject. */
function toldBy(tokens: readonly Token[], telling: Token): Token | undefined {
  const tied = tokens.find((t) => t.head === telling.index && /^(?:ccomp|parataxis)/.test(t.deprel));
  if (tied) return tied;
  return tokens.find(
    (t) =>
      t.index < telling.index &&
      t.xpos.startsWith('VB') &&
      tokens.some((s) => s.head === t.index && s.deprel.startsWith('nsubj')),
  );
}

/** The verb of the event: that of the clause told, where the sentence begins or ends with who tells it. */
function eventVerb(annotated: Annotated): Token | null {
  const { tokens } = annotated;
  let verb = tokens.find((t) => t.head === t.index && t.deprel === 'root') ?? null;
  for (let hop = 0; verb && hop < 3 && TELLING.has(verb.lemma); hop++) {
    const told = toldBy(tokens, verb);
    if (!told) break;
    verb = told;
  }
  return verb;
}

/** Who only tells of the event: the subject of "said", or what "according to" names. */
function isTeller(tokens: readonly Token[], token: Token): boolean {
  let at = token;
  for (let hop = 0; hop < 4 && at.head !== at.index; hop++) {
    const above = tokens[at.head]!;
    if (at.deprel.startsWith('nsubj') && TELLING.has(above.lemma)) return true;
    if (tokens.some((t) => t.head === at.index && t.lower === 'according')) return true;
    at = above;
  }
  return false;
}

function below(tokens: readonly Token[], head: number, relation: RegExp): Token[] {
  return tokens.filter((t) => t.head === head && t.index !== head && relation.test(t.deprel));
}

const overlaps = (span: { start: number; end: number }, token: Token): boolean =>
  span.start < token.end && token.start < span.end;

/** What can be an actor: a name, a noun for people or bodies, or a noun that a people's or country's name goes before. */
function isActor(annotated: Annotated, token: Token): boolean {
  if (annotated.times.some((time) => overlaps(time, token)) || !/^(?:NOUN|PROPN|ADJ|X)$/.test(token.upos)) return false;
  if (token.upos === 'ADJ' && isBody(annotated, token)) return false;
  if (token.upos === 'PROPN' || isNamed(annotated, token)) return true;
  const isNoun = token.xpos.startsWith('NN');
  if (isNoun && (peopleWords.has(token.lower) || stateBodyWords().has(token.lower))) return true;
  const modifiers = below(annotated.tokens, token.index, /^(?:amod|compound)/);
  return token.xpos === 'NNS' && modifiers.some((t) => isNamed(annotated, t));
}

function isNamed({ names, places }: Annotated, token: Token): boolean {
  return (
    names.some((name) => overlaps(name, token) && name.kind !== 'weapon') || places.some((p) => overlaps(p, token))
  );
}

/** An actor with the actors joined to it, each as its whole name or its noun. */
function actorsAt(annotated: Annotated, token: Token): string[] {
  const joined = below(annotated.tokens, token.index, /^conj/);
  return [token, ...joined].filter((t) => isActor(annotated, t)).map((t) => wordsOf(annotated, t));
}

function wordsOf(annotated: Annotated, token: Token): string {
  const { document, names, places, tokens } = annotated;
  const cover = [...names, ...places]
    .filter(({ start, end }) => start <= token.start && token.end <= end)
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  let last = token.index;
  while (leadsTo(annotated, last + 1, token)) last++;
  const { start, end } = cover ?? token;
  return document.text.slice(start, Math.max(end, tokens[last]!.end));
}

/** "leader Yasser Arafat", "President Bouteflika": the name that a noun leads to; not the noun that it goes before, nor a day. */
function leadsTo({ tokens, times }: Annotated, index: number, from: Token): boolean {
  const token = tokens[index];
  if (token?.sentence !== from.sentence || !token.xpos.startsWith('NN')) return false;
  if (times.some((time) => overlaps(time, token))) return false;
  return token.xpos.startsWith('NNP') || token.head === from.index;
}

/** Source and target by the verb of the event: subject and object, and what prepositions tie to the verb or its object. */
function actorsOf(annotated: Annotated): { source: string[]; target: string[] } {
  const { tokens } = annotated;
  const verb = eventVerb(annotated);
  if (!verb) return { source: [], target: [] };
  const source = sourceOf(annotated, verb);
  const passive = below(tokens, verb.index, /^nsubj:pass/)[0];
  const reached = [...(passive ? [passive] : []), ...objectsOf(annotated, verb)];
  // "Israel and Lebanon renewed negotiations": those who act on each other are all sources.
  if (source.length > 1 && !passive && objectsAre(annotated, verb)) return { source, target: [] };
  const later = tokens.filter((t) => t.index > verb.index && isNamed(annotated, t) && !isTeller(tokens, t));
  for (const token of [...reached, ...later]) {
    const target = firstActors(annotated, token).filter((words) => !source.some((s) => s.includes(words)));
    if (target.length > 0) return { source, target };
  }
  return { source, target: [] };
}

/** "Russian aircraft": what a people's name goes before acts for it; "U.N. helicopters", "Red Cross officials" are the body's. */
function doersBy(annotated: Annotated, doer: Token): string[] {
  const { tokens } = annotated;
  if (doer.upos !== 'NOUN') return firstActors(annotated, doer);
  const body = below(tokens, doer.index, /^compound/).find((t) => isBody(annotated, t));
  if (body) return [wordsOf(annotated, body)];
  const ofPeople = below(tokens, doer.index, /^amod/).some((t) => isNamed(annotated, t));
  return ofPeople ? [wordsOf(annotated, doer)] : firstActors(annotated, doer);
}

function isBody({ names }: Annotated, token: Token): boolean {
  return names.some((name) => overlaps(name, token) && /^(?:organisation|armed_group|state_body)$/.test(name.kind));
}

/** Whether the object of the verb is no actor. */
function objectsAre(annotated: Annotated, verb: Token): boolean {
  return !below(annotated.tokens, verb.index, /^i?obj$/).some((t) => firstActors(annotated, t).length > 0);
}

/** The subject, the agent of a passive, or, where the subject is a pronoun or missing, that of the clause above. */
function sourceOf(annotated: Annotated, verb: Token): string[] {
  const { tokens } = annotated;
  const passive = below(tokens, verb.index, /^nsubj:pass/).length > 0;
  const doers = passive
    ? below(tokens, verb.index, /^obl/).filter((t) => prepositionOf(tokens, t) === 'by')
    : below(tokens, verb.index, /^nsubj/);
  for (const doer of doers) {
    const found = doersBy(annotated, doer);
    if (found.length > 0) return found;
  }
  if (verb.head !== verb.index) return sourceOf(annotated, tokens[verb.head]!);
  const first = tokens.find((t) => t.index < verb.index && isActor(annotated, t));
  return first && !passive ? actorsAt(annotated, first) : [];
}

/** A noun that is no actor stands for the actor that it names inside: "Iraqi air space", "the leader's arrest". */
function firstActors(annotated: Annotated, number: Token): string[] {
  const token = counted(annotated, number);
  const own = actorsAt(annotated, token);
  if (own.length > 0) return own;
  for (const inside of below(annotated.tokens, token.index, /^(?:nmod|amod|compound)/)) {
    const found = actorsAt(annotated, inside);
    if (found.length > 0) return found;
  }
  return [];
}

/** "more than 100 Palestinians": the noun after a number that the parse takes for the head. */
function counted({ tokens }: Annotated, token: Token): Token {
  if (token.xpos !== 'CD' && token.xpos !== 'JJR') return token;
  const noun = tokens.slice(token.index + 1, token.index + 4).find((t) => t.xpos.startsWith('NN'));
  return noun?.sentence === token.sentence ? noun : token;
}

/** Objects, then obliques, of the verb and of the verbs it opens, nearest first. */
function objectsOf(annotated: Annotated, verb: Token): Token[] {
  const { tokens } = annotated;
  const found: Token[] = [];
  for (let at: Token | undefined = verb, hop = 0; at && hop < 4; hop++) {
    found.push(...below(tokens, at.index, /^i?obj$/));
    found.push(...below(tokens, at.index, /^(?:obl|nmod)/).filter((t) => TIES.test(prepositionOf(tokens, t))));
    for (const object of below(tokens, at.index, /^obj$/)) found.push(...below(tokens, object.index, /^nmod/));
    const here: number = at.index;
    at = below(tokens, here, /^(?:xcomp|ccomp|advcl)/)[0];
    // "demanded that the United States match ...": who is to do it.
    if (at?.deprel === 'ccomp') found.push(...below(tokens, at.index, /^nsubj/));
  }
  return found;
}

function prepositionOf(tokens: readonly Token[], token: Token): string {
  return tokens.find((t) => t.head === token.index && t.deprel === 'case')?.lower ?? '';
}

/** Class of the first event word, by the codebook's crosswalk. */
function classOf(annotated: Annotated): string | null {
  for (const { word } of linesOf(annotated).flatMap(eventMentions)) {
    const sense = word.sense === 'kill' || word.sense === 'wound' ? 'armed_attack' : word.sense;
    const value = incidentTypes().get(sense)?.crosswalk.plover.value;
    if (value) return value.split(' / ')[0]!;
  }
  return null;
}

/** PLOVER gold records: `plover/<part>.jsonl`. */
export async function run({ data, part, out }: BenchOptions): Promise<Figure[]> {
  const records = readJsonLines<PloverRecord>(data, 'plover', `${part}.jsonl`);
  const covered = new Set([...incidentTypes().values()].map((t) => (t.crosswalk.plover.value ?? '').split(' / ')[0]!));
  const pairs = records.map((record) => {
    const annotated = annotate(createDocument(record.text), noFacts);
    const predicted: PloverEvent = { ...actorsOf(annotated), event: classOf(annotated) };
    const words = (actors: Actors = []) => [actors].flat().flatMap((a) => a.actorText || []);
    const gold = { source: words(record.source), target: words(record.target), event: record.event };
    return { id: record.id, predicted, gold };
  });
  if (out)
    writeJsonLines(
      out,
      pairs.map(({ id, predicted, gold }) => ({ id, ...predicted, gold })),
    );
  return scorePlover(pairs, covered);
}
