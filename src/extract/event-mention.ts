import { type EventWord, eventWordsByFirst, notViolentAfter, notViolentBefore } from '../codebook/event-words.ts';
import { peopleWords } from '../codebook/people-words.ts';
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
    const mention = mentionAt(line, i) ?? takingAt(line, i);
    if (mention && !isFigurative(mention)) found.push(mention);
    i = mention ? mention.last : i + 1;
  }
  return found;
}

/** "took 14 people hostage", "seized 60 pupils from a school", "were herded away": verbs of taking, by what they do to people. */
const TAKING =
  /^(?:took|taken|taking|takes|take|seized|seizing|seize|seizes|herded|herding|marched|dragged|held|holding|holds|grabbed|snatched|led|drove|driven)$/;
const TAKEN_AWAY = /^(?:hostages?|captive|prisoner|away|from|into|at_gunpoint|gunpoint)$/;
const taking: EventWord = { words: ['taken'], sense: 'kidnapping', kind: 'means', part: 'verb' };

function takingAt(line: Line, at: number): EventMention | null {
  const { words } = line;
  if (!TAKING.test(words[at]!.text)) return null;
  const passive = words.slice(Math.max(0, at - 3), at).some(({ text }) => /^(?:were|was|been|being)$/.test(text));
  const from = passive ? Math.max(0, at - 9) : at + 1;
  const people = words.slice(from, at + 8).some(({ text }) => peopleWords.has(text) || PUPILS.test(text));
  const alone =
    passive &&
    SEIZED.test(words[at]!.text) &&
    words.slice(Math.max(0, at - 4), at).some(({ text }) => PRONOUNS.test(text));
  if (alone) return { line, first: at, last: at + 1, word: taking };
  if (!people) return null;
  // "seized more than 1,100 people".
  if (!passive && SEIZED.test(words[at]!.text) && words[at + 1]?.text === '#' && isPeople(words.slice(at + 2, at + 5)))
    return { line, first: at, last: at + 1, word: taking };
  for (let i = at + 1; i < Math.min(at + 9, words.length) && !/^[.,;:]$/.test(words[i]!.text); i++) {
    const { text } = words[i]!;
    if (/^(?:to|custody|part|place|responsibility|over|control|office|power|down|up|on|care)$/.test(text)) return null;
    if (!TAKEN_AWAY.test(text)) continue;
    // "from" a place where people live or learn, not "from 60 to 45".
    if (text === 'from' && !FROM.test(textAfter(words, i))) return null;
    if ((text === 'into' || text === 'away') && /^(?:held|holding|holds)$/.test(words[at]!.text)) return null;
    return { line, first: at, last: at + 1, word: taking };
  }
  return null;
}

const isPeople = (words: Line['words']) => words.some(({ text }) => peopleWords.has(text) || PUPILS.test(text));
const SEIZED = /^(?:seized|grabbed|snatched)$/;
const PRONOUNS = /^(?:they|he|she|who|whom|both|@)$/;
const PUPILS =
  /^(?:hostages?|captives?|girls|boys|families|relatives|crew|priests?|nuns?|monks?|aid|workers|tourists|engineers|sailors)$/;
const FROM =
  /^ (?:a|an|the|their|his|her|its|&|~) (?:[a-z~&'-]+ ){0,5}(?:schools?|homes?|houses?|bus|buses|vehicles?|cars?|villages?|colleges?|university|dormitor(?:y|ies)|hostels?|hotels?|offices?|church|mosque|farms?|boats?|ship|camp|town|bed|beds|road|highway|train|trucks?|market|hospital|compound|residence|building|island|plantation|mine|site) /;

function textAfter(words: Line['words'], at: number): string {
  return ` ${words
    .slice(at + 1, at + 9)
    .map(({ text }) => text)
    .join(' ')} `;
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
  const before = line.words[at - 1]?.text === '-' ? line.words[at - 2]?.text : line.words[at - 1]?.text;
  return before !== undefined && notViolentBefore.has(before);
}
