import { type DayPart, englishCalendar } from '../../codebook/calendar.ts';
import { type Found, weekdayAt } from './calendar-words.ts';
import type { Match, Which } from './form.ts';
import { isDash, says, type Word, wordAt } from './words.ts';

const SPOKEN: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };
const WHICH: Readonly<Record<string, Which>> = {
  last: 'last',
  past: 'last',
  this: 'this',
  next: 'next',
  coming: 'next',
  previous: 'previous',
  following: 'following',
  same: 'same',
  that: 'same',
};

/** A part of the day right after a day: "Monday evening", "yesterday late night". */
export function partAt(words: readonly Word[], i: number): Found<DayPart> | null {
  const late = says(words, i, 'late') || says(words, i, 'early') || isAtTurn(words, i) ? i + 1 : i;
  const value = englishCalendar.parts[wordAt(words, late).lower];
  if (value === undefined) return null;
  const hours = says(words, late + 1, 'hours') ? late + 2 : late + 1;
  return { value, to: hours };
}

/** "at dawn", "at noon", "before dawn": after a day, a part of it. */
const isAtTurn = (words: readonly Word[], i: number) =>
  (says(words, i, 'at') || says(words, i, 'before')) && TURNS.test(wordAt(words, i + 1).lower);

/** The turns of a day, which stand without an article. */
export const TURNS = /^(?:dawn|daybreak|sunrise|noon|midday|dusk|sunset|nightfall|midnight)$/;

/** "today", "yesterday morning", "tonight", "last night", "this morning", "the day before yesterday". */
export function spokenDayAt(words: readonly Word[], i: number): Match | null {
  const word = wordAt(words, i).lower;
  if (says(words, i, 'the', 'day', 'before', 'yesterday'))
    return { from: i, to: i + 4, form: { kind: 'spoken-day', days: -2, part: null } };
  if (says(words, i, 'the', 'day', 'after', 'tomorrow'))
    return { from: i, to: i + 4, form: { kind: 'spoken-day', days: 2, part: null } };
  if (word === 'tonight') return { from: i, to: i + 1, form: { kind: 'spoken-day', days: 0, part: 'NI' } };
  if (word === 'overnight' && !/^(?:an|the|\p{L}+ed)$/u.test(wordAt(words, i - 1).lower)) {
    // The night before the day of speaking, as "last night".
    return { from: i, to: i + 1, form: { kind: 'spoken-day', days: -1, part: 'NI' } };
  }
  const days = SPOKEN[word];
  if (days !== undefined) {
    const part = partAt(words, i + 1);
    return { from: i, to: part?.to ?? i + 1, form: { kind: 'spoken-day', days, part: part?.value ?? null } };
  }
  const which = word === 'last' ? -1 : word === 'this' ? 0 : null;
  const part = which === null ? null : englishCalendar.parts[wordAt(words, i + 1).lower];
  if (which === null || part === undefined) return null;
  if (which === -1 && part !== 'NI' && part !== 'EV') return null;
  return { from: i, to: i + 2, form: { kind: 'spoken-day', days: which, part } };
}

/** "Thursday", "last Friday", "next Monday morning", "Sunday's". Sets ("every Friday", "Fridays") are read elsewhere. */
export function weekdayExpressionAt(words: readonly Word[], i: number): Match | null {
  const lead = says(words, i, 'the') && WHICH[wordAt(words, i + 1).lower] ? i + 1 : i;
  const which = WHICH[wordAt(words, lead).lower] ?? null;
  const weekday = weekdayAt(words, which ? lead + 1 : i);
  if (!weekday) return null;
  const at = isDash(wordAt(words, weekday.to)) ? weekday.to + 1 : weekday.to;
  const part = partAt(words, at);
  return {
    from: i,
    to: part?.to ?? weekday.to,
    form: {
      kind: 'weekday',
      weekday: weekday.value,
      which,
      part: part?.value ?? null,
      indefinite: /^(?:an?|any|one)$/.test(wordAt(words, i - 1).lower),
    },
  };
}

/** "that morning", "the same evening", "the night", "the next morning", "daytime": a part of the story's day. */
export function partExpressionAt(words: readonly Word[], i: number): Match | null {
  const lead = says(words, i, 'the') ? i + 1 : i;
  const which = WHICH[wordAt(words, lead).lower];
  if (which) {
    const part = partAt(words, lead + 1);
    return part ? { from: i, to: part.to, form: { kind: 'part', part: part.value, which } } : null;
  }
  const part = partAt(words, lead);
  if (!part || wordAt(words, lead).lower === 'overnight') return null;
  const named =
    lead > i ||
    /^(?:at|by|in|of|before|after|until|since|during|around|about|one|each)$/.test(wordAt(words, i - 1).lower);
  return named ? { from: i, to: part.to, form: { kind: 'part', part: part.value, which: null } } : null;
}
