import type { Sentence, Token } from '../annotate/annotated.ts';
import { type Clauses, isRelation } from '../annotate/parse/clause.ts';
import {
  bodyNouns,
  deadlyWords,
  deadNouns,
  deedNouns,
  doneTo,
  type Fate,
  findingVerbs,
  hurtNouns,
  namingVerbs,
  statesOf,
  sufferedBy,
} from '../codebook/fate-words.ts';

/** By the parse: something became of whom token `patient` heads, as token `predicate` says. */
export interface Hit {
  readonly predicate: number;
  readonly patient: number;
  readonly fate: Fate;
  /** Told as one of several: "was among the dead". */
  readonly among: boolean;
  readonly rule: string;
}

/**
 * Of whom a sentence says by its grammar that something became of them: passive subjects and objects of verbs of harm, subjects of
 * verbs and adjectives of a fate, what "of" ties to a deed or a body, and whom the dead are named as. Coordinated and apposed
 * phrases of a patient are patients. What did not happen ("was not killed") gives nothing, but for "was not hurt".
 */
export function hitsOf(clauses: Clauses, sentence: Sentence): Hit[] {
  const found: Hit[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const told = toldBy(clauses, clauses.tokens[i]!);
    if (!told) continue;
    for (const head of told.patients)
      for (const patient of joined(clauses, head)) {
        if (isSource(clauses, patient)) continue;
        found.push({
          predicate: i,
          patient: patient.index,
          fate: told.fate,
          among: told.among ?? false,
          rule: told.rule,
        });
      }
  }
  return found;
}

/** "According to X, Y was killed": the parse may take X for the first of two subjects. */
function isSource(clauses: Clauses, patient: Token): boolean {
  return clauses.children(patient).some((c) => c.lower === 'according' && isRelation(c, 'case'));
}

interface Told {
  readonly fate: Fate;
  readonly patients: readonly Token[];
  readonly rule: string;
  readonly among?: boolean;
}

function toldBy(clauses: Clauses, token: Token): Told | null {
  if (token.upos === 'NOUN' || token.xpos === 'VBG') {
    const noun = byNoun(clauses, token) ?? amongGroup(clauses, token);
    if (noun) return noun;
  }
  if (/^(?:VB|JJ|NN)/.test(token.xpos) && statesOf.has(token.lower)) return byState(clauses, token);
  return token.xpos.startsWith('VB') ? byVerb(clauses, token) : null;
}

function byVerb(clauses: Clauses, verb: Token): Told | null {
  const unreal = verb.factuality !== null && verb.factuality.status !== 'happened';
  const suffered = sufferedBy.get(verb.lemma);
  if (suffered) {
    if (unreal || (suffered === 'unhurt' && !isEscape(clauses, verb))) return null;
    return told(suffered, subjectsOf(clauses, verb), 'subject of its fate');
  }
  const fate = fateOfDeed(clauses, verb);
  if (!fate) return namedAs(clauses, verb);
  if (unreal) {
    const safe = fate === 'wounded' && verb.factuality!.status === 'negated';
    return safe && isPassive(clauses, verb) ? told('unhurt', subjectsOf(clauses, verb), 'not hurt') : null;
  }
  if (isPassive(clauses, verb)) {
    const people = clauses.head(verb);
    const one = people && isRelation(verb, 'acl') ? amongThem(clauses, people) : null;
    return one ? told(fate, one, 'among those hit', true) : told(fate, subjectsOf(clauses, verb), 'passive subject');
  }
  const objects = clauses.children(verb).filter((child) => isRelation(child, 'obj'));
  return told(fate, objects, 'object');
}

function told(fate: Fate, patients: readonly Token[], rule: string, among = false): Told | null {
  return patients.length > 0 ? { fate, patients, rule, among } : null;
}

/** The fate a verb tells of, with the words beside it: "shot" wounds, "shot dead" and "gunned down" kill. */
function fateOfDeed(clauses: Clauses, verb: Token): Fate | null {
  const beside = clauses.children(verb).some((c) => deadlyWords.has(c.lower) && Math.abs(c.index - verb.index) <= 4);
  if (verb.lemma === 'gun') return beside ? 'killed' : null;
  const fate = doneTo.get(verb.lemma) ?? null;
  if (fate === 'wounded' && (beside || isToDeath(clauses, verb)) && verb.lemma !== 'hurt') return 'killed';
  return fate;
}

