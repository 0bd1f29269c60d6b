import { englishCalendar } from '../../codebook/calendar.ts';
import type { Season } from '../../model/partial-date.ts';
import { isCapitalised, says, type Word, wordAt } from './words.ts';

export interface Found<T> {
  readonly value: T;
  /** Index of the first word after it. */
  readonly to: number;
}

/** Words that a date may follow: they tell the month from "may" and "march", and a year from a number. */
const BEFORE_DATE = new Set(
  `in on since until till by of from to during between before after through throughout around about early late mid last next this
  past previous following and or - – ( / every that same , circa ca c`.split(/\s+/),
);
const ALSO_VERBS = new Set(['may', 'march', 'mar', 'dec', 'jun', 'jul', 'sep', 'jan', 'nov']);
const ALSO_NAMES = new Set(['april', 'may', 'june']);
const ALSO_WORDS = new Set(['sat', 'sun', 'mon', 'wed', 'fri', 'thu', 'tue']);

export function followsDateWord(words: readonly Word[], i: number): boolean {
  return BEFORE_DATE.has(wordAt(words, i - 1).lower);
}

const isDayNumber = (word: Word) => word.number >= 1 && word.number <= 31 && word.text.length <= 2;
const isYearNumber = (word: Word) => word.text.length === 4 && word.number >= 1000 && word.number <= 2199;

function standsWithNumber(words: readonly Word[], i: number, to: number): boolean {
  const ahead = wordAt(words, to);
  if (isDayNumber(ahead) || isYearNumber(ahead)) return true;
  if (says(words, to, ',') && isYearNumber(wordAt(words, to + 1))) return true;
  const behind = wordAt(words, i - 1);
  return (
    isDayNumber(behind) ||
    /^(?:st|nd|rd|th)$/.test(behind.lower) ||
    (behind.lower === 'of' && ordinalBefore(words, i - 2))
  );
}

const ordinalBefore = (words: readonly Word[], i: number) => /^(?:st|nd|rd|th)$/.test(wordAt(words, i).lower);

/** A month's name or abbreviation with its full stop. "may", "march" and the like need a number or a date word beside them. */
export function monthAt(words: readonly Word[], i: number): Found<number> | null {
  const word = wordAt(words, i);
  const value = englishCalendar.months[word.lower];
  if (value === undefined || !isCapitalised(word)) return null;
  const stop = wordAt(words, i + 1);
  const dotted = stop.lower === '.' && stop.glued && word.lower.length <= 4 && !/^(?:may|june|july)$/.test(word.lower);
  const to = dotted ? i + 2 : i + 1;
  if (standsWithNumber(words, i, to)) return { value, to };
  if (ALSO_NAMES.has(word.lower) && namesPerson(words, i)) return null;
  if (word.lower === 'may' || word.lower === 'march') {
    return followsDateWord(words, i) && !says(words, to, 'be') && !followedByVerbObject(words, to)
      ? { value, to }
      : null;
  }
  return ALSO_VERBS.has(word.lower) && !dotted ? null : { value, to };
}

// "April Jones": a name before a name, unless a date word such as "in" stands before it; capitals throughout tell nothing.
function namesPerson(words: readonly Word[], i: number): boolean {
  const next = wordAt(words, i + 1);
  const named = isCapitalised(next) && next.text !== next.text.toUpperCase();
  return named && !(followsDateWord(words, i) && !/^(?:and|or|,|\(|by|of)$/.test(wordAt(words, i - 1).lower));
}

// "and March on the capital", "to May the queen": a name or a verb, not the month.
const followedByVerbObject = (words: readonly Word[], to: number) =>
  says(words, to, 'on') || (says(words, to, 'to') && !says(words, to - 2, 'from'));

// "Bloody Sunday", "the Good Friday Agreement": names of one day in history, not of a day of this week.
const isNamedDay = (words: readonly Word[], i: number) =>
  /^(?:Good|Bloody|Black|Ash|Palm|Holy|Cyber)$/.test(wordAt(words, i - 1).text);

/** A weekday's name or abbreviation; "Sat", "Sun" and the like need their full stop, or a comma with a date. */
export function weekdayAt(words: readonly Word[], i: number): Found<number> | null {
  const word = wordAt(words, i);
  const value = englishCalendar.weekdays[word.lower];
  if (value === undefined || !isCapitalised(word) || isNamedDay(words, i)) return null;
  const stop = wordAt(words, i + 1);
  if (word.lower.endsWith('day')) {
    const plural = stop.lower === 's' && stop.glued;
    return plural ? null : { value, to: i + 1 };
  }
  const dotted = stop.lower === '.' && stop.glued;
  const to = dotted ? i + 2 : i + 1;
  const next = says(words, to, ',') ? to + 1 : to;
  const dateFollows =
    monthAt(words, next) !== null || (isDayNumber(wordAt(words, next)) && monthAt(words, next + 1) !== null);
  return dateFollows || (dotted && !ALSO_WORDS.has(word.lower)) ? { value, to } : null;
}

export function seasonAt(words: readonly Word[], i: number): Found<Season> | null {
  const value = englishCalendar.seasons[wordAt(words, i).lower];
  return value === undefined ? null : { value, to: i + 1 };
}

/** A day of the month, 1 to 31 written or not: the calendar decides later whether the month has it. "the", "th" included. */
export function dayNumberAt(words: readonly Word[], i: number): Found<number> | null {
  const word = wordAt(words, i);
  if (!/^[0-9]{1,2}$/.test(word.text)) return null;
  const tail = wordAt(words, i + 1);
  const ordinal = tail.glued && /^(?:st|nd|rd|th)$/.test(tail.lower);
  return { value: word.number, to: ordinal ? i + 2 : i + 1 };
}
