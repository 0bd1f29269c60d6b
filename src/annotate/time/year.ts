import { englishCalendar } from '../../codebook/calendar.ts';
import { type Found, followsDateWord } from './calendar-words.ts';
import { isHourNumber } from './clock.ts';
import { calendarForm, type Match } from './form.ts';
import { ordinalAt } from './numerals.ts';
import { isCapitalised, isDash, says, type Word, wordAt } from './words.ts';

/** "BC", "B.C.", "BCE" at `i`: the index after it, or null. The last full stop of "B.C." is left out where a sentence ends there. */
export function beforeChristAt(words: readonly Word[], i: number): number | null {
  const word = wordAt(words, i);
  if (word.text === 'BC' || word.text === 'BCE') return i + 1;
  if (word.text === 'B' && says(words, i + 1, '.', 'c'))
    return says(words, i + 3, '.') && !isSentenceEnd(words, i + 3) ? i + 4 : i + 3;
  return null;
}

const isSentenceEnd = (words: readonly Word[], i: number) =>
  wordAt(words, i + 1) === undefined || isCapitalised(wordAt(words, i + 1));

/** A four-digit year from 1000 to 2199 that no digit, hyphen or letter runs into, or "480 BC" as -480. */
export function yearNumberAt(words: readonly Word[], i: number): Found<number> | null {
  const word = wordAt(words, i);
  if (Number.isNaN(word.number)) return null;
  const era = beforeChristAt(words, i + 1);
  if (era !== null && word.number > 0 && word.number < 10000) return { value: -word.number, to: era };
  if (word.text.length !== 4 || word.number < 1000 || word.number > 2199) return null;
  const next = wordAt(words, i + 1);
  if (next.glued && (/^\p{L}/u.test(next.lower) || /^[%/_°]$/.test(next.lower))) return null;
  if (next.glued && next.lower === ',' && wordAt(words, i + 2).glued && !Number.isNaN(wordAt(words, i + 2).number))
    return null;
  return { value: word.number, to: i + 1 };
}

/** What follows a number that counts things, and never a year: "2000 people", "1500 m". */
const COUNTED =
  /^(?:people|men|women|troops|soldiers|civilians|prisoners|killed|dead|wounded|feet|miles|km|m|metres|meters|tons|tonnes|pounds|dollars|euros|rupees|hours|hrs|gmt|utc|local|aircraft|tanks|guns|years|months|weeks|days|casualties|others|members|fighters|houses|homes|families|percent|or|employees|workers|students|volunteers|refugees|jews|germans|japanese|rifles|horses|ships|infantry|cavalry)$/;

