import { englishCalendar, hijriCalendar } from '../../codebook/calendar.ts';
import type { Word } from './words.ts';

type Test = (word: Word) => boolean;

/** First words of the entries of a vocabulary: "new" of "new year's day". */
const firsts = (names: object): string[] => Object.keys(names).map((name) => name.split(/[^\p{L}\p{M}]/u)[0]!);

const oneOf = (...lists: readonly (readonly string[])[]): Test => {
  const set = new Set(lists.flat());
  return (word) => set.has(word.lower);
};

const list = (words: string) => words.trim().split(/\s+/);

const { months, weekdays, seasons, units, parts, numbers, ordinals, references, sets, holidays, movingHolidays } =
  englishCalendar;
const WEEKDAYS = list('mondays tuesdays wednesdays thursdays fridays saturdays sundays');
const POINTERS =
  list(`last past this that same current next coming upcoming previous preceding prior following succeeding subsequent ensuing
  first second third fourth final latter`);
const EDGES = list(
  `beginning start end middle close turn onset eve rest remainder course latter opening closing better`,
);
const HEDGES = list(
  `a about nearly almost over under only just some roughly approximately another around more less at close up no`,
);
const VAGUE = list('quarter half several some many few numerous couple an');

export const isNumber: Test = (word) => word.number >= 0;
export const isThe = oneOf(['the']);
export const isModifier = oneOf(
  ['the', 'very', 'early', 'late', 'mid', 'later', 'earlier', 'month', 'year'],
  firsts(parts),
);
export const isHijriName = oneOf(firsts(hijriCalendar.solar), firsts(hijriCalendar.lunar));
export const isCalendarName = oneOf(firsts(months), firsts(weekdays), firsts(holidays));
export const isFeastName = oneOf(firsts(movingHolidays), firsts(hijriCalendar.feasts));
export const isSeason = oneOf(firsts(seasons));
export const isSpoken = oneOf(list('today yesterday tomorrow tonight overnight last this'));
export const isPointer = oneOf(POINTERS);
export const isSetWord = oneOf(
  firsts(sets),
  WEEKDAYS,
  list('every each per once twice weekends weekdays'),
  firsts(numbers),
);
export const isAmount = oneOf(firsts(numbers), firsts(units), HEDGES, VAGUE);
export const isOrdinal = oneOf(firsts(ordinals), firsts(numbers));
export const isPart = oneOf(firsts(parts));
export const isReference = oneOf(firsts(references), list('right these present modern recent some long a not'));
export const isApostrophe = oneOf(["'", '’']);

const isEdge = oneOf(EDGES, ['time', 'period', 'day', 'future', 'past', 'present']);

const STARTS = new Set(
  [
    months,
    weekdays,
    seasons,
    units,
    parts,
    numbers,
    ordinals,
    references,
    sets,
    holidays,
    movingHolidays,
    hijriCalendar.feasts,
    hijriCalendar.solar,
    hijriCalendar.lunar,
  ]
    .flatMap(firsts)
    .concat(
      POINTERS,
      HEDGES,
      VAGUE,
      WEEKDAYS,
      list('the very early late mid later earlier today yesterday tomorrow tonight every each per'),
    )
    .concat(list("right these present modern ' ’ some long not once twice weekends weekdays quarter")),
);

/** True where a time expression can start at the word: the cheap test that most words of a text fail. */
export function mayStartTime(word: Word): boolean {
  return word.number >= 0 || STARTS.has(word.lower);
}

export function mayFollowThe(word: Word): boolean {
  return !isThe(word) && (mayStartTime(word) || isEdge(word));
}
