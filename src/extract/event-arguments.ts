import type { Annotated, Token } from '../annotate/annotated.ts';
import { siteKindOf } from '../codebook/kinds.ts';

/** What a word is to an event word by the parse. `agent` does it, `patient` has it done to it. */
export type ArgumentPart = 'agent' | 'patient' | 'place' | 'instrument';

export interface EventArgument {
  readonly part: ArgumentPart;
  /** Token that heads the argument. */
  readonly head: number;
}

/** Verbs whose subject is the one hit. */
const SUFFERED = new Set(['die', 'perish', 'succumb', 'suffer', 'sustain', 'drown']);
const PLACES = /^(?:in|at|near|outside|inside|on|across|around|from|to|through|along)$/;

/**
 * The arguments of an event word: subject, passive subject, object and obliques of a verb, what "of", "by", "on" and "against" tie
 * to a noun. A verb without a subject of its own takes that of the verb it is joined to; conjuncts of an argument are arguments.
 */
export function eventArguments(document: Annotated, event: number): EventArgument[] {
  const { tokens } = document;
  const word = tokens[event]!;
  const sentence = document.sentences[word.sentence]!;
  const found: EventArgument[] = [];
  const add = (part: ArgumentPart, head: number) => {
    for (const each of [head, ...conjuncts(tokens, sentence.last, head)]) {
      const noun = nounAt(tokens, sentence.last, each);
      if (!found.some((known) => known.head === noun)) found.push({ part, head: noun });
    }
  };
  for (let i = sentence.first; i < sentence.last; i++) {
    if (tokens[i]!.head !== event || i === event) continue;
    const part = partOf(document, tokens[i]!, word);
    if (part) add(part, i);
  }
  if (word.xpos.startsWith('VB')) addBorrowed(tokens, word, found, add);
  else addCarried(document, word, add);
  if (!found.some(({ part }) => part === 'place')) addNearPlace(document, event, add);
  return found.filter(({ head }) => !isRelative(tokens[head]!) && !isTime(document, tokens[head]!));
}

/** "three other personnel": a number or adjective that the parse takes for the head gives way to the noun after it. */
function nounAt(tokens: readonly Token[], end: number, head: number): number {
  let at = head;
  if (!/^(?:CD|JJ|DT)/.test(tokens[at]!.xpos)) return at;
  for (let i = head + 1; i < end && /^(?:CD|JJ|NN|HYPH)/.test(tokens[i]!.xpos); i++) if (isNoun(tokens[i]!)) at = i;
  if (at !== head || tokens[head]!.xpos !== 'JJR') return at;
  // "injured more than 260": the number stands for the people.
  const number = tokens.findIndex((t, i) => i > head && i < Math.min(end, head + 4) && t.xpos === 'CD');
  return number < 0 ? at : number;
}

const isNoun = (token: Token): boolean => token.xpos.startsWith('NN');
const isRelative = (token: Token): boolean =>
  /^(?:who|whom|which|that|it|himself|herself|themselves|itself)$/.test(token.lower);
const isTime = (document: Annotated, token: Token): boolean =>
  document.times.some((time) => time.start < token.end && token.start < time.end);

/** The first place named below the event word, however deep, when none hangs on it directly. */
function addNearPlace(document: Annotated, event: number, add: (part: ArgumentPart, head: number) => void): void {
  const { tokens } = document;
  const { start, end } = document.sentences[tokens[event]!.sentence]!;
  for (const place of document.places) {
    if (place.start < start || place.end > end) continue;
    const inside = tokens.findLast((t) => t.start >= place.start && t.end <= place.end);
    if (!inside || !isBelow(tokens, inside.index, event)) continue;
    if (PLACES.test(caseOf(document, inside)) || PLACES.test(caseOf(document, tokens[inside.head]!))) {
      add('place', inside.index);
      return;
    }
  }
}

function isBelow(tokens: readonly Token[], token: number, above: number): boolean {
  let at = token;
  for (let hop = 0; hop < 4 && tokens[at]!.head !== at; hop++) {
    at = tokens[at]!.head;
    if (at === above) return true;
  }
  return false;
}

function conjuncts(tokens: readonly Token[], end: number, head: number): number[] {
  const found: number[] = [];
  for (let i = head + 1; i < end; i++) {
    if (tokens[i]!.head === head && tokens[i]!.deprel === 'conj' && isNoun(tokens[i]!)) found.push(i);
  }
  return found;
}

function partOf(document: Annotated, token: Token, event: Token): ArgumentPart | null {
  const { deprel } = token;
  if (deprel === 'nsubj:pass') return 'patient';
  if (deprel === 'nsubj' && SUFFERED.has(event.lemma)) return 'patient';
  if (deprel === 'nsubj' || deprel === 'csubj')
    return event.xpos === 'VBN' && isPassive(document, event) ? 'patient' : 'agent';
  if (deprel === 'obj') return 'patient';
  if (deprel === 'nmod:poss') return 'agent';
  if (!deprel.startsWith('obl') && !deprel.startsWith('nmod')) return null;
  const preposition = caseOf(document, token);
  if (preposition === 'by' || (preposition === 'between' && deprel.startsWith('nmod'))) return 'agent';
  if (preposition === 'with') return 'instrument';
  if (preposition === 'of' || preposition === 'against' || (preposition === 'on' && deprel.startsWith('nmod')))
    return 'patient';
  return PLACES.test(preposition) && isPlace(document, token) ? 'place' : null;
}

