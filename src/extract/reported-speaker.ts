import type { Annotated, Quote } from '../annotate/annotated.ts';
import { contains, overlaps, type Span } from '../model/span.ts';
import type { Line } from './line.ts';

/** Words for who speaks, with the word of the line where they begin. */
export interface ReportedSpeaker {
  readonly name: string;
  readonly span: Span;
  /** Index of the first word in the line. */
  readonly at: number;
}

/**
 * Who is reported to say what stands at unit `target` of the document, by the innermost report around it, of reports that `counts` holds for
 * some; null for nobody.
 */
export function reportedSpeaker(
  document: Annotated,
  line: Line,
  target: number,
  counts: (quote: Quote) => boolean = () => true,
): ReportedSpeaker | null {
  const around = document.quotes
    .filter((q) => q.source !== null && q.content.start <= target && target < q.content.end && counts(q))
    .filter((q) => contains(line.sentence, q.source!))
    .sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start));
  for (const quote of around) {
    const found = sourceOf(document, line, quote, quote.source!);
    if (found !== null) return found;
  }
  return null;
}

function sourceOf(document: Annotated, line: Line, quote: Quote, source: Span): ReportedSpeaker | null {
  const region = { start: source.start, end: regionEnd(document, quote, source) };
  const person = line.words.findIndex((w) => w.name?.kind === 'person' && contains(region, w));
  if (person >= 0 && isSpeakersName(line, person, region)) {
    const { start, end, name } = line.words[person]!;
    return { name: name!.text, span: { start, end }, at: person };
  }
  const { text } = document.document;
  const words = text.slice(source.start, source.end);
  if (PRONOUN.test(words)) return antecedent(document, line, source);
  const phrase = text
    .slice(region.start, lastNoun(document, region))
    .split(/[,;(\u2013\u2014\u201c"]/)[0]!
    .trimEnd();
  const at = line.words.findIndex((w) => w.start >= source.start);
  const bare = phrase.replace(/^(?:the|an?|its|their|his|her)\s+/i, '');
  if (bare === '' || at < 0 || phrase.length > LONGEST || !namesSomebody(document, source)) return null;
  const start = source.start + phrase.length - bare.length;
  return { name: bare, span: { start, end: start + bare.length }, at };
}

/** Beside the words for the speaker, not within what they are about: "police in the district of Name". */
function isSpeakersName(line: Line, person: number, region: Span): boolean {
  if (line.words[person - 1]?.text === ',') return true;
  const before = line.words.slice(0, person).filter((word) => word.start >= region.start);
  return !before.some((word) => line.tokens[word.first]?.upos === 'ADP');
}

const LONGEST = 90;
const PRONOUN = /^(?:he|she|it|they)$/i;

/** Up to the verb where the source stands before it; else with what stands beside it: "said the spokesman, Name". */
function regionEnd(document: Annotated, { cue }: Quote, source: Span): number {
  if (cue !== null && cue.start >= source.end) return cue.start;
  const beside = /^, [^,.;]{2,40}(?=[,.;]|$)/.exec(document.document.text.slice(source.end, source.end + 60));
  return source.end + (beside?.[0].length ?? 0);
}

/** Where the words end without the auxiliaries and adverbs that lead on to the verb: "The ministry has also". */
function lastNoun(document: Annotated, region: Span): number {
  const tokens = document.tokens.filter((t) => contains(region, t));
  return tokens.findLast((t) => !['AUX', 'ADV', 'VERB', 'PART'].includes(t.upos))?.end ?? region.end;
}

function antecedent(document: Annotated, line: Line, pronoun: Span): ReportedSpeaker | null {
  const chain = document.chains.find(
    (c) => c.kind !== 'place' && c.mentions.some((mention) => mention.start === pronoun.start),
  );
  const at = line.words.findIndex((w) => w.start === pronoun.start);
  if (chain === undefined || at < 0 || overlaps(chain.head, pronoun)) return null;
  const { text } = document.document;
  return { name: text.slice(chain.head.start, chain.head.end), span: pronoun, at };
}

/** Whether words can name a speaker: they hold a noun and begin with none of a time, a preposition or a verb. */
export function namesSomebody(document: Annotated, words: Span): boolean {
  const tokens = document.tokens.filter((t) => contains(words, t));
  const [first] = tokens;
  if (first === undefined || ['ADP', 'VERB', 'AUX', 'CCONJ', 'SCONJ', 'ADV'].includes(first.upos)) return false;
  if (document.times.some((time) => time.type !== 'set' && overlaps(time, first))) return false;
  return tokens.some((t) => t.upos === 'NOUN' || t.upos === 'PROPN');
}
