import type { Annotated, Token } from '../annotate/annotated.ts';
import { type Clauses, isRelation } from '../annotate/parse/clause.ts';
import { attackerWords, peopleWords } from '../codebook/people-words.ts';
import { postClassOf } from '../codebook/posts.ts';
import { type Hit, hitsOf } from './hits.ts';
import { type Line, wordOfToken, wordsOf } from './line.ts';
import { type Fateful, type NamedVictim, victimAt, victimMeant, victimUnnamed } from './named-victim.ts';
import { isRecalled } from './recalled.ts';
import type { Referents } from './referents.ts';
import { isNegated } from './victim-words.ts';

/** What the parse says of those hit in one line. */
export interface ParsedVictims {
  readonly victims: readonly NamedVictim[];
  /** Whether a name that a pattern took for one hit only tells, by the parse, whose son or aide the one hit is. */
  readonly governs: (victim: NamedVictim) => boolean;
}

/** Those of whom a line says by its grammar what became of them, by name, by what stands for a name, or by the post alone. */
export function parsedVictims(document: Annotated, clauses: Clauses, referents: Referents, line: Line): ParsedVictims {
  const hits = hitsOf(clauses, line.sentence);
  const victims: NamedVictim[] = [];
  for (const hit of hits) {
    const victim = victimOf(document, clauses, referents, line, hit);
    if (victim && !victims.some((v) => v.first === victim.first && v.verb === victim.verb)) victims.push(victim);
  }
  return { victims, governs: (victim) => isGoverned(document, clauses, line, hits, victim) };
}

function victimOf(
  document: Annotated,
  clauses: Clauses,
  referents: Referents,
  line: Line,
  hit: Hit,
): NamedVictim | null {
  const verb = wordOfToken(line, hit.predicate);
  const patient = document.tokens[hit.patient]!;
  if (hit.fate === 'unhurt' ? isRecalled(line, verb) : isNegated(line, verb)) return null;
  const fate: Fateful = { verb, outcome: hit.fate, among: hit.among, rule: `by the parse: ${hit.rule}` };
  const named = namedAt(clauses, line, patient);
  if (named !== null) return victimAt(document, line, named, fate);
  const at = wordOfToken(line, hit.patient);
  const later = patient.xpos === 'NN' && isOne(patient) && !hit.among ? referents.namedLater(line, at) : null;
  if (later) return victimMeant(document, line, [at, at + 1], later, { ...fate, rule: `${fate.rule}, named later` });
  if (line.words[at]!.name !== null || line.words[at]!.number !== null) return null;
  if (/^(?:he|him|his|she|her|hers)$/.test(patient.lower)) {
    const person = referents.pronoun(line, at);
    return person ? victimMeant(document, line, [at, at + 1], person, fate) : null;
  }
  return patient.xpos === 'NN' ? describedOf(document, clauses, referents, line, patient, at, fate) : null;
}

/** The word that names the patient: its own, or that of a name joined to it without a verb ("captain Rodrigo Santos", "his wife, X"). */
function namedAt(clauses: Clauses, line: Line, patient: Token): number | null {
  const close = [
    patient,
    ...clauses.children(patient).filter((c) => /^(?:flat|compound|appos|nmod:desc)/.test(c.deprel)),
  ];
  for (const { index } of close) {
    const at = wordOfToken(line, index);
    const { name } = line.words[at]!;
    if (name?.kind === 'person' && !attackerWords.has(name.text.toLowerCase()) && !isDateline(line, at)) return at;
  }
  return null;
}

/** "QUETTA:", "FAIZABAD (Newsline) -": where the report was written. */
function isDateline(line: Line, at: number): boolean {
  const text = line.words[at]!.name?.text ?? '';
  return at === 0 && text === text.toUpperCase() && /^[:,(–—-]$/.test(line.words[1]?.text ?? '');
}

const OWNER = /^(?:his|her|its|their)$/;

/** "the governor", "his driver", "the mosque's imam": somebody known by the words, or nobody named. */
function describedOf(
  document: Annotated,
  clauses: Clauses,
  referents: Referents,
  line: Line,
  patient: Token,
  at: number,
  fate: Fateful,
): NamedVictim | null {
  const children = clauses.children(patient);
  const owned = children.some((c) => isRelation(c, 'nmod:poss') || OWNER.test(c.lower));
  const definite = children.some((c) => c.deprel === 'det' && c.lower === 'the');
  if ((!owned && !definite) || attackerWords.has(patient.lower) || !isOne(patient)) return null;
  let first = at;
  while (
    first > 0 &&
    at - first < 4 &&
    /^[a-z-]+$/.test(line.words[first - 1]!.text) &&
    isModifier(document, line, first - 1, patient)
  )
    first -= 1;
  const words = wordsOf(document, line, first, at + 1);
  const post = postClassOf(words) ? words : null;
  const anaphoric = definite && !owned && !children.some((c) => isRelation(c, 'nmod') || isRelation(c, 'acl'));
  const person = anaphoric ? referents.described(line, at, words) : null;
  if (person) return victimMeant(document, line, [first, at + 1], person, fate);
  return post ? victimUnnamed(line, [first, at + 1], post, fate) : null;
}

function isModifier(document: Annotated, line: Line, word: number, patient: Token): boolean {
  const token = document.tokens[line.words[word]!.first]!;
  return token.head === patient.index && /^(?:amod|compound)/.test(token.deprel);
}

/** A noun for one person. */
function isOne({ lower }: Token): boolean {
  return (
    (peopleWords.has(lower) || postClassOf(lower) !== null) &&
    !/^(?:people|personnel|police|staff|family|couple|children|dead)$/.test(lower)
  );
}

/**
 * The name hangs by "of", "to" ... below the head of one who was hit by the same word, and is not that one. An apposition counts
 * only where it stands to another person ("daughter of the philosopher X"): behind "the imam of the mosque" it names the imam.
 */
function isGoverned(
  document: Annotated,
  clauses: Clauses,
  line: Line,
  hits: readonly Hit[],
  victim: NamedVictim,
): boolean {
  const mine = hits.filter((hit) => wordOfToken(line, hit.predicate) === victim.verb);
  if (victim.name === null || mine.length === 0) return false;
  const { first, last } = line.words[victim.first]!;
  const inName = (token: number) => token >= first && token < last;
  if (mine.some((hit) => inName(hit.patient))) return false;
  let at = first;
  while (inName(document.tokens[at]!.head) && document.tokens[at]!.head !== at) at = document.tokens[at]!.head;
  if (document.tokens[at]!.deprel === 'appos') {
    at = document.tokens[at]!.head;
    if (mine.some((hit) => hit.patient === at) || !isOne(document.tokens[at]!)) return false;
  }
  const preposition = clauses.children(document.tokens[at]!).find((c) => c.deprel === 'case')?.lower ?? 'as';
  if (!/^nmod(?::poss)?$/.test(document.tokens[at]!.deprel) || preposition === 'as') return false;
  for (let steps = 0; steps < 8 && document.tokens[at]!.head !== at; steps++) {
    at = document.tokens[at]!.head;
    if (mine.some((hit) => hit.patient === at)) return true;
  }
  return false;
}
