import { type DayPart, englishCalendar } from '../../codebook/calendar.ts';
import { calendarDateAt, yearTailAt } from './calendar-date.ts';
import { monthAt, seasonAt } from './calendar-words.ts';
import { spokenDayAt, TURNS, weekdayExpressionAt } from './day.ts';
import { type CalendarForm, calendarForm, type Form, type Match } from './form.ts';
import { whichUnitAt } from './unit-phrase.ts';
import { isCapitalised, isDash, says, type Word, wordAt } from './words.ts';
import { bareYearAt, centuryAt, decadeAt, yearNumberAt } from './year.ts';

const EARLY = new Set(['early', 'late', 'mid', 'later', 'earlier']);
const EDGES = new Set([
  'beginning',
  'start',
  'end',
  'middle',
  'close',
  'turn',
  'onset',
  'eve',
  'rest',
  'remainder',
  'course',
]);
const PARTS_OF = new Set(['hours', 'part', 'half', 'days', 'weeks', 'months', 'years', 'quarter']);

/** "spring 1918", "the summer of that year", "winter": bare seasons need a word of time before them. */
export function seasonExpressionAt(words: readonly Word[], i: number): Match | null {
  const start = says(words, i, 'the') ? i + 1 : i;
  const season = seasonAt(words, start);
  if (!season) return yearSeasonAt(words, i);
  const year = yearTailAt(words, season.to);
  const next = says(words, season.to, 'of', 'next', 'year') ? season.to + 3 : null;
  if (year) return { from: i, to: year.to, form: calendarForm({ season: season.value, ...year.value }) };
  if (next) return { from: i, to: next, form: calendarForm({ season: season.value, yearOf: 'next' }) };
  const word = wordAt(words, start);
  const before = wordAt(words, i - 1).lower;
  const lead =
    /^(?:in|by|during|of|until|since|through|throughout|over|that|late|early|mid|and|same|a|their|its|second|-)$/.test(
      before,
    );
  // "winter quarters", "the summer offensive": lower-case winter and summer are always seasons; "spring" and "fall" are also verbs.
  const plain = /^(?:winter|summer|autumn)$/.test(word.text) || (word.text === 'spring' && (start > i || lead));
  if (!plain && (!lead || isCapitalised(word))) return null;
  if (says(words, season.to, 'of')) return null;
  if (word.lower === 'fall' && start === i) return null;
  return { from: i, to: season.to, form: calendarForm({ season: season.value }) };
}

function yearSeasonAt(words: readonly Word[], i: number): Match | null {
  const year = yearNumberAt(words, i);
  const season = year ? seasonAt(words, year.to) : null;
  return year && season && wordAt(words, year.to).lower !== 'fall'
    ? { from: i, to: season.to, form: calendarForm({ year: year.value, season: season.value }) }
    : null;
}

/** A date without a modifier before it; what "early", "the end of" and "the night of" may stand before. */
function plainDateAt(words: readonly Word[], i: number): Match | null {
  const options = [
    calendarDateAt(words, i),
    seasonExpressionAt(words, i),
    decadeAt(words, i),
    decadeAt(words, says(words, i, 'the') ? i + 1 : i),
    centuryAt(words, says(words, i, 'the') ? i + 1 : i),
    loneMonthAt(words, i),
    yearNumberAt(words, i) ? (bareYearAt(words, i) ?? forcedYear(words, i)) : null,
    weekdayExpressionAt(words, i),
    whichUnitAt(words, i),
    theUnitAt(words, i),
  ].filter((m) => m !== null);
  return options.reduce<Match | null>((best, m) => (best && best.to >= m.to ? best : m), null);
}

// After "early", "the end of" even "March" and "1500" are dates.
function loneMonthAt(words: readonly Word[], i: number): Match | null {
  const value = englishCalendar.months[wordAt(words, i).lower];
  if (value === undefined || !isCapitalised(wordAt(words, i)) || wordAt(words, i).lower.length < 3) return null;
  const year = yearTailAt(words, i + 1);
  return { from: i, to: year?.to ?? i + 1, form: calendarForm({ month: value, ...year?.value }) };
}

function forcedYear(words: readonly Word[], i: number): Match | null {
  const year = yearNumberAt(words, i);
  return year ? { from: i, to: year.to, form: calendarForm({ year: year.value }) } : null;
}

function theUnitAt(words: readonly Word[], i: number): Match | null {
  if (!says(words, i, 'the')) return null;
  const unit = englishCalendar.units[wordAt(words, i + 1).lower];
  if (unit !== 'month' && unit !== 'year' && unit !== 'week' && unit !== 'day') return null;
  return wordAt(words, i + 1).lower === unit
    ? { from: i, to: i + 2, form: { kind: 'unit', unit, which: 'same', part: null, edge: true } }
    : null;
}

/** "early October", "mid-1916", "late in 1957", "the end of March", "later that month", "the night of 9 May", "late Tuesday". */
export function modifiedAt(words: readonly Word[], i: number): Match | null {
  return earlyAt(words, i) ?? edgeAt(words, i) ?? partOfDayAt(words, i);
}

