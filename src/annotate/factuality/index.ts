import {
  adjectives,
  conditionalMarks,
  futureAuxiliaries,
  governingVerbs,
  negatingDeterminers,
  negatingPronouns,
  negators,
  possibleAuxiliaries,
  type Unreal,
} from '../../codebook/factuality-words.ts';
import { notWithInfinitive, reportingVerbs } from '../../codebook/speech-words.ts';
import type { Span } from '../../model/span.ts';
import type { Annotated, Factuality, Token } from '../annotated.ts';
import type { Annotator } from '../annotator.ts';
import { Clauses, isRelation } from '../parse/clause.ts';

type Status = Factuality['status'];

/**
 * Says of each verb, of nouns that a verb or adjective makes unreal, and of each root, whether it happened as the report has it,
 * and who is named as saying so. What stands on the word itself (a negation, a modal) goes before what it inherits from the
 * clause it hangs in.
 */
export const factualityAnnotator: Annotator = {
  name: 'factuality',
  requires: ['tokens', 'sentences', 'tags', 'lemmas', 'parse'],
  assigns: ['factuality'],
  run(document: Annotated): void {
    const clauses = new Clauses(document);
    const known = new Map<number, Factuality>();
    for (const token of document.tokens) {
      if (token.upos === 'VERB' || token.head === token.index) {
        if (token.upos !== 'PUNCT') token.factuality = judge(clauses, token, known, 0);
      } else if (token.upos === 'NOUN') {
        const status = statusOfNoun(clauses, token);
        if (status !== null) token.factuality = { status, by: null };
      }
    }
  },
};

/** Depth of clauses within clauses that is followed; deeper ones stand on their own. */
const DEEPEST = 20;

function judge(clauses: Clauses, token: Token, known: Map<number, Factuality>, depth: number): Factuality {
  const before = known.get(token.index);
  if (before !== undefined) return before;
  const above = depth < DEEPEST ? inherited(clauses, token, known, depth) : null;
  const status = ownStatus(clauses, token) ?? above?.status ?? 'happened';
  const by = accordingTo(clauses, token) ?? above?.by ?? null;
  const factuality: Factuality = { status, by };
  known.set(token.index, factuality);
  return factuality;
}

/** What the words about the predicate say of it. */
function ownStatus(clauses: Clauses, token: Token): Status | null {
  const children = clauses.children(token);
  for (const child of children) {
    if (isRelation(child, 'advmod') && negators.has(child.lower)) return 'negated';
    if (isRelation(child, 'mark') && conditionalMarks.has(child.lower)) return 'hypothetical';
    if (isRelation(child, 'mark') && child.lower === 'without') return 'negated';
    if (isRelation(child, 'nsubj') && isNone(clauses, child)) return 'negated';
    if (isRelation(child, 'obj') && isNone(clauses, child)) return 'negated';
  }
  return modalStatus(children, token);
}

function isNone(clauses: Clauses, noun: Token): boolean {
  return (
    negatingPronouns.has(noun.lower) ||
    clauses.children(noun).some((c) => isRelation(c, 'det') && negatingDeterminers.has(c.lower))
  );
}

function modalStatus(children: readonly Token[], token: Token): Status | null {
  const auxiliaries = children.filter((c) => isRelation(c, 'aux'));
  if (auxiliaries.some((a) => futureAuxiliaries.has(a.lower))) return 'planned';
  if (auxiliaries.some((a) => possibleAuxiliaries.has(a.lower) && a.xpos === 'MD')) return 'hypothetical';
  // "to attack": an aim, unless the clause it hangs in says that it came about.
  const aim = token.xpos === 'VB' && children.some((c) => c.lower === 'to' && c.index < token.index);
  return aim && (isRelation(token, 'advcl') || isRelation(token, 'acl')) ? 'planned' : null;
}

