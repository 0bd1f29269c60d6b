import { englishCalendar } from '../../codebook/calendar.ts';
import type { Found } from './calendar-words.ts';
import type { Clock, Match } from './form.ts';
import { says, type Word, wordAt } from './words.ts';

/** "am", "p.m." at `i`: hours to add to a 12-hour clock. */
function halfDayAt(words: readonly Word[], i: number): Found<'am' | 'pm'> | null {
  const word = wordAt(words, i).lower;
  if (word === 'am' || word === 'pm') return { value: word, to: i + 1 };
  if ((word !== 'a' && word !== 'p') || !says(words, i + 1, '.', 'm')) return null;
  return { value: word === 'a' ? 'am' : 'pm', to: says(words, i + 3, '.') ? i + 4 : i + 3 };
}

/** A zone after a time: "GMT", "EST", "local time" (null: the zone of the place). */
function zoneAt(words: readonly Word[], i: number): Found<number | null> | null {
  const word = wordAt(words, i);
  if (says(words, i, 'local', 'time')) return { value: null, to: i + 2 };
  const zone = word.text === word.text.toUpperCase() ? englishCalendar.zones[word.lower] : undefined;
  return zone === undefined ? null : { value: zone, to: i + 1 };
}

function minutesAt(words: readonly Word[], i: number): Found<number> | null {
  const colon = wordAt(words, i);
  const minutes = wordAt(words, i + 1);
  const clock =
    (colon.lower === ':' || colon.lower === '.') &&
    colon.glued &&
    minutes.glued &&
    minutes.text.length === 2 &&
    minutes.number < 60;
  return clock ? { value: minutes.number, to: i + 2 } : null;
}

function clockForm(hour: number, minute: number | null, half: 'am' | 'pm' | null, zone: number | null): Clock | null {
  if (half === null) return hour <= 24 ? { hour: hour % 24, minute, zone } : null;
  if (hour < 1 || hour > 12) return null;
  return { hour: (hour % 12) + (half === 'pm' ? 12 : 0), minute, zone };
}

/** "9:30 am", "7 p.m.", "19:15", "03:00hrs", "0500 GMT", "1100 local time". */
export function clockAt(words: readonly Word[], i: number): Match | null {
  const first = wordAt(words, i);
  if (Number.isNaN(first.number) || first.text.length > 4 || first.text.length === 3) return null;
  if (first.glued && /^[:.\d,$-]$/.test(wordAt(words, i - 1).lower)) return null;
  const found = first.text.length === 4 ? militaryAt(words, i) : civilAt(words, i);
  return found ? { from: i, to: found.to, form: { kind: 'clock', clock: found.value } } : null;
}

/** "at 1630", "at around 0700", "about 1400": four digits that a word makes an hour; no year follows "at", and few reports mean 1400 AD. */
export function isHourNumber(words: readonly Word[], i: number): boolean {
  const before = wordAt(words, i - 1).lower;
  if (before === 'at') return true;
  const hedged = /^(?:around|about|approximately)$/.test(before);
  return hedged && (says(words, i - 2, 'at') || wordAt(words, i).number < 1700);
}

function militaryAt(words: readonly Word[], i: number): Found<Clock> | null {
  const number = wordAt(words, i).number;
  const hours = /^(?:hours|hrs|hr|h)$/.test(wordAt(words, i + 1).lower) ? i + 2 : i + 1;
  const zone = zoneAt(words, hours);
  const at = isHourNumber(words, i);
  if ((!zone && !at && hours === i + 1) || number % 100 >= 60 || number > 2400) return null;
  return {
    value: { hour: Math.floor(number / 100) % 24, minute: number % 100, zone: zone?.value ?? null },
    to: zone?.to ?? hours,
  };
}

function civilAt(words: readonly Word[], i: number): Found<Clock> | null {
  const minutes = minutesAt(words, i + 1);
  const dotted = minutes !== null && wordAt(words, i + 1).lower === '.';
  const at = minutes?.to ?? i + 1;
  const half =
    halfDayAt(words, at) ??
    (says(words, at, 'o', "'", 'clock') || says(words, at, 'o', '’', 'clock') ? { value: null, to: at + 3 } : null);
  const hours =
    /^(?:hours|hrs|hr)$/.test(wordAt(words, half?.to ?? at).lower) && minutes ? (half?.to ?? at) + 1 : (half?.to ?? at);
  const zone = zoneAt(words, hours);
  if (!half && !(minutes && (!dotted || zone))) return null;
  const clock = clockForm(wordAt(words, i).number, minutes?.value ?? null, half?.value ?? null, zone?.value ?? null);
  return clock ? { value: clock, to: zone?.to ?? hours } : null;
}