function earlyAt(words: readonly Word[], i: number): Match | null {
  const start = says(words, i, 'the') || says(words, i, 'very') ? i + 1 : i;
  if (!EARLY.has(wordAt(words, start).lower)) return null;
  const dashed = isDash(wordAt(words, start + 1)) ? start + 2 : start + 1;
  const linked = says(words, dashed, 'in') || says(words, dashed, 'on') ? dashed + 1 : dashed;
  const inner = plainDateAt(words, linked);
  if (!inner) return nextPartAt(words, i, linked);
  const { form } = inner;
  const adverb = wordAt(words, start).lower.endsWith('r');
  if (adverb && form.kind === 'weekday') return { ...inner, from: i, form };
  if (form.kind === 'duration' || form.kind === 'reference') return null;
  return { from: i, to: inner.to, form: form.kind === 'unit' ? { ...form, edge: true } : form };
}

// "early the next morning", "early this morning"
function nextPartAt(words: readonly Word[], i: number, at: number): Match | null {
  const part = partWordAt(words, at);
  return part ? { from: i, to: part.to, form: part.form } : null;
}

function partWordAt(words: readonly Word[], i: number): { readonly form: Form; readonly to: number } | null {
  const start = says(words, i, 'the') ? i + 1 : i;
  const word = wordAt(words, start).lower;
  const part = englishCalendar.parts[wordAt(words, start + 1).lower];
  if (part === undefined) return null;
  if (word === 'next' || word === 'following')
    return { to: start + 2, form: { kind: 'part', part, which: 'following' } };
  if (word === 'that' || word === 'same') return { to: start + 2, form: { kind: 'part', part, which: 'same' } };
  return word === 'this' ? { to: start + 2, form: { kind: 'spoken-day', days: 0, part } } : null;
}

function edgeAt(words: readonly Word[], i: number): Match | null {
  if (says(words, i, 'month', "'", 's', 'end') || says(words, i, 'year', "'", 's', 'end')) {
    return {
      from: i,
      to: i + 4,
      form: { kind: 'unit', unit: wordAt(words, i).lower as 'month' | 'year', which: 'same', part: null, edge: true },
    };
  }
  const start = says(words, i, 'the') ? i + 1 : i;
  const word = wordAt(words, start).lower;
  const two =
    /^(?:early|late|later|latter|first|second|last|final|opening|closing|middle|better)$/.test(word) &&
    PARTS_OF.has(wordAt(words, start + 1).lower);
  const of = two ? start + 2 : EDGES.has(word) ? start + 1 : null;
  if (of === null || !says(words, of, 'of') || (start === i && word !== 'mid')) return null;
  const inner = plainDateAt(words, of + 1);
  if (!inner || inner.form.kind === 'weekday') return null;
  return { from: i, to: inner.to, form: inner.form.kind === 'unit' ? { ...inner.form, edge: true } : inner.form };
}

/** "the night of 9 May", "the morning of April 19", "the early morning hours of May 1", "the night of Tuesday". */
function partOfDayAt(words: readonly Word[], i: number): Match | null {
  let at = says(words, i, 'the') ? i + 1 : i;
  if (says(words, at, 'early') || says(words, at, 'late')) at += says(words, at + 1, 'in', 'the') ? 3 : 1;
  const part = englishCalendar.parts[wordAt(words, at).lower];
  if (part === undefined) return null;
  const hours = says(words, at + 1, 'hours') ? at + 2 : at + 1;
  // "noon on Thursday", "midnight Saturday": the turns of a day need neither article nor "of".
  const turn = at === i && TURNS.test(wordAt(words, at).lower);
  const linked = says(words, hours, 'of') || says(words, hours, 'on');
  if (!linked && !turn) return null;
  if (says(words, hours, 'on') && at === i && !turn) return null;
  const start = linked ? hours + 1 : hours;
  const inner = turn
    ? (calendarDateAt(words, start) ?? weekdayExpressionAt(words, start) ?? spokenDayAt(words, start))
    : (plainDateAt(words, start) ?? bareDay(words, start));
  return inner && withPart(inner.form, part) ? { from: i, to: inner.to, form: withPart(inner.form, part)! } : null;
}

// "the night of 3-4 May", "the night of 9": a day of the story's month.
function bareDay(words: readonly Word[], i: number): Match | null {
  const word = wordAt(words, i);
  const day = /^[0-9]{1,2}$/.test(word.text) && word.number >= 1 && word.number <= 31 && !monthAt(words, i + 1);
  return day ? { from: i, to: i + 1, form: calendarForm({ day: word.number, yearOf: 'same' }) } : null;
}

function withPart(form: Form, part: DayPart): Form | null {
  if (form.kind === 'calendar') return form.day === null ? null : ({ ...form, part } satisfies CalendarForm);
  if (form.kind === 'weekday' || form.kind === 'spoken-day') return { ...form, part };
  return form.kind === 'unit' && form.unit === 'day' ? { ...form, part, edge: false } : null;
}

/** "the 19th", "the 20th of that month": a day of the story's month. */
export function dayOfMonthAt(words: readonly Word[], i: number): Match | null {
  if (!says(words, i, 'the')) return null;
  const word = wordAt(words, i + 1);
  const tail = wordAt(words, i + 2);
  if (!/^[0-9]{1,2}$/.test(word.text) || !tail.glued || !/^(?:st|nd|rd|th)$/.test(tail.lower)) return null;
  if (says(words, i + 3, 'of', 'that', 'month'))
    return { from: i, to: i + 6, form: { kind: 'day-of-month', day: word.number } };
  const after = wordAt(words, i + 3).lower;
  const lead = /^(?:on|by|until|since|of|from|to|before|after|and)$/.test(wordAt(words, i - 1).lower);
  return lead && !/^[\p{L}-]/u.test(after) && word.number <= 31
    ? { from: i, to: i + 3, form: { kind: 'day-of-month', day: word.number } }
    : null;
}
