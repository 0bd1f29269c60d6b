import { type EventWord, eventWordsByFirst, notViolentAfter, notViolentBefore } from '../codebook/event-words.ts';
import { peopleWords } from '../codebook/people-words.ts';
import { deedAt } from './deed-phrases.ts';
import type { Line } from './line.ts';
import { isFigurative } from './literal.ts';

/** One place in a document that tells of something done: an event word and where its line has it. */
export interface EventMention {
  readonly line: Line;
  /** Words `[first, last)` of the line. */
  readonly first: number;
  readonly last: number;
  readonly word: EventWord;
}

/** All event words of a line, left to right, the longest form first and none inside another. */
export function eventMentions(line: Line): EventMention[] {
  const found: EventMention[] = [];
  for (let i = 0; i < line.words.length; ) {
    const mention = mentionAt(line, i) ?? deedAt(line, i);
    if (mention && !isFigurative(mention)) found.push(mention);
    i = mention ? mention.last : i + 1;
  }
  return found;
}

function mentionAt(line: Line, at: number): EventMention | null {
  const forms = eventWordsByFirst.get(line.words[at]!.text);
  if (!forms || namesAnother(line, at)) return null;
  const fitting = forms.flatMap((word) => {
    const last = formEnd(line, at, word.words);
    return last > 0 ? [{ line, first: at, last, word }] : [];
  });
  const [fullest] = fitting;
  if (!fullest || isShotAtGoal(line, fullest)) return null;
  if (
    fullest.word.part === 'noun' &&
    /bomb|explosive|ied$/.test(fullest.word.words.at(-1)!) &&
    notViolentAfter.has(line.words[fullest.last]?.text ?? '')
  ) {
    return null;
  }
  const sameLength = fitting.filter((mention) => mention.last === fullest.last);
  return sameLength.find(({ word }) => (word.part === 'verb') === isVerbHere(line, fullest)) ?? fullest;
}

/** "killing five people" against "the killing of five people", where a form is listed as both. */
function isVerbHere(line: Line, { first, last }: EventMention): boolean {
  const before = line.words[first - 1]?.text ?? '';
  const next = line.words[last]?.text ?? '';
  if (/^(?:the|a|an|this|that|these|his|her|their|its|'s|’s|of|in)$/.test(before)) return false;
  return (
    /^(?:[#@~%&]|the|a|an|his|her|their|its|him|them|several|many|some|more|both|innocent|dozens)$/.test(next) ||
    peopleWords.has(next)
  );
}

/** "a howitzer of a shot": the noun is no shooting. */
function isShotAtGoal(line: Line, { first, word }: EventMention): boolean {
  return (
    word.words[0] === 'shot' &&
    word.words.length === 1 &&
    /^(?:a|an|the|his|her|their|of|first|#)$/.test(line.words[first - 1]?.text ?? '')
  );
}

/** Where the form that starts at `at` ends, or 0. A hyphen of the text between two words of the form is passed over. */
function formEnd(line: Line, at: number, form: readonly string[]): number {
  let i = at;
  for (let k = 0; k < form.length; k++) {
    if (k > 0 && line.words[i]?.text === '-') i += 1;
    if (line.words[i]?.text !== form[k]) return 0;
    i += 1;
  }
  return i;
}

/** "heart attack", "cyber attack", "ransomware attack": another sense of the word. */
function namesAnother(line: Line, at: number): boolean {
  const before = line.words[at - 1]?.text === '-' ? line.words[at - 2] : line.words[at - 1];
  return before !== undefined && notViolentBefore.has(line.tokens[before.last - 1]!.lower);
}
