import type { Line, LineWord } from './line.ts';
import type { Proper } from './proper-names.ts';

/** A line in which what stands for a group named before is read as its name; `origin` leads a word of it back to the line's own. */
export interface ResolvedLine {
  readonly line: Line;
  readonly origin: (word: number) => number;
  /** The group that was meant last, by name or by what stands for it; null where none is. */
  readonly last: Proper | null;
}

/** A group and how many sentences ago it was named or meant. */
export interface Antecedent {
  readonly group: Proper;
  readonly distance: number;
}

const NOUN =
  /^(?:group|movement|militia|organi[sz]ation|outfit|cult|sect|gang|cartel|faction|guerrillas|militants|rebels|insurgents|jihadists|jihadis|extremists|separatists|islamists)$/;
const MODIFIER =
  /^(?:same|jihadist|jihadi|militant|rebel|islamist|islamic|extremist|armed|terrorist|terror|separatist|sunni|shia|shiite|hardline|radical|far-right|left-wing|leftist|marxist|maoist|communist|criminal|insurgent|banned|outlawed|guerrilla|paramilitary|secessionist|doomsday)$/;
const MEN =
  /^(?:bombers?|fighters?|men|gunmen|militants|members|forces|soldiers|suicide|operatives|commandos|mujahideen|supporters|aircraft|jets|drones)$/;
/** What only a group, not a bomb or an office, does. */
const DEED =
  /^(?:beheaded|kidnapped|abducted|bombed|ambushed|massacred|assassinated|executed|attacked|stormed|raided|gunned|carried|seized)$/;
/** Before "it" at the head of a sentence: nothing, or when it was. */
const TIME =
  /^(?:last|in|on|late|early|later|then|year|month|week|[a-z]+day|january|february|march|april|may_|june|july|august|september|october|november|december|\d+|,|also|and|earlier)$/;

/** How far back, in sentences, "the group" and "its" may look. */
const REACH = { noun: 6, pronoun: 1 } as const;

/** Reads "the group", "the same movement", "its fighters", "it beheaded" as the group that they stand for: the last one before them. */
export function withAnaphors(line: Line, before: Antecedent | null): ResolvedLine {
  const words: LineWord[] = [];
  const origins: number[] = [];
  let meant: Antecedent | null = before;
  let column = 1;
  const push = (word: LineWord, origin: number) => {
    words.push({ ...word, column });
    origins.push(origin);
    column += word.text.length + 1;
  };
  for (let i = 0; i < line.words.length; ) {
    const word = line.words[i]!;
    const end: number = meant ? anaphorEnd(line, i, meant) : i;
    if (end > i && meant) {
      push(standIn(line, i, end, meant.group), i);
      meant = { group: meant.group, distance: 0 };
    } else push(word, i);
    if (word.name?.kind === 'group') meant = { group: word.name, distance: 0 };
    i = Math.max(end, i + 1);
  }
  const last = meant !== null && meant.distance === 0 ? meant.group : null;
  if (words.length === line.words.length && words.every((word, i) => word.text === line.words[i]!.text))
    return { line, origin: (word) => word, last };
  const text = ` ${words.map((word) => word.text).join(' ')} `;
  return { line: { ...line, words, text }, origin: (word) => origins[word] ?? line.words.length - 1, last };
}

function standIn({ words }: Line, from: number, to: number, name: Proper): LineWord {
  const [first, last] = [words[from]!, words[to - 1]!];
  return { ...first, text: '%', last: last.last, end: last.end, number: null, name };
}

/** The word after an anaphor that starts at `at`, or `at` where none does. */
function anaphorEnd(line: Line, at: number, { distance }: Antecedent): number {
  const { text } = line.words[at]!;
  if (text === 'the' && distance <= REACH.noun) return describedEnd(line, at);
  if (distance > REACH.pronoun) return at;
  if (/^(?:its|their)$/.test(text))
    return MEN.test(line.words[at + 1]?.text ?? '') && !namesAnother(line, at) ? at + 1 : at;
  return text === 'it' && doesDeed(line, at) ? at + 1 : at;
}

/** "the same Islamist group", not "the group X", "the group of men", nor an apposition "X, the group". */
function describedEnd({ words }: Line, at: number): number {
  let i = at + 1;
  while (i < at + 4 && MODIFIER.test(words[i]?.text ?? '')) i += 1;
  if (!NOUN.test(words[i]?.text ?? '')) return at;
  const next = words[i + 1];
  const named = next?.name !== null && next?.name !== undefined;
  const called =
    /^(?:called|known|named|calling|of|that|which)$/.test(next?.text ?? '') ||
    (next?.text === ',' && words[i + 2]?.name?.kind === 'group');
  const apposed = words[at - 1]?.text === ',' && words[at - 2]?.name?.kind === 'group';
  return named || called || apposed ? at : i + 1;
}

/** Another body or country stands before in the sentence: "its" may be theirs. */
function namesAnother({ words }: Line, at: number): boolean {
  const before = words.slice(0, at).findLast(({ name }) => name !== null && name.kind !== 'person');
  return before !== undefined && before.name!.kind !== 'group';
}

/** "Last year it beheaded a preacher": the pronoun heads its sentence and does what a group does. */
function doesDeed({ words }: Line, at: number): boolean {
  if (!words.slice(0, at).every(({ text }) => TIME.test(text))) return false;
  let i = at + 1;
  while (i < at + 3 && /^(?:has|had|have|also|later)$/.test(words[i]?.text ?? '')) i += 1;
  return DEED.test(words[i]?.text ?? '');
}
