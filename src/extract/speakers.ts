import type { Annotated, Quote } from '../annotate/annotated.ts';
import { attackerWords, peopleWords } from '../codebook/people-words.ts';
import { assertingVerbs, speakingNouns } from '../codebook/speech-words.ts';
import { voiceKind } from '../codebook/voice-kinds.ts';
import { type Line, spanOf, wordAt, wordsOf } from './line.ts';
import { namesSomebody, reportedSpeaker } from './reported-speaker.ts';

/** Who is said to say what a line tells. */
export interface Speaker {
  /** The name where one is given, else the words for who speaks. */
  readonly name: string;
  /** Words `[first, last)` of the line. */
  readonly line: Line;
  readonly first: number;
  readonly last: number;
}

const SAY =
  'said|says|say|told|stated|states|announced|confirmed|wrote|writes|reported|added|tweeted|disclosed|revealed|claimed|put|asserted|boasted|pointed out|indicated|explained|gave|gives|spoke|acknowledged|recalled|counted|believes|noted|declared|insisted|estimated|documented|recorded';
const NOUN = '(?:(?![.,;:()"“”]|that |said |says |which |who |and |but |when |while |after |as )[^ ]+ )';

/** Patterns whose `who` are the words for the speaker. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    ` (?:according to|quoting|citing|as quoted by|in the words of|by the account of|based on information from) (?<who>${NOUN}{1,10})`,
    'g',
  ),
  new RegExp(
    ` (?:said|says|wrote|announced|confirmed|stated|added|reported|disclosed) (?<who>(?:the |an? )?${NOUN}{0,8}@|(?:the )?${NOUN}{1,6}(?=[,.]))`,
    'g',
  ),
  new RegExp(
    `(?<who>(?:^ |[.,;:"”] |that |and |but |while |, )${NOUN}{1,9})(?:, [^.;:]{1,120}? , )?(?:(?:has|have|had|also|later|earlier|then|however|on [a-z~#]+) ){0,3}(?:${SAY}) (?!the (?:lives|life) |# |responsibility )`,
    'g',
  ),
];

/** The speaker of what stands at word `at` of a line, by the report around it, else by the words beside it; null for the report's own voice. */
export function speakerAt(document: Annotated, line: Line, at: number): Speaker | null {
  const reported = reportedSpeaker(document, line, line.words[at]?.start ?? -1, (quote) => asserts(document, quote));
  if (reported === null) return speakerBeside(document, line, at);
  const last = line.words.findLastIndex((word) => word.start < reported.span.end);
  const speaker = { name: reported.name, line, first: reported.at, last: Math.max(reported.at, last) + 1 };
  return canSpeak(document, speaker) ? speaker : speakerBeside(document, line, at);
}

/** Whether who reports it says that it is so: who vows, demands or denies does not. */
function asserts({ tokens }: Annotated, { cue }: Quote): boolean {
  if (cue === null) return true;
  const word = tokens.find((token) => token.start === cue.start);
  return word === undefined || word.upos !== 'VERB' || assertingVerbs.has(word.lemma);
}

function speakerBeside(document: Annotated, line: Line, at: number): Speaker | null {
  const all = PATTERNS.flatMap((pattern) =>
    [...line.text.matchAll(pattern)].flatMap((match) => speakerIn(document, line, match)),
  );
  const apart = all.filter(
    (speaker) =>
      (at < speaker.first || at >= speaker.last) &&
      !line.words.slice(Math.min(at, speaker.last), Math.max(at, speaker.first)).some(({ text }) => text === ';') &&
      canSpeak(document, speaker),
  );
  const distance = (speaker: Speaker) => (speaker.first > at ? speaker.first - at : at - speaker.last);
  apart.sort((a, b) => distance(a) - distance(b));
  return apart[0] ?? null;
}

/** Whether the words are a phrase, not a clause, about somebody: a name, a voice that the codebook knows, people, or a report. */
function canSpeak(document: Annotated, { name, line, first, last }: Speaker): boolean {
  const words = line.words.slice(first, last);
  if (words.some((word) => word.name?.kind === 'person' && word.name.text === name)) return true;
  const pronoun = words.length === 1 && line.tokens[words[0]!.first]?.upos === 'PRON';
  if (pronoun) return name !== words[0]!.text;
  const span = spanOf(document, line, first, last);
  const tokens = line.tokens.slice(words[0]!.first, words.at(-1)!.last);
  if (!namesSomebody(document, span) || tokens.some(({ xpos, text }) => FINITE.has(xpos) || text === ':')) return false;
  if (tokens.some(({ lower }) => attackerWords.has(lower))) return false;
  const said = document.document.text.slice(span.start, span.end);
  return (
    words.some((word) => word.name !== null && word.name.kind !== 'place') ||
    voiceKind(said) !== null ||
    tokens.some(({ lemma, lower }) => speakingNouns.has(lemma) || peopleWords.has(lower))
  );
}

/** Tags of verbs that make a clause of the words around them. */
const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

function speakerIn(document: Annotated, line: Line, match: RegExpMatchArray): Speaker[] {
  const who = match.groups!.who!;
  const from = match.index! + match[0].indexOf(who) + who.search(/[^ ]/);
  let first = wordAt(line, from);
  const last = wordAt(line, match.index! + match[0].indexOf(who) + who.trimEnd().length) + (who.endsWith('@') ? 1 : 1);
  while (first < last && /^(?:[.,;:"”“]|that|and|but|while|the|a|an)$/.test(line.words[first]!.text)) first += 1;
  let end = Math.min(last, line.words.length);
  if (first >= end) return [];
  const named = line.words.findIndex((word, i) => i >= first && i < end && word.name?.kind === 'person');
  if (named >= 0) return [{ name: line.words[named]!.name!.text, line, first: named, last: named + 1 }];
  while (end > first + 1 && /^(?:has|have|had|also|later|then|however|meanwhile)$/.test(line.words[end - 1]!.text))
    end -= 1;
  const words = wordsOf(document, line, first, end);
  if (
    /^(?:it|he|she|they|who|which|we|i|this|there|one|another|others|no|not|nor|nobody|neither|toll|in|on|at|for|from|by|during|after|before|with|when|if|as|most|many|some of|killed|killing|wounded|wounding|injured|injuring|attacked|bombed|died|dead)\b/i.test(
      words,
    ) ||
    words.length > 90
  )
    return [];
  return [{ name: words, line, first, last: end }];
}