/** "shot to death", "shot by a firing squad". */
function isToDeath(clauses: Clauses, verb: Token): boolean {
  const next = clauses.tokens.slice(verb.index + 1, verb.index + 3);
  if (next[0]?.lower === 'to' && next[1]?.lower === 'death') return true;
  return clauses
    .children(verb)
    .some((c) => c.lower === 'squad' && clauses.children(c).some((w) => w.lower === 'firing'));
}

/** "survived the attack", "escaped unhurt": not "escaped from prison", not "is survived by". */
function isEscape(clauses: Clauses, verb: Token): boolean {
  const children = clauses.children(verb);
  if (verb.lemma === 'survive') return !children.some((c) => isRelation(c, 'aux:pass'));
  const attempt = children.find((c) => isRelation(c, 'obj'));
  return (
    children.some((c) => statesOf.get(c.lower) === 'unhurt') ||
    (attempt !== undefined &&
      /^(?:attempt|attack|ambush|bombing|blast|death|injury|assassination)$/.test(attempt.lower))
  );
}

/** "was dead", "found dead", "escaped unhurt" (its verb tells), "was unharmed". */
function byState(clauses: Clauses, state: Token): Told | null {
  const fate = statesOf.get(state.lower)!;
  const copula = clauses.children(state).some((c) => c.deprel === 'cop');
  const above = clauses.head(state);
  // "found shot dead", where "shot" is read as a noun.
  const governor = above?.lower === 'shot' ? clauses.head(above) : above;
  if (state.factuality && state.factuality.status !== 'happened') return null;
  if (copula) return told(fate, subjectsOf(clauses, state), 'state of the subject');
  if (
    !governor ||
    !isRelation(state, 'xcomp') ||
    !/^(?:find|leave|report|confirm|declare|pronounce)$/.test(governor.lemma)
  )
    return null;
  if (governor.factuality && governor.factuality.status !== 'happened') return null;
  if (isPassive(clauses, governor)) return told(fate, subjectsOf(clauses, governor), 'found in that state');
  return told(
    fate,
    clauses.children(governor).filter((c) => isRelation(c, 'obj')),
    'found in that state',
  );
}

/** "the killing of X", "X's death", "the body of X was found". */
function byNoun(clauses: Clauses, noun: Token): Told | null {
  const of = clauses
    .children(noun)
    .filter((c) => isRelation(c, 'nmod') && clauses.children(c).some((p) => p.deprel === 'case' && p.lower === 'of'));
  const whose = of.length > 0 ? of : clauses.children(noun).filter((c) => isRelation(c, 'nmod:poss'));
  if (bodyNouns.has(noun.lower)) {
    const verb = clauses.head(noun);
    return verb && findingVerbs.has(verb.lemma) && !isRelation(noun, 'obl')
      ? told('killed', whose, 'body found')
      : null;
  }
  const fate = deedNouns.get(noun.lower);
  if (!fate || (noun.factuality && noun.factuality.status !== 'happened')) return null;
  return told(fate, whose, 'deed as a noun');
}

/** "X was among the dead". */
function amongGroup(clauses: Clauses, noun: Token): Told | null {
  if (!deadNouns.has(noun.lemma) && !deadNouns.has(noun.lower) && !hurtNouns.has(noun.lower)) return null;
  const one = amongThem(clauses, noun);
  return one ? told(fateOfGroup(noun), one, 'among those hit', true) : null;
}

/** "X was among the # people ...", "X was one of them": who is told to be one of the people; null where nobody is. */
function amongThem(clauses: Clauses, people: Token): readonly Token[] | null {
  const above = clauses.head(people);
  const among = clauses.children(people).some((c) => c.deprel === 'case' && c.lower === 'among');
  const one = above?.lower === 'one' && isRelation(people, 'nmod') ? above : null;
  if (!among && !one) return null;
  const state = one ?? people;
  return clauses.children(state).some((c) => c.deprel === 'cop') ? subjectsOf(clauses, state) : [];
}

