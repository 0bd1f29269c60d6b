import type { Annotated, Token } from '../annotate/annotated.ts';

/** What a word is to an event word by the parse. `agent` does it, `patient` has it done to it. */
export type ArgumentPart = 'agent' | 'patient' | 'place' | 'instrument';

export interface EventArgument {
  readonly part: ArgumentPart;
  /** Token that heads the argument. */
  readonly head: number;
}

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
      if (!found.some((known) => known.head === each)) found.push({ part, head: each });
    }
  };
  for (let i = sentence.first; i < sentence.last; i++) {
    if (tokens[i]!.head !== event || i === event) continue;
    const part = partOf(document, tokens[i]!, word);
    if (part) add(part, i);
  }
  if (word.xpos.startsWith('VB')) addBorrowed(tokens, word, found, add);
  return found;
}

function conjuncts(tokens: readonly Token[], end: number, head: number): number[] {
  const found: number[] = [];
  for (let i = head + 1; i < end; i++) {
    if (tokens[i]!.head === head && tokens[i]!.deprel === 'conj' && tokens[i]!.xpos.startsWith('NN')) found.push(i);
  }
  return found;
}

function partOf(document: Annotated, token: Token, event: Token): ArgumentPart | null {
  const { deprel } = token;
  if (deprel === 'nsubj:pass') return 'patient';
  if (deprel === 'nsubj' || deprel === 'csubj')
    return event.xpos === 'VBN' && isPassive(document, event) ? 'patient' : 'agent';
  if (deprel === 'obj') return 'patient';
  if (deprel === 'nmod:poss') return 'agent';
  if (!deprel.startsWith('obl') && !deprel.startsWith('nmod')) return null;
  const preposition = caseOf(document, token);
  if (preposition === 'by') return 'agent';
  if (preposition === 'with') return 'instrument';
  if (preposition === 'of' || preposition === 'against' || (preposition === 'on' && deprel.startsWith('nmod')))
    return 'patient';
  const isPlace = document.places.some((place) => place.start < token.end && token.start < place.end);
  return isPlace && PLACES.test(preposition) ? 'place' : null;
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
    const relative = found.find(({ head }) => /^(?:who|which|that)$/.test(tokens[head]!.lower));
    if (relative) add(relative.part, above.index);
    else if (word.deprel === 'acl') add(word.xpos === 'VBN' ? 'patient' : 'agent', above.index);
    return;
  }
  const joined = word.deprel === 'conj' || word.deprel === 'advcl' || word.deprel === 'xcomp';
  if (!joined || !above.xpos.startsWith('VB') || found.some(({ part }) => part === 'agent')) return;
  const subject = tokens.find(
    (t) => t.head === above.index && t.sentence === word.sentence && t.deprel.startsWith('nsubj'),
  );
  if (!subject || found.some(({ head, part }) => head === subject.index || (part === 'patient' && word.xpos === 'VBN')))
    return;
  add(word.xpos === 'VBN' ? 'patient' : 'agent', subject.index);
}