/** What the clause above makes of this one, and who reports it. */
function inherited(clauses: Clauses, token: Token, known: Map<number, Factuality>, depth: number): Factuality | null {
  const head = clauses.head(token);
  if (head === null) return null;
  if (isRelation(token, 'conj')) {
    const own = clauses.child(token, 'nsubj') !== null;
    const above = judge(clauses, head, known, depth + 1);
    return own ? { status: 'happened', by: above.by } : above;
  }
  if (isRelation(token, 'ccomp') || isRelation(token, 'xcomp') || isRelation(token, 'csubj'))
    return complement(clauses, token, head, known, depth);
  const cue = clauses.child(token, 'parataxis');
  if (cue !== null && reportingVerbs.has(cue.lemma)) return { status: 'happened', by: subjectOf(clauses, cue) };
  if (isRelation(token, 'acl') || isRelation(token, 'advcl')) return null;
  return null;
}

function complement(
  clauses: Clauses,
  token: Token,
  head: Token,
  known: Map<number, Factuality>,
  depth: number,
): Factuality {
  const above = judge(clauses, head, known, depth + 1);
  const governed = governingVerbs.get(head.lemma);
  const reports = reportingVerbs.has(head.lemma) && !(isRelation(token, 'xcomp') && notWithInfinitive.has(head.lemma));
  const by = reports ? (subjectOf(clauses, head) ?? above.by) : above.by;
  const finite = isRelation(token, 'ccomp') && clauses.child(token, 'nsubj') !== null && token.xpos !== 'VB';
  // "promised that he killed" is no plan; "promised to kill" is. A denial and a doubt hold for either.
  const bites = governed !== undefined && (!finite || governed === 'denied' || governed === 'hypothetical');
  if (above.status === 'negated' && governed === 'denied') return { status: 'happened', by };
  if (bites) return { status: governed as Status, by };
  if (reportingVerbs.has(head.lemma) && above.status === 'negated') return { status: 'hypothetical', by };
  const passes = above.status !== 'happened' && !reportingVerbs.has(head.lemma);
  return { status: passes ? above.status : 'happened', by };
}

function subjectOf(clauses: Clauses, verb: Token): Span | null {
  const subject = clauses.child(verb, 'nsubj');
  if (subject !== null) return clauses.span(subject);
  const head =
    isRelation(verb, 'conj') || isRelation(verb, 'xcomp') || isRelation(verb, 'advcl') ? clauses.head(verb) : null;
  const shared = head === null ? null : clauses.child(head, 'nsubj');
  return shared === null ? null : clauses.span(shared);
}

/** "according to X" about a predicate: X. */
function accordingTo(clauses: Clauses, token: Token): Span | null {
  for (const child of clauses.children(token)) {
    const by = clauses.children(child).find((c) => c.lower === 'according');
    if (by !== undefined && (isRelation(child, 'obl') || isRelation(child, 'nmod'))) {
      return clauses.span(child, (c) => c === by || isRelation(c, 'case'));
    }
  }
  return null;
}

/** What a governing verb or an adjective makes of a noun: "foiled an attack", "a planned attack"; null for ordinary nouns. */
function statusOfNoun(clauses: Clauses, noun: Token): Unreal | null {
  for (const child of clauses.children(noun)) {
    if (isRelation(child, 'amod') && adjectives.has(child.lower)) return adjectives.get(child.lower)!;
    if (isRelation(child, 'det') && child.lower === 'no') return 'negated';
  }
  const head = clauses.head(noun);
  if (head === null || head.upos !== 'VERB' || !(isRelation(noun, 'obj') || noun.deprel === 'nsubj:pass')) return null;
  const status = governingVerbs.get(head.lemma);
  const negative = clauses.children(head).some((c) => isRelation(c, 'advmod') && negators.has(c.lower));
  return status === undefined || negative || !TAKE_NOUNS.has(status) ? null : status;
}

/** Of the governing verbs, those that bite on a noun as on a clause: "told the police" makes no plan of the police. */
const TAKE_NOUNS: ReadonlySet<Unreal> = new Set<Unreal>(['denied', 'foiled']);
