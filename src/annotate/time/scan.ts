import { calendarDateAt, seriesAround } from './calendar-date.ts';
import { weekdayAt } from './calendar-words.ts';
import { clockAt } from './clock.ts';
import { partExpressionAt, spokenDayAt, weekdayExpressionAt } from './day.ts';
import type { CalendarForm, Match } from './form.ts';
import { hijriDateAt } from './hijri.ts';
import { dayOfMonthAt, modifiedAt, seasonExpressionAt } from './modified.ts';
import { numericDateAt } from './numeric-date.ts';
import { referenceAt, vagueTimeAt } from './reference.ts';
import { durationAt, setAt, shiftAt, whichUnitAt } from './unit-phrase.ts';
import { says, type Word, wordAt } from './words.ts';
import { bareYearAt, centuryAt, decadeAt } from './year.ts';

type Construct = (words: readonly Word[], i: number) => Match | null;

/** Every construct of the grammar. At one word the longest match wins; among equals the earlier in this list. */
const CONSTRUCTS: readonly Construct[] = [
  numericDateAt,
  modifiedAt,
  hijriDateAt,
  calendarDateAt,
  seasonExpressionAt,
  spokenDayAt,
  weekdayExpressionAt,
  setAt,
  shiftAt,
  durationAt,
  whichUnitAt,
  clockAt,
  decadeAt,
  withArticle(decadeAt),
  centuryAt,
  withArticle(centuryAt),
  bareYearAt,
  partExpressionAt,
  dayOfMonthAt,
  referenceAt,
  vagueTimeAt,
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
  for (const construct of CONSTRUCTS) {
    const found = construct(words, i);
    if (found && (!best || found.to > best.to)) best = found;
  }
  return best ? withClock(words, best) : null;
}

/** "9:30 am on October 1", "9:34 p.m., March 19 EST": one expression of clock and day. */
function withClock(words: readonly Word[], match: Match): Match {
  if (match.form.kind !== 'clock') return match;
  const at = says(words, match.to, ',') || says(words, match.to, 'on') ? match.to + 1 : match.to;
  const date = calendarDateAt(words, at);
  if (date?.form.kind !== 'calendar' || date.form.day === null || weekdayAt(words, at)) return match;
  return { from: match.from, to: date.to, form: { ...date.form, clock: match.form.clock } satisfies CalendarForm };
}

/**
 * All time expressions of the words, in order and without overlap, as forms: nothing is resolved yet. One pass: a match is never
 * longer than its construct's few words, so the time is linear in the text.
 */
export function scan(words: readonly Word[], mayStart: (word: Word) => boolean): Match[] {
  const found: Match[] = [];
  for (let i = 0; i < words.length; ) {
    const match = mayStart(wordAt(words, i)) ? longestAt(words, i) : null;
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
