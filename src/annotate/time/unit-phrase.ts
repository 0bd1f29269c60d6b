import { englishCalendar, type TimeUnit } from '../../codebook/calendar.ts';
import { monthAt, seasonAt } from './calendar-words.ts';
import { partAt } from './day.ts';
import { calendarForm, type Match, type Which } from './form.ts';
import { amountAt, ordinalAt } from './numerals.ts';
import { isDash, says, saysAll, type Word, wordAt } from './words.ts';

const WHICH: Readonly<Record<string, Which>> = {
  last: 'last',
  past: 'last',
  this: 'this',
  current: 'this',
  next: 'next',
  coming: 'next',
  upcoming: 'next',
  previous: 'previous',
  preceding: 'previous',
  prior: 'previous',
  following: 'following',
  succeeding: 'following',
  subsequent: 'following',
  ensuing: 'following',
  same: 'same',
  that: 'same',
};

/** Words that hedge an amount, part of the expression: "more than", "about", "only". Longest first. */
const HEDGES = [
  ['a', 'little', 'more', 'than'],
  ['a', 'little', 'over'],
  ['more', 'than'],
  ['less', 'than'],
  ['at', 'least'],
  ['close', 'to'],
  ['up', 'to'],
  ['no', 'more', 'than'],
  ['just', 'over'],
  ['just', 'under'],
  ['about'],
  ['nearly'],
  ['almost'],
  ['over'],
  ['under'],
  ['only'],
  ['just'],
  ['some'],
  ['roughly'],
  ['approximately'],
  ['another'],
  ['around'],
] as const;

/** A unit of time at `i`; "second" alone is none. */
export function unitAt(words: readonly Word[], i: number): TimeUnit | null {
  const word = wordAt(words, i).lower;
  // "second" is an ordinal far more often than a unit.
  return word === 'second' ? null : (englishCalendar.units[word] ?? null);
}

function afterHedge(words: readonly Word[], i: number): number {
  const word = wordAt(words, i).lower;
  for (const hedge of HEDGES) if (hedge[0] === word && saysAll(words, i, hedge)) return i + hedge.length;
  return i;
}

export interface Counted {
  readonly amount: number | null;
  readonly unit: TimeUnit;
  readonly to: number;
  /** Index of the number itself, after its hedge. */
  readonly at: number;
}

/** "three years", "about a week", "two bloody weeks", "18-month". */
export function countedAt(words: readonly Word[], i: number): Counted | null {
  const at = afterHedge(words, i);
  const half = halfAt(words, at);
  if (half) return half;
  const amount = amountAt(words, at);
  if (!amount) return null;
  const joint = isDash(wordAt(words, amount.to)) ? amount.to + 1 : amount.to;
  const unit = unitAt(words, joint);
  if (unit) return { amount: amount.amount, unit, to: joint + 1, at };
  // One adjective may stand between: "two bloody weeks", "a single year".
  const later =
    amount.to === joint &&
    /^\p{Ll}+(?:y|al|ive|le|full|ed|ing|long|short|brutal|consecutive)$/u.test(wordAt(words, joint).text)
      ? unitAt(words, joint + 1)
      : null;
  return later && later !== 'second' ? { amount: amount.amount, unit: later, to: joint + 2, at } : null;
}

const HALF: Readonly<Partial<Record<TimeUnit, readonly [number, TimeUnit]>>> = {
  hour: [30, 'minute'],
  day: [12, 'hour'],
  year: [6, 'month'],
  decade: [5, 'year'],
  century: [50, 'year'],
};

// "half an hour", "half a century", "a half-century", "a quarter of a century"
function halfAt(words: readonly Word[], i: number): Counted | null {
  const quarter = says(words, i, 'a') ? i + 1 : i;
  const century = says(words, quarter + 1, 'of', 'a')
    ? quarter + 3
    : isDash(wordAt(words, quarter + 1))
      ? quarter + 2
      : quarter + 1;
  if (says(words, quarter, 'quarter') && says(words, century, 'century'))
    return { amount: 25, unit: 'year', to: century + 1, at: i };
  const at = says(words, i, 'a') ? i + 1 : i;
  if (!says(words, at, 'half')) return null;
  const next = says(words, at + 1, 'an') || says(words, at + 1, 'a') || isDash(wordAt(words, at + 1)) ? at + 2 : at + 1;
  const unit = unitAt(words, next);
  const half = unit ? HALF[unit] : undefined;
  return half ? { amount: half[0], unit: half[1], to: next + 1, at: i } : null;
}

