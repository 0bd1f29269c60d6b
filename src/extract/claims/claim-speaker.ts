import type { Annotated } from '../../annotate/annotated.ts';
import type { Span } from '../../model/span.ts';
import { type Line, spanOf, wordAt } from '../line.ts';
import { namesSomebody, reportedSpeaker } from '../reported-speaker.ts';
import { speakerAt } from '../speakers.ts';

/** Who is said to assert something, and how much of the sentence is the telling of it rather than the assertion. */
export interface ClaimSpeaker {
  readonly name: string;
  readonly side: string | null;
  readonly span: Span;
  readonly line: Line;
  readonly at: number;
  /** `claim`: "the Taliban's claims of ...", which end with the phrase; `speech`: "X said that ...". */
  readonly form: 'claim' | 'speech';
}

/** "The Taliban's repeated claims of", "claims by the Taliban about", "the Taliban claim to have". */
const CLAIMS: readonly RegExp[] = [
  /(?<who>[%@&])(?: and (?:their|its) [a-z]+)? 's (?:[a-z]+ ){0,3}(?:claims?|assertions?|statements?|insistence|assurances?) /g,
  /(?:claims?|assertions?|statements?|assurances?) (?:made )?(?:by|from) (?:the )?(?:[a-z]+ ){0,3}?(?<who>[%@&]) /g,
  /(?<who>[%@&])(?: (?:have|has|had|also|repeatedly|still|often|officials|authorities|leaders|government|administration|spokesm[ae]n))* (?:claims?|claimed|insists?|insisted|maintains?|maintained|boasts?|boasted|professe?s?|says?) (?:to have |to be |they |it |that )/g,
  /(?<who>[%@&])(?: ,)?(?: (?:has|have|had|also|itself|alone))* (?:recorded|documented|counted|registered|verified|logged) /g,
];

/** A person who is said to say something, with what stands between the name and the verb. */
const PERSON_SAYS =
  /(?<who>@)(?: ,(?: [^ .;:,]+){1,14} ,)?(?: (?:has|have|had|also|again|later|then|once|[a-z]+ly|on [a-z]+))* (?:said|says|stated|states|claimed|claims|told|declared|insisted|announced|added|argued|asserted|wrote|warned|tweeted|played down|denied|maintained|cautioned|noted|stressed|testified|assured|explained|observed|conceded|admitted|acknowledged|confirmed|reported|estimated|recalled|replied|concluded|believes|(?:called|describe[sd]|branded|termed|labelled) (?:it|this|that|the [a-z]+)) /g;

/** Other ways in which words are somebody's: "cautioned X", "in the view of X", "for X it was", "if one believes X". */
const VOICED: readonly RegExp[] = [
  / (?:cautioned|warned|noted|argued|stressed|recalled|added|explained|observed|conceded|insisted|declared|announced|assured|testified|wrote|tweeted|estimated) (?<who>[@%&]) /g,
  /(?:^| )(?:in the (?:view|opinion|words|judgement|judgment|eyes|account|reading) of|if one believes|as seen by|in the telling of) (?:[a-z-]+ ){0,5}(?<who>[@%&]) /g,
  /^(?:for|to) (?<who>[@%&]) , /g,
  / as (?<who>[@%&]) (?:put it|has it|tells it|sees it|said|says) /g,
];

/** The speaker of what stands at unit `at` of a sentence; null for the report's own voice. */
export function claimSpeakerAt(document: Annotated, line: Line, at: number): ClaimSpeaker | null {
  for (const pattern of CLAIMS) {
    for (const match of line.text.matchAll(pattern)) {
      const word = wordAt(line, match.index + match[0].indexOf(match.groups!.who!));
      const name = line.words[word]?.name;
      const span = spanOf(document, line, word, word + 1);
      if (!name || !reaches(document, line, span, at)) continue;
      return { name: name.text, side: sideOf(line, word), span, line, at: word, form: 'claim' };
    }
  }
  const aside = asideSpeaker(document, line);
  if (aside !== null) return aside;
  const reported = reportedSpeaker(document, line, line.sentence.start + at);
  if (reported !== null) return { ...reported, side: sideOf(line, reported.at), line, form: 'speech' };
  const person = firstNamed(document, line, [PERSON_SAYS, ...VOICED]);
  if (person !== null) return person;
  const speaker = speakerAt(document, line, wordAtUnit(document, line, at));
  if (speaker === null) return null;
  const span = spanOf(document, speaker.line, speaker.first, speaker.last);
  if (!namesSomebody(document, span) || wasTold(document, span)) return null;
  return {
    name: speaker.name,
    side: sideOf(speaker.line, speaker.first),
    span,
    line,
    at: speaker.first,
    form: 'speech',
  };
}

/** "X told Dawn": who was told is not who speaks. */
function wasTold(document: Annotated, { start }: Span): boolean {
  return /\b(?:told|tells|telling|informed)\s+(?:the\s+)?$/i.test(
    document.document.text.slice(Math.max(0, start - 16), start),
  );
}

/** "The Taliban's claims of X, Y": X is claimed, what follows the comma is not. */
function reaches(document: Annotated, line: Line, name: Span, at: number): boolean {
  const target = line.sentence.start + at;
  return name.start <= target && !document.document.text.slice(name.end, target).includes(', ');
}

/** "Daesh, the ministry insists, has been eliminated": who says it stands between commas. */
function asideSpeaker(document: Annotated, line: Line): ClaimSpeaker | null {
  const match =
    / , (?<who>(?:(?!and |who |which |where |when |as |but )[^ ,]+ ){1,6}?)(?:insists?|insisted|says?|said|claims?|claimed|maintains?|maintained|adds?|added|argues?|argued) , /.exec(
      line.text,
    );
  if (match === null) return null;
  const first = wordAt(line, match.index + 3);
  const last = wordAt(line, match.index + 3 + match.groups!.who!.length - 1);
  const span = spanOf(document, line, first, last + 1);
  if (!namesSomebody(document, span)) return null;
  const name = document.document.text.slice(span.start, span.end).replace(/^(?:the|an?) /i, '');
  return { name, side: sideOf(line, first), span, line, at: first, form: 'speech' };
}

/** Who stands where the first of these patterns that fits has its `who`. */
function firstNamed(document: Annotated, line: Line, patterns: readonly RegExp[]): ClaimSpeaker | null {
  for (const pattern of patterns) {
    const [match] = [...line.text.matchAll(pattern)];
    if (!match) continue;
    const word = wordAt(line, match.index + match[0].indexOf(match.groups!.who!));
    const name = line.words[word]?.name;
    if (!name) continue;
    const span = spanOf(document, line, word, word + 1);
    return { name: name.text, side: sideOf(line, word), span, line, at: word, form: 'speech' };
  }
  return null;
}

/** The party that the speaker at word `at` speaks for: the speaker itself, or the group named close before or after. */
function sideOf(line: Line, at: number): string | null {
  const near = [at, at - 1, at - 2, at - 3, at - 4, at + 1, at + 2, at + 3, at + 4, at + 5];
  for (const word of near) {
    const found = line.words[word];
    if (found && /^[,.;:]$/.test(found.text) && word < at) break;
    if (found?.name?.kind === 'group') return found.name.text;
  }
  return null;
}

/** The word that stands at a UTF-16 unit of the sentence. */
export function wordAtUnit(document: Annotated, line: Line, at: number): number {
  const target = line.sentence.start + at;
  const found = line.words.findLastIndex((word) => document.tokens[word.first]!.start <= target);
  return Math.max(0, found);
}
