import {
  notWithInfinitive,
  objectPrepositions,
  reportingNouns,
  reportingVerbs,
  speakingVerbs,
  withObject,
} from '../../codebook/speech-words.ts';
import { compareSpans, contains, cover, overlaps, type Span } from '../../model/span.ts';
import type { Annotated, Quote, Sentence, Token } from '../annotated.ts';
import type { Annotator } from '../annotator.ts';
import { Clauses, isRelation } from '../parse/clause.ts';
import { quotedSpans } from './marks.ts';
import { besideVerb, signature, withKnownSource } from './speakers.ts';

/**
 * Finds who is reported to have said, thought or shown what: the clause of a reporting verb or noun, the sentence about "..., he
 * said" and "according to ...", and quotations by their marks, which go to the nearest reporting verb of their sentence.
 */
export const quoteAnnotator: Annotator = {
  name: 'quotes',
  requires: ['tokens', 'sentences', 'tags', 'lemmas', 'parse'],
  assigns: ['quotes'],
  run(document: Annotated): void {
    const clauses = new Clauses(document);
    const marks = quotedSpans(document);
    const quotes = document.sentences.flatMap((sentence) => reported(document, clauses, sentence));
    const grown = quotes.map((quote) => withMarks(withKnownSource(document, quote, marks), marks));
    const unclaimed = marks.filter((mark) => !grown.some((q) => overlaps(q.content, mark)));
    const spoken = unclaimed.map((mark) => spokenIn(document, clauses, mark));
    document.quotes = [...grown, ...spoken.filter((q) => q !== null)].sort((a, b) =>
      compareSpans(a.content, b.content),
    );
  },
};

function reported(document: Annotated, clauses: Clauses, sentence: Sentence): Quote[] {
  const quotes: Quote[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = document.tokens[i]!;
    const content =
      token.upos === 'VERB' && (reportingVerbs.has(token.lemma) || withObject.has(token.lemma))
        ? contentOfVerb(document, clauses, token, sentence)
        : contentElsewhere(clauses, token, sentence);
    if (content === null) continue;
    const source = token.lower === 'according' ? sourceAfter(clauses, token) : subjectOf(clauses, token);
    quotes.push({ source, cue: cueOf(document, token), content, direct: false });
  }
  return quotes;
}

function cueOf(document: Annotated, token: Token): Span {
  const next = document.tokens[token.index + 1];
  const end = token.lower === 'according' && next !== undefined ? next.end : token.end;
  return { start: token.start, end };
}

/** The clause that a verb governs, else the sentence in which "he said" stands aside, else the verb's object. */
function contentOfVerb(document: Annotated, clauses: Clauses, verb: Token, sentence: Sentence): Span | null {
  const infinitive = notWithInfinitive.has(verb.lemma) ? null : clauses.child(verb, 'xcomp');
  const clause = clauses.child(verb, 'ccomp') ?? infinitive;
  if (clause !== null) return clauses.span(clause);
  const speaks = speakingVerbs.has(verb.lemma);
  if (speaks && isRelation(verb, 'parataxis')) return aside(document, clauses, verb, sentence);
  const after = clauses
    .children(verb)
    .find((c) => isRelation(c, 'parataxis') && c.index > verb.index && c.upos !== 'PUNCT');
  if (speaks && after !== undefined) return clauses.span(after);
  return (speaks ? saidBefore(document, clauses, verb, sentence) : null) ?? objectOf(clauses, verb);
}