function isBareYear(words: readonly Word[], i: number, to: number): boolean {
  const before = wordAt(words, i - 1);
  const after = wordAt(words, to);
  if (before.glued && i > 0 && wordAt(words, i).glued && /^[-./:$#_,–]$/.test(before.lower) && !isDash(before))
    return false;
  if (
    /^[$#£€]$/.test(before.lower) ||
    /^(?:no|number|some|nearly|almost|over|than|least|least|estimated|approximately)$/.test(before.lower)
  )
    return before.lower === 'than';
  if (COUNTED.test(after.lower) || isHourNumber(words, i)) return false;
  if (isDash(after) && after.glued && /^\p{L}/u.test(wordAt(words, to + 1).lower) && wordAt(words, to + 1).glued)
    return false;
  if (isSerial(words, i, to)) return false;
  const year = wordAt(words, i).number;
  if (followsDateWord(words, i)) return true;
  return year >= 1700 && year <= 2099;
}

// `2010-11-S-300`: a serial number. `1914-1918` and `1914-18` are years.
function isSerial(words: readonly Word[], i: number, to: number): boolean {
  const number = wordAt(words, to + 1);
  return (
    isDash(wordAt(words, to)) &&
    number.glued &&
    isDash(wordAt(words, to + 2)) &&
    wordAt(words, to + 2).glued &&
    wordAt(words, i).text.length === 4
  );
}

/** A year that stands alone: "in 2023", "the 1973 war", "480 BC". A number that counts things is none. */
export function bareYearAt(words: readonly Word[], i: number): Match | null {
  const lead = says(words, i, 'the', 'year') ? 2 : 0;
  const found = yearNumberAt(words, i + lead);
  if (!found) return firstOfPairAt(words, i) ?? endOfSpanAt(words, i) ?? shortYearAt(words, i);
  if (found.value > 0 && lead === 0 && !isBareYear(words, i, found.to)) return null;
  return { from: i, to: found.to, form: calendarForm({ year: found.value }) };
}

// "499-493 BC", "from 264 to 241 BC": the era stands once, after the second year.
function firstOfPairAt(words: readonly Word[], i: number): Match | null {
  const first = wordAt(words, i);
  const joint = wordAt(words, i + 1);
  if (!(first.number > 0) || first.text.length > 4 || !(isDash(joint) || /^(?:to|and|or)$/.test(joint.lower)))
    return null;
  const second = yearNumberAt(words, i + 2);
  const falls = second !== null && second.value < 0 && -second.value <= first.number;
  return falls ? { from: i, to: i + 1, form: calendarForm({ year: -first.number }) } : null;
}

// "1990-95", "2023–24": the second year of a span, in the century of the first.
function endOfSpanAt(words: readonly Word[], i: number): Match | null {
  const word = wordAt(words, i);
  const dash = wordAt(words, i - 1);
  const first = wordAt(words, i - 2);
  if (!/^[0-9]{2}$/.test(word.text) || !word.glued || !dash.glued || !isDash(dash)) return null;
  if (first.text.length !== 4 || !(first.number >= 1000 && first.number < 2199) || word.number <= first.number % 100)
    return null;
  const next = wordAt(words, i + 1);
  const before = wordAt(words, i - 3);
  if (
    (next.glued && /^[\p{L}\p{Nd}\-–:/]/u.test(next.lower)) ||
    (first.glued && i > 2 && !/^[(["'“‘]$/.test(before.lower))
  )
    return null;
  const year = first.number - (first.number % 100) + word.number;
  return { from: i, to: i + 1, form: calendarForm({ year }) };
}

// "'99": a year of the story's century; only after a date word, since an apostrophe also opens quotes.
function shortYearAt(words: readonly Word[], i: number): Match | null {
  const apostrophe = wordAt(words, i).lower;
  const year = wordAt(words, i + 1);
  if ((apostrophe !== '’' && apostrophe !== "'") || !year.glued || !/^[0-9]{2}$/.test(year.text)) return null;
  if (wordAt(words, i).glued || wordAt(words, i + 2).lower === 's') return null;
  return { from: i, to: i + 2, form: calendarForm({ year: year.number }) };
}

/** "the 1990s", "1930s", "the '80s", "the 480s BC". */
export function decadeAt(words: readonly Word[], i: number): Match | null {
  const word = wordAt(words, i);
  const tail = wordAt(words, i + 1);
  const plural = says(words, i + 1, "'", 's') || says(words, i + 1, '’', 's') ? i + 3 : i + 2;
  if (plural === i + 2 && !(tail.lower === 's' && tail.glued)) return null;
  if (!/^(?:[0-9]{3}0|[1-9]0)$/.test(word.text) && !/^[0-9]{2}0$/.test(word.text)) return null;
  const era = beforeChristAt(words, plural);
  if (era !== null) return { from: i, to: era, form: { kind: 'decade', year: -word.number } };
  if (word.text.length === 3 || word.number > 2199) return null;
  const year = word.text.length === 2 ? 1900 + word.number : word.number;
  return { from: i, to: plural, form: { kind: 'decade', year } };
}

/** "the 19th century", "eighteenth-century", "the 5th century BC". */
export function centuryAt(words: readonly Word[], i: number): Match | null {
  const ordinal = ordinalAt(words, i);
  if (!ordinal || ordinal.ordinal > 30) return null;
  const at = isDash(wordAt(words, ordinal.to)) ? ordinal.to + 1 : ordinal.to;
  if (englishCalendar.units[wordAt(words, at).lower] !== 'century' || ordinal.ordinal < 2) return null;
  const era = beforeChristAt(words, at + 1);
  return { from: i, to: era ?? at + 1, form: { kind: 'century', century: ordinal.ordinal, bc: era !== null } };
}
