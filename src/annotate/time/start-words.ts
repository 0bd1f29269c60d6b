import { englishCalendar, hijriCalendar } from '../../codebook/calendar.ts';
import type { Word } from './words.ts';

const FUNCTION_WORDS = `a an the about nearly almost over under only just some roughly approximately another around more less at close up no several many
  few numerous couple last past this current next coming upcoming previous preceding prior following succeeding subsequent ensuing same that
  today yesterday tomorrow tonight every each per early late mid later earlier very beginning start end middle latter rest final right these
  present modern new everyday`;

const STARTS = new Set([
  ...FUNCTION_WORDS.split(/\s+/),
  ...Object.values(englishCalendar).flatMap((names) => Object.keys(names).map((name) => name.split(/[^a-z]/)[0]!)),
  ...Object.keys(englishCalendar.weekdays).map((day) => `${day}s`),
  ...Object.keys({ ...hijriCalendar.solar, ...hijriCalendar.lunar }).map((name) => name.split(/[^a-z]/)[0]!),
  "'",
  '’',
]);

/** True where a time expression can start at the word: the cheap test that most words of a text fail. */
export function mayStartTime(word: Word): boolean {
  return word.number >= 0 || STARTS.has(word.lower);
}