/** "the dead were named as X and Y", "police identified the victim as X", "the dead included X". */
function namedAs(clauses: Clauses, verb: Token): Told | null {
  const children = clauses.children(verb);
  const those = (relation: string) =>
    children.find(
      (c) => isRelation(c, relation) && (deadNouns.has(c.lower) || deadNouns.has(c.lemma) || hurtNouns.has(c.lower)),
    );
  if (verb.lemma === 'include') {
    const group = those('nsubj');
    const objects = children.filter((c) => isRelation(c, 'obj'));
    return group ? told(fateOfGroup(group), objects, 'the dead include', true) : null;
  }
  if (!namingVerbs.has(verb.lemma)) return null;
  const group = those('nsubj') ?? those('obj') ?? deadBefore(clauses, verb);
  if (!group) return null;
  const names = children.filter(
    (c) => isRelation(c, 'obl') && clauses.children(c).some((p) => p.deprel === 'case' && p.lower === 'as'),
  );
  const bare =
    names.length > 0
      ? names
      : children.filter((c) => isRelation(c, 'xcomp') || isRelation(c, 'obj')).filter((c) => c !== group);
  return told(fateOfGroup(group), bare, 'the dead named as', true);
}

/** "The deceased was identified as": the noun stands right before, whatever the parse makes of it. */
function deadBefore(clauses: Clauses, verb: Token): Token | null {
  const near = clauses.tokens.slice(Math.max(0, verb.index - 4), verb.index);
  return near.findLast((t) => t.sentence === verb.sentence && deadNouns.has(t.lower)) ?? null;
}

function fateOfGroup(group: Token): Fate {
  return hurtNouns.has(group.lower) ? 'wounded' : 'killed';
}

/** The subjects of a verb or state, its own or those of the verb it is joined to or hangs on. */
function subjectsOf(clauses: Clauses, verb: Token): Token[] {
  for (let at: Token | null = verb, steps = 0; at !== null && steps < 4; steps++) {
    const own = clauses.children(at).filter((c) => isRelation(c, 'nsubj'));
    const relative = own.find((c) => /^(?:who|which|that)$/.test(c.lower));
    const above = clauses.head(at);
    if (relative || (own.length === 0 && isRelation(at, 'acl'))) return above ? [above] : [];
    // A subject borrowed from another verb stands before both: "..., taking the toll to 12, said X" says nothing of X.
    if (own.length > 0) return at === verb ? own : own.filter((c) => c.index < verb.index);
    const goesOn: boolean = isRelation(at, 'conj') || isRelation(at, 'xcomp') || isRelation(at, 'advcl');
    if (!goesOn || !above || !/^(?:VB|JJ)/.test(above.xpos)) return nameBefore(clauses, at);
    at = above;
  }
  return [];
}

/** "In May 2010 X survived": the name right before a verb for which the parse found no subject. */
function nameBefore(clauses: Clauses, verb: Token): Token[] {
  let i = verb.index - 1;
  while (i >= 0 && /^(?:RB|VB[DZPN]|MD)$/.test(clauses.tokens[i]!.xpos) && verb.index - i < 4) i -= 1;
  const token = clauses.tokens[i];
  return token && token.sentence === verb.sentence && /^NNPS?$/.test(token.xpos) ? [token] : [];
}

/** A participle with a form of "be" or hung on a noun; joined to a passive verb without an object of its own, it is passive too. */
function isPassive(clauses: Clauses, verb: Token): boolean {
  const children = clauses.children(verb);
  if (children.some((c) => c.deprel === 'aux:pass' || c.deprel === 'nsubj:pass')) return true;
  if (verb.xpos !== 'VBN' && verb.xpos !== 'VBD') return false;
  if (children.some((c) => isRelation(c, 'obj') || isRelation(c, 'nsubj'))) return false;
  if (verb.xpos === 'VBN' && isRelation(verb, 'acl')) return true;
  const above = clauses.head(verb);
  return above !== null && isRelation(verb, 'conj') && above.xpos.startsWith('VB') && isPassive(clauses, above);
}

/** The head and all that is joined to it; what stands in apposition is the same person and told with the name. */
function joined(clauses: Clauses, head: Token): Token[] {
  const found = [head];
  for (let i = 0; i < found.length && found.length < 24; i++)
    for (const child of clauses.children(found[i]!))
      if (child.deprel === 'conj' && /^(?:NN|PRP|CD|DT|JJ)/.test(child.xpos) && !hasOwnSubject(clauses, child))
        found.push(child);
  return found;
}

/** A word that the parse joins to a noun though it heads a clause of its own. */
function hasOwnSubject(clauses: Clauses, token: Token): boolean {
  return clauses.children(token).some((c) => isRelation(c, 'nsubj') || c.deprel === 'cop');
}