/** "..., the minister said on Monday.": what stands before the subject and its comma. */
function saidBefore(document: Annotated, clauses: Clauses, verb: Token, sentence: Sentence): Span | null {
  const subject = clauses.child(verb, 'nsubj');
  if (subject === null || sentence.last - verb.index > 12) return null;
  const first = Math.min(verb.index, clauses.subtree(subject)[0]!);
  const mark = document.tokens[first - 1]?.text ?? '';
  return first - sentence.first > 3 && /^[,"”'?!]+$/.test(mark)
    ? trimmed(document.tokens, sentence.first, first)
    : null;
}

/** "condemned the attack", "called for talks": the object, of an active verb with a subject. */
function objectOf(clauses: Clauses, verb: Token): Span | null {
  if (!withObject.has(verb.lemma) || clauses.child(verb, 'nsubj:pass') !== null) return null;
  const object = clauses.child(verb, 'obj');
  const phrase = clauses
    .children(verb)
    .find(
      (c) =>
        isRelation(c, 'obl') &&
        clauses.children(c).some((k) => isRelation(k, 'case') && objectPrepositions.has(k.lower)),
    );
  if (object !== null && verb.lemma !== 'tell') return clauses.span(object);
  return phrase === undefined || phrase.deprel === 'obl:tmod'
    ? null
    : clauses.span(phrase, (c) => c.head === phrase.index && isRelation(c, 'case'));
}

/** What is left of the sentence without the aside: what stands before it, or all of it where it stands within. */
function aside(document: Annotated, clauses: Clauses, verb: Token, sentence: Sentence): Span | null {
  const inside = clauses.subtree(verb);
  const { tokens } = document;
  const before = inside[0]! - sentence.first;
  const after = sentence.last - inside.at(-1)! - 1;
  if (before >= 2 && after < 4) return trimmed(tokens, sentence.first, inside[0]!);
  if (before < 2 && after >= 2) return trimmed(tokens, inside.at(-1)! + 1, sentence.last);
  return before >= 2 ? trimmed(tokens, sentence.first, sentence.last) : null;
}

/** Tokens `[first, last)` without commas and stops at the ends. */
function trimmed(tokens: readonly Token[], from: number, to: number): Span | null {
  let [first, last] = [from, to];
  while (first < last && /^[,.;:–—-]+$/.test(tokens[first]!.text)) first += 1;
  while (last > first && /^[,.;:–—-]+$/.test(tokens[last - 1]!.text)) last -= 1;
  return last > first ? { start: tokens[first]!.start, end: tokens[last - 1]!.end } : null;
}

/** "a claim that ...": the noun's clause; "according to X, ...": the rest of the sentence. */
function contentElsewhere(clauses: Clauses, token: Token, sentence: Sentence): Span | null {
  if (token.upos === 'NOUN' && reportingNouns.has(token.lemma)) {
    const clause = clauses
      .children(token)
      .find((c) => isRelation(c, 'acl') && c.deprel !== 'acl:relcl' && c.index > token.index);
    return clause === undefined ? null : clauses.span(clause);
  }
  if (token.lower !== 'according') return null;
  const phrase = clauses.head(token);
  if (phrase === null) return null;
  const { tokens } = clauses;
  const inside = sourcePhrase(clauses, phrase, token);
  const before = trimmed(tokens, sentence.first, inside[0]!);
  const after = trimmed(tokens, inside.at(-1)! + 1, sentence.last);
  if (before === null || after === null) return before ?? after;
  return before.end - before.start >= after.end - after.start ? before : after;
}

/**
 * Indexes of an "according to" phrase. Where it opens the sentence it ends at its first comma: the parse often takes the subject
 * that follows for one more source.
 */
function sourcePhrase(clauses: Clauses, phrase: Token, according: Token): number[] {
  const inside = clauses.subtree(phrase);
  const opens = inside[0] === according.index && clauses.tokens[according.index - 1]?.sentence !== according.sentence;
  const comma = inside.find((i) => i > phrase.index && clauses.tokens[i]!.text === ',');
  return opens && comma !== undefined ? inside.filter((i) => i < comma) : inside;
}

function sourceAfter(clauses: Clauses, according: Token): Span | null {
  const phrase = clauses.head(according);
  if (phrase === null) return null;
  const inside = sourcePhrase(clauses, phrase, according).filter((i) => i > according.index + 1);
  return trimmed(clauses.tokens, inside[0] ?? phrase.index, (inside.at(-1) ?? phrase.index) + 1);
}

/** Who says it: the subject, its own or shared; the agent of a passive; the owner of a noun; the head of "officials saying". */
function subjectOf(clauses: Clauses, cue: Token, depth = 0): Span | null {
  const own = clauses.child(cue, 'nsubj');
  const passive = own?.deprel === 'nsubj:pass';
  const named = passive ? clauses.child(cue, 'obl:agent') : (own ?? clauses.child(cue, 'nmod:poss'));
  // Its own preposition goes ("by the police"); those inside it stay ("the director of the agency").
  if (named !== null) return clauses.span(named, (c) => c.head === named.index && isRelation(c, 'case'));
  const head = clauses.head(cue);
  if (head === null || passive || depth > 3) return null;
  if (isRelation(cue, 'acl') && head.upos !== 'VERB') return clauses.span(head, (c) => c === cue);
  const shares = isRelation(cue, 'conj') || isRelation(cue, 'xcomp') || isRelation(cue, 'advcl');
  return shares && head.upos !== 'NOUN' ? subjectOf(clauses, head, depth + 1) : null;
}

/** Grows a content over the quotation that it shares words with: the clause of the parse may stop too early. */
function withMarks(quote: Quote, marks: readonly Span[]): Quote {
  const shared = marks.filter((mark) => overlaps(mark, quote.content));
  if (shared.length === 0) return quote;
  const content = cover([quote.content, ...shared]);
  const outside = quote.cue === null || !contains(content, quote.cue);
  return {
    ...quote,
    content: outside ? content : quote.content,
    direct: shared.some((m) => overlaps(m, quote.content)),
  };
}

/** "...?" Noori asked. The mark ended the sentence too soon: a short one that begins where the quotation ends belongs to it. */
function answers({ document, tokens }: Annotated, sentence: Sentence, mark: Span): boolean {
  const between = sentence.start - mark.end;
  if (between < 0 || between > 2 || sentence.last - sentence.first > 12) return false;
  return /[?!]["”'’]$/.test(document.text.slice(mark.start, mark.end)) && tokens[sentence.first]!.text !== '"';
}

/** A quotation that no clause took up: its source is that of the nearest speaking verb outside it in the sentences it touches. */
function spokenIn(document: Annotated, clauses: Clauses, mark: Span): Quote | null {
  const touched = document.sentences.filter((s) => overlaps(s, mark) || answers(document, s, mark));
  const verbs = touched.flatMap((s) =>
    document.tokens
      .slice(s.first, s.last)
      .filter((t) => t.upos === 'VERB' && reportingVerbs.has(t.lemma) && !overlaps(t, mark)),
  );
  const distance = (t: Token) => (t.start >= mark.end ? t.start - mark.end : mark.start - t.end);
  const nearest = verbs.sort((a, b) => distance(a) - distance(b))[0];
  const signed = signature(document, mark);
  if (signed !== null) return { source: signed, cue: null, content: mark, direct: true };
  if (nearest === undefined)
    return mark.end - mark.start < 40 ? null : { source: null, cue: null, content: mark, direct: true };
  return {
    source: subjectOf(clauses, nearest) ?? besideVerb(document, nearest, mark),
    cue: { start: nearest.start, end: nearest.end },
    content: mark,
    direct: true,
  };
}