const TAILS: Readonly<Record<string, { sign: -1 | 1; from: 'speech' | 'story' }>> = {
  ago: { sign: -1, from: 'speech' },
  earlier: { sign: -1, from: 'story' },
  before: { sign: -1, from: 'story' },
  previously: { sign: -1, from: 'story' },
  prior: { sign: -1, from: 'story' },
  beforehand: { sign: -1, from: 'story' },
  later: { sign: 1, from: 'story' },
  after: { sign: 1, from: 'story' },
  afterwards: { sign: 1, from: 'story' },
  afterward: { sign: 1, from: 'story' },
  hence: { sign: 1, from: 'speech' },
};

// "the day before at the shrine", "two days after and again in May": nothing is named after these words.
function namesEvent(words: readonly Word[], i: number): boolean {
  const { lower } = wordAt(words, i);
  return (
    /^[\p{L}\d]/u.test(lower) &&
    !/^(?:at|in|on|by|with|from|for|near|when|and|but|or|to|was|were|had|that)$/.test(lower)
  );
}

/** "two days earlier", "a week ago", "months later", "the day before", "three days from now". */
export function shiftAt(words: readonly Word[], i: number): Match | null {
  const bare = unitAt(words, i);
  const plural = bare && wordAt(words, i).lower.endsWith('s') ? { amount: null, unit: bare, to: i + 1, at: i } : null;
  const the = says(words, i, 'the') ? unitAt(words, i + 1) : null;
  const single = the && !wordAt(words, i + 1).lower.endsWith('s') ? { amount: 1, unit: the, to: i + 2, at: i } : null;
  const counted = countedAt(words, i) ?? plural ?? single;
  if (!counted) return null;
  const { amount, unit } = counted;
  if (says(words, counted.to, 'from', 'now'))
    return {
      from: i,
      to: counted.to + 2,
      form: { kind: 'shift', amount, unit, sign: 1, from: 'speech', ofEvent: false },
    };
  const tail = TAILS[wordAt(words, counted.to).lower];
  if (!tail || (single && !/^(?:before|after)$/.test(wordAt(words, counted.to).lower))) return null;
  const that = says(words, counted.to + 1, 'that') && !/\p{L}/u.test(wordAt(words, counted.to + 2).lower) ? 2 : 1;
  const to = counted.to + that;
  const ofEvent = /^(?:after|before)$/.test(wordAt(words, to - 1).lower) && namesEvent(words, to);
  return { from: i, to, form: { kind: 'shift', amount, unit, ...tail, ofEvent } };
}

/** "three years", "18-year-old", "months-long", "nine months of age", "the past three years", "the first two weeks". */
export function durationAt(words: readonly Word[], i: number): Match | null {
  const framed = framedAt(words, i);
  if (framed) return framed;
  const counted = countedAt(words, i);
  if (!counted) return bareDurationAt(words, i);
  const { amount, unit } = counted;
  if (unit === 'weekend' || unit === 'quarter' || (unit === 'second' && amount === 1)) return null;
  return { from: i, to: ageTail(words, counted.to), form: { kind: 'duration', amount, unit, of: null } };
}

function ageTail(words: readonly Word[], i: number): number {
  const dash = isDash(wordAt(words, i));
  if (dash && (says(words, i + 1, 'old') || says(words, i + 1, 'long'))) return i + 2;
  if (says(words, i, 'old')) return i + 1;
  if (says(words, i, 'of', 'age')) return i + 2;
  if (says(words, i, 'and', 'a', 'half')) return i + 3;
  return i;
}

