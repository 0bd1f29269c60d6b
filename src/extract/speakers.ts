import type { Annotated } from '../annotate/annotated.ts';
import { type Line, wordAt, wordsOf } from './line.ts';

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

/** The speaker of what stands at word `at` of a line, or null for the report's own voice. */
export function speakerAt(document: Annotated, line: Line, at: number): Speaker | null {
  const all = PATTERNS.flatMap((pattern) =>
    [...line.text.matchAll(pattern)].flatMap((match) => speakerIn(document, line, match)),
  );
  const apart = all.filter(
    (speaker) =>
      (at < speaker.first || at >= speaker.last) &&
      !line.words.slice(Math.min(at, speaker.last), Math.max(at, speaker.first)).some(({ text }) => text === ';'),
  );
  const distance = (speaker: Speaker) => (speaker.first > at ? speaker.first - at : at - speaker.last);
  apart.sort((a, b) => distance(a) - distance(b));
  return apart[0] ?? null;
}

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
