import { attackerWords, peopleWords } from '../../codebook/people-words.ts';
import { postClassOf } from '../../codebook/posts.ts';
import type { Span } from '../../model/span.ts';
import type { Annotated, Token } from '../annotated.ts';

/** Steps up a tree before it is given up: trees of long lists are deep. */
const STEPS = 12;

/** What is told of its owner after its end: "confirmed his death" is another's. */
const ENDS: ReadonlySet<string> = new Set('death killing murder assassination funeral burial body'.split(' '));

/** Whether a name only describes the noun after it: "Taliban officials". */
export function isDescription({ tokens }: Annotated, { start, end }: Span): boolean {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  const last = tokens[low];
  if (last === undefined || last.start < start || !/^(?:compound|amod)$/.test(last.deprel)) return false;
  const { upos, lemma } = tokens[last.head]!;
  return upos === 'NOUN' && !GROUPS.has(lemma);
}

/** "the Islamic State group" is told of itself. */
const GROUPS: ReadonlySet<string> = new Set(
  'group movement network organisation organization militia faction party'.split(' '),
);

const SAYS: ReadonlySet<string> = new Set(
  'say add tell write note explain state announce report warn claim'.split(' '),
);

/** Whether a pronoun is who says what its sentence tells, after it has begun: "..., he said". */
export function isParenthesis({ tokens }: Annotated, pronoun: Token): boolean {
  const before = tokens[pronoun.index - 1];
  const next = tokens[pronoun.index + 1];
  if (before?.sentence !== pronoun.sentence || before.upos !== 'PUNCT') return false;
  return next !== undefined && SAYS.has(next.lemma) && next.upos === 'VERB';
}

/** Where the clauses of a pronoun's sentence begin after its last semicolon or colon: what stands before is told apart. */
export function startOfClauses({ tokens, sentences }: Annotated, pronoun: Token): number {
  const { first } = sentences[pronoun.sentence]!;
  for (let i = pronoun.index - 1; i > first; i--) if (/^[;:]$/.test(tokens[i]!.text)) return tokens[i]!.start;
  return tokens[first]!.start;
}

/** Whether the grammar forbids a mention to mean what these names do: by the subject of its clause, or as the subject of theirs. */
export function isBound(document: Annotated, mention: Token, names: readonly Span[]): boolean {
  return isBoundBySubject(document, mention, names) || isSubjectOver(document, mention, names);
}

/** "With Noor he went home": a subject does not mean who goes before it in its own clause. */
function isSubjectOver({ tokens }: Annotated, mention: Token, names: readonly Span[]): boolean {
  if (!mention.deprel.startsWith('nsubj')) return false;
  for (let i = mention.index - 1; tokens[i]?.sentence === mention.sentence; i--) {
    const token = tokens[i]!;
    if (token.head === mention.head && /^(?:obl|obj|iobj)/.test(token.deprel) && isIn(token, names)) return true;
  }
  return false;
}

/**
 * Whether the subject of a mention's own clause is one of these names, so that the mention cannot mean it: "the Taliban blamed the group",
 * "Noor, who had succeeded him", "X confirmed his death". A possessive may: "X died in his office".
 */
function isBoundBySubject({ tokens }: Annotated, mention: Token, names: readonly Span[]): boolean {
  const owns = mention.deprel === 'nmod:poss' || mention.xpos === 'PRP$';
  if (owns && !ENDS.has(tokens[mention.head]!.lower)) return false;
  let at = mention;
  for (let step = 0; step < STEPS && at.head !== at.index; step++) {
    const above = tokens[at.head]!;
    const subject = subjectOf(tokens, above);
    if (subject !== null) return subject !== at && isIn(meantBy(tokens, subject, above), names);
    at = above;
  }
  return false;
}

function subjectOf(tokens: readonly Token[], predicate: Token): Token | null {
  const found = (token: Token | undefined) => token?.head === predicate.index && token.deprel.startsWith('nsubj');
  for (let i = predicate.index - 1; tokens[i]?.sentence === predicate.sentence; i--)
    if (found(tokens[i])) return tokens[i]!;
  const next = tokens[predicate.index + 1];
  return found(next) ? next! : null;
}

/** "who" means what its clause is told of. */
function meantBy(tokens: readonly Token[], subject: Token, predicate: Token): Token {
  const relative = predicate.deprel === 'acl:relcl' && /^(?:who|which|that)$/.test(subject.lower);
  return relative ? tokens[predicate.head]! : subject;
}

function isIn(token: Token, names: readonly Span[]): boolean {
  return names.some((name) => name.start <= token.start && token.end <= name.end);
}

const UNNAMED: ReadonlySet<string> = new Set(['another', 'someone', 'one', 'somebody']);

/** Tokens that are looked through for persons without a name. */
const LOOKED = 90;

/**
 * Whether between offset `from` and a pronoun another person is told of without a name: as the subject of a clause, or with the pronoun in what
 * is told of him ("the grandmother, who pleaded until she died"). Who says something is no attacker.
 */
export function isRivalledBy(document: Annotated, pronoun: Token, from: number): boolean {
  const { tokens, posts } = document;
  const says = isParenthesis(document, pronoun);
  for (let i = pronoun.index - 1; i >= 0 && i > pronoun.index - LOOKED && tokens[i]!.start >= from; i--) {
    const token = tokens[i]!;
    if (!isPerson(token) || (says && attackerWords.has(token.lower))) continue;
    if (posts.some(({ full }) => full.start <= token.start && token.end <= full.end)) continue;
    if (token.deprel.startsWith('nsubj') || hangsOn(tokens, pronoun, token)) return true;
  }
  return false;
}

function isPerson({ lower, upos, xpos }: Token): boolean {
  if (UNNAMED.has(lower)) return true;
  if (upos !== 'ADJ' && xpos !== 'NN') return false;
  return peopleWords.has(lower) || attackerWords.has(lower) || postClassOf(lower) !== null;
}

function hangsOn(tokens: readonly Token[], token: Token, on: Token): boolean {
  let at = token;
  for (let step = 0; step < STEPS && at.head !== at.index; step++) {
    at = tokens[at.head]!;
    if (at === on) return true;
  }
  return false;
}