function framedAt(words: readonly Word[], i: number): Match | null {
  const start = says(words, i, 'the') ? i + 1 : i;
  const frame = wordAt(words, start).lower;
  const of = WHICH[frame];
  if (!of && start === i) return null;
  const ordinal = of ? null : (ordinalAt(words, start) ?? (frame === 'final' ? { to: start + 1 } : null));
  if (!of && !ordinal) return null;
  const counted = countedAt(words, of ? start + 1 : ordinal!.to);
  if (counted)
    return {
      from: i,
      to: counted.to,
      form: { kind: 'duration', amount: counted.amount, unit: counted.unit, of: of ?? null },
    };
  const unit = of ? unitAt(words, start + 1) : null;
  if (!unit) return null;
  const plural = wordAt(words, start + 1).lower.endsWith('s');
  const partOf = says(words, start + 2, 'of') && frame === 'last' && start > i;
  if (partOf) return { from: i, to: start + 2, form: { kind: 'duration', amount: plural ? null : 1, unit, of: null } };
  const wide = start > i && (frame === 'past' || (frame === 'last' && unit !== 'day'));
  if (!plural && !wide) return null;
  return { from: i, to: start + 2, form: { kind: 'duration', amount: plural ? null : 1, unit, of: of ?? null } };
}

function bareDurationAt(words: readonly Word[], i: number): Match | null {
  const unit = unitAt(words, i);
  if (!unit || unit === 'weekend') return null;
  const long = isDash(wordAt(words, i + 1)) && says(words, i + 2, 'long');
  if (long)
    return {
      from: i,
      to: i + 3,
      form: { kind: 'duration', amount: wordAt(words, i).lower.endsWith('s') ? null : 1, unit, of: null },
    };
  const plural = wordAt(words, i).lower.endsWith('s') && unit !== 'century' && unit !== 'second';
  const lead = /^(?:for|in|within|after|over|take|took|lasted|of|and|or|spent)$/.test(wordAt(words, i - 1).lower);
  return plural && lead ? { from: i, to: i + 1, form: { kind: 'duration', amount: null, unit, of: null } } : null;
}

/** "last week", "this month", "the following year", "that same day", "later that year", "the year". */
export function whichUnitAt(words: readonly Word[], i: number): Match | null {
  const the = says(words, i, 'the');
  const start = the ? i + 1 : i;
  const read = WHICH[wordAt(words, start).lower];
  const same = read && (says(words, start + 1, 'same') || says(words, start + 1, 'very'));
  const at = same ? start + 2 : start + 1;
  if (!read) return backUnitAt(words, i, start, the);
  const which: Which = same ? 'same' : the && read === 'next' ? 'following' : read;
  const month = monthAt(words, at);
  if (month && which !== 'same')
    return { from: i, to: month.to, form: calendarForm({ month: month.value, yearOf: which }) };
  const season = seasonAt(words, at);
  if (season && which !== 'same')
    return { from: i, to: season.to, form: calendarForm({ season: season.value, yearOf: which }) };
  const unit = unitAt(words, at);
  if (!unit || wordAt(words, at).lower.endsWith('s')) return null;
  const part = unit === 'day' ? partAt(words, at + 1) : null;
  return {
    from: i,
    to: part?.to ?? at + 1,
    form: { kind: 'unit', unit, which, part: part?.value ?? null, edge: false },
  };
}

// "the day following"
function backUnitAt(words: readonly Word[], i: number, start: number, the: boolean): Match | null {
  const unit = the ? unitAt(words, start) : null;
  if (unit === 'weekend' && /^(?:at|over|during|on)$/.test(wordAt(words, i - 1).lower)) {
    return { from: i, to: start + 1, form: { kind: 'unit', unit, which: 'last', part: null, edge: true } };
  }
  if (unit !== 'day' || !says(words, start + 1, 'following')) return null;
  return { from: i, to: start + 2, form: { kind: 'unit', unit, which: 'following', part: null, edge: false } };
}

const LETTER: Readonly<Record<TimeUnit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  fortnight: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
};

/** TIMEX3's value of a length of time: `P3Y`, `PT2H`, `PXD` for "a few days". */
export function durationValue(amount: number | null, unit: TimeUnit): string {
  const number = amount === null ? 'X' : String(unit === 'fortnight' ? amount * 2 : amount);
  const clock = unit === 'second' || unit === 'minute' || unit === 'hour';
  return `P${clock ? 'T' : ''}${number}${LETTER[unit]}`;
}