function isPlace(document: Annotated, token: Token): boolean {
  if (siteKindOf(token.lower) !== null || AREAS.test(token.lower)) return true;
  return document.places.some((place) => place.start < token.end && token.start < place.end);
}

const AREAS =
  /^(?:areas?|streets?|roads?|city|town|village|province|district|region|capital|country|places?|posts?|neighbou?rhood)$/;
/** Verbs that carry an event noun: who is their subject does it. */
const CARRIES = new Set(
  'launch carry conduct stage claim commit perpetrate execute mount order plan plot lead make'.split(' '),
);
/** Verbs by which an event noun says whom it hit. */
const HITS = new Set(
  'target hit strike rock kill injure wound destroy damage shatter wreck rip claim leave'.split(' '),
);

/** "Rebels launched an attack", "IS attacks", "the explosion targeted a bakery": what is said of an event noun through others. */
function addCarried(document: Annotated, word: Token, add: (part: ArgumentPart, head: number) => void): void {
  const { tokens } = document;
  for (const { start, end, kind } of document.names) {
    const last = tokens.findLast((t) => t.start >= start && t.end <= end);
    if (kind === 'armed_group' && last?.index === word.index - 1) add('agent', last.index);
  }
  let event = word;
  while (event.deprel.startsWith('nmod') && tokens[event.head]!.xpos.startsWith('NN') && event.head !== event.index)
    event = tokens[event.head]!;
  const verb = tokens[event.head]!;
  if (verb.index === event.index || !verb.xpos.startsWith('VB')) return;
  const beside = (relation: string) =>
    tokens.find((t) => t.head === verb.index && t.sentence === word.sentence && t.deprel === relation);
  const subject = beside('nsubj');
  const object = beside('obj');
  if (event.deprel === 'obj' && CARRIES.has(verb.lemma) && subject) add('agent', subject.index);
  if (event.deprel === 'obj' && SUFFERED.has(verb.lemma) && subject) add('patient', subject.index);
  if (event.deprel === 'nsubj' && HITS.has(verb.lemma) && object) add('patient', object.index);
  // "The building was shattered by an explosion."
  const suffers = beside('nsubj:pass');
  if (event.deprel.startsWith('obl') && caseOf(document, event) === 'by' && suffers) add('patient', suffers.index);
}

function isPassive(document: Annotated, event: Token): boolean {
  return document.tokens.some(
    (t) => t.sentence === event.sentence && t.head === event.index && t.deprel === 'aux:pass',
  );
}

function caseOf(document: Annotated, token: Token): string {
  const { first } = document.sentences[token.sentence]!;
  for (let i = token.index - 1; i >= Math.max(first, token.index - 8); i--) {
    const other = document.tokens[i]!;
    if (other.head === token.index && other.deprel === 'case') return other.lower;
  }
  return '';
}

/** "soldiers killed in the raid": the noun; "opened fire, killing two" and "stormed and burned": the other verb's subject. */
function addBorrowed(
  tokens: readonly Token[],
  word: Token,
  found: readonly EventArgument[],
  add: (part: ArgumentPart, head: number) => void,
): void {
  const above = tokens[word.head]!;
  if (above.index === word.index) return;
  if (word.deprel.startsWith('acl')) {
    // "the bus station, where six people were killed".
    const where = tokens
      .slice(above.index + 1, word.index)
      .some((t) => t.lower === 'where' && t.sentence === word.sentence);
    if (where && above.index < word.index) {
      add('place', above.index);
      return;
    }
    const relative = found.find(({ head }) => /^(?:who|which|that)$/.test(tokens[head]!.lower));
    if (relative) add(relative.part, above.index);
    else if (word.deprel === 'acl') add(word.xpos === 'VBN' ? 'patient' : 'agent', above.index);
    return;
  }
  if (found.some(({ part }) => part === 'agent')) return;
  const subject = subjectAbove(tokens, word);
  if (!subject || found.some(({ head, part }) => head === subject.index || (part === 'patient' && word.xpos === 'VBN')))
    return;
  add(word.xpos === 'VBN' ? 'patient' : 'agent', subject.index);
}

/** The subject of the nearest verb that a verb is joined to or hangs on: "launched attacks, killing two and injuring five". */
function subjectAbove(tokens: readonly Token[], verb: Token): Token | null {
  for (let at = verb, hop = 0; hop < 4 && /^(?:conj|advcl|xcomp)$/.test(at.deprel); hop++) {
    const above = tokens[at.head]!;
    if (above.index === at.index || !above.xpos.startsWith('VB')) return null;
    const subject = tokens.find(
      (t) => t.head === above.index && t.sentence === verb.sentence && t.deprel.startsWith('nsubj'),
    );
    if (subject) return subject;
    at = above;
  }
  return null;
}
