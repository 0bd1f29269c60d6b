import { calendarDateAt, seriesAround } from './calendar-date.ts';
import { clockAt } from './clock.ts';
import { partExpressionAt, spokenDayAt, weekdayExpressionAt } from './day.ts';
import { feastAt } from './feast.ts';
import type { CalendarForm, Match } from './form.ts';
import { fractionAt } from './fraction.ts';
import { hijriDateAt } from './hijri.ts';
import { dayOfMonthAt, modifiedAt, seasonExpressionAt } from './modified.ts';
import { numericDateAt } from './numeric-date.ts';
import { referenceAt, vagueTimeAt } from './reference.ts';
import { setAt } from './set.ts';
import {
  isAmount,
  isApostrophe,
  isCalendarName,
  isFeastName,
  isHijriName,
  isModifier,
  isNumber,
  isOrdinal,
  isPart,
  isPointer,
  isReference,
  isSeason,
  isSetWord,
  isSpoken,
  isThe,
  mayFollowThe,
  mayStartTime,
} from './start-words.ts';
import { durationAt, shiftAt, whichUnitAt } from './unit-phrase.ts';
import { says, type Word, wordAt } from './words.ts';
import { bareYearAt, centuryAt, decadeAt } from './year.ts';

type Construct = (words: readonly Word[], i: number) => Match | null;

/** A construct with the test that its first word must pass: most words of a text pass none. */
interface Rule {
  readonly at: Construct;
  readonly starts: (word: Word) => boolean;
}

/** Every construct of the grammar. At one word the longest match wins; among equals the earlier in this list. */
const RULES: readonly Rule[] = [
  { at: numericDateAt, starts: isNumber },
  { at: fractionAt, starts: (w) => isNumber(w) || isPointer(w) || isThe(w) },
  { at: modifiedAt, starts: isModifier },
  { at: hijriDateAt, starts: (w) => isNumber(w) || isHijriName(w) || isThe(w) },
  { at: feastAt, starts: isFeastName },
  { at: calendarDateAt, starts: (w) => isNumber(w) || isCalendarName(w) || isThe(w) },
  { at: seasonExpressionAt, starts: (w) => isNumber(w) || isSeason(w) || isThe(w) },
  { at: spokenDayAt, starts: (w) => isSpoken(w) || isThe(w) },
  { at: weekdayExpressionAt, starts: (w) => isCalendarName(w) || isPointer(w) || isThe(w) },
  { at: setAt, starts: isSetWord },
  { at: shiftAt, starts: (w) => isNumber(w) || isAmount(w) || isThe(w) },
  { at: durationAt, starts: (w) => isNumber(w) || isAmount(w) || isPointer(w) || isThe(w) },
  { at: whichUnitAt, starts: (w) => isPointer(w) || isThe(w) },
  { at: clockAt, starts: isNumber },
  { at: decadeAt, starts: isNumber },
  { at: withArticle(decadeAt), starts: (w) => isModifier(w) },
  { at: centuryAt, starts: (w) => isNumber(w) || isOrdinal(w) },
  { at: withArticle(centuryAt), starts: (w) => isModifier(w) },
  { at: bareYearAt, starts: (w) => isNumber(w) || isThe(w) || isApostrophe(w) },
  { at: partExpressionAt, starts: (w) => isPointer(w) || isPart(w) || isThe(w) },
  { at: dayOfMonthAt, starts: isThe },
  { at: referenceAt, starts: (w) => isReference(w) || isThe(w) },
  { at: vagueTimeAt, starts: (w) => isPointer(w) || isThe(w) },
];

function withArticle(construct: Construct): Construct {
  return (words, i) => {
    if (!says(words, i, 'the') && !says(words, i, 'mid') && !says(words, i, 'late') && !says(words, i, 'early'))
      return null;
    const found = construct(words, i + 1);
    return found ? { ...found, from: i } : null;
  };
}

function longestAt(words: readonly Word[], i: number): Match | null {
  let best: Match | null = null;
  const word = wordAt(words, i);
  // "NBC10", "AK47": a number that letters run into dates nothing.
  if (isNumber(word) && word.glued && /^\p{L}/u.test(wordAt(words, i - 1).lower)) return null;
  // No expression has "the" before a word that none can begin with: the commonest word is the costliest.
  if (isThe(word) && !mayFollowThe(wordAt(words, i + 1))) return null;
  for (const { at, starts } of RULES) {
    const found = starts(word) ? at(words, i) : null;
    if (found && (!best || found.to > best.to)) best = found;
  }
  return best ? withClock(words, best) : null;
}

/** "9:30 am on October 1", "9:34 p.m., March 19 EST": one expression of clock and day. */
function withClock(words: readonly Word[], match: Match): Match {
  if (match.form.kind !== 'clock') return match;
  const at = says(words, match.to, ',') || says(words, match.to, 'on') ? match.to + 1 : match.to;
  const date = calendarDateAt(words, at);
  if (date?.form.kind === 'calendar' && date.form.day !== null) {
    return { from: match.from, to: date.to, form: { ...date.form, clock: match.form.clock } satisfies CalendarForm };
  }
  const day = date ? null : (weekdayExpressionAt(words, at) ?? spokenDayAt(words, at));
  return day
    ? { from: match.from, to: day.to, form: { kind: 'timed', clock: match.form.clock, day: day.form } }
    : match;
}

/**
 * All time expressions of the words, in order and without overlap, as forms: nothing is resolved yet. One pass: a match is never
 * longer than its construct's few words, so the time is linear in the text.
 */
export function scan(words: readonly Word[]): Match[] {
  const found: Match[] = [];
  for (let i = 0; i < words.length; ) {
    const match = mayStartTime(wordAt(words, i)) ? longestAt(words, i) : null;
    if (!match) {
      i++;
      continue;
    }
    const series = seriesAround(words, match);
    found.push(...series.filter((m) => m.to <= match.from && (found.at(-1)?.to ?? 0) <= m.from), match);
    const later = series.filter((m) => m.from >= match.to);
    found.push(...later);
    i = Math.max(match.to, ...later.map((m) => m.to));
  }
  return found;
}
