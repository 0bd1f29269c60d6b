import { englishCalendar, hijriCalendar, type MovingHoliday } from '../../codebook/calendar.ts';
import { yearTailAt } from './calendar-date.ts';
import type { Match } from './form.ts';
import { isCapitalised, says, saysAll, type Word, wordAt } from './words.ts';

const byLength = <T>(names: Readonly<Record<string, T>>) =>
  Object.entries(names)
    .map(([name, day]) => ({ words: name.match(/[a-z]+|-/g) ?? [], day }))
    .sort((a, b) => b.words.length - a.words.length);

const MOVING = byLength(englishCalendar.movingHolidays);
const HIJRI = byLength(hijriCalendar.feasts);

/** "Easter Sunday", "Good Friday 1998", "Thanksgiving", "Eid al-Adha", "Nowruz": days that the calendar of newspapers has elsewhere each year. */
export function feastAt(words: readonly Word[], i: number): Match | null {
  if (!isCapitalised(wordAt(words, i))) return null;
  return movingAt(words, i) ?? hijriFeastAt(words, i);
}

function movingAt(words: readonly Word[], i: number): Match | null {
  const found = MOVING.find((feast) => saysAll(words, i, feast.words));
  if (!found || isName(words, i + found.words.length)) return null;
  const at = i + found.words.length;
  const tail = yearTailAt(words, at);
  const given = tail?.value ?? { year: null, yearOf: null, yearTail: false };
  return { from: i, to: tail?.to ?? at, form: { kind: 'feast', rule: found.day as MovingHoliday, ...given } };
}

function hijriFeastAt(words: readonly Word[], i: number): Match | null {
  const found = HIJRI.find((feast) => saysAll(words, i, feast.words));
  return found ? { from: i, to: i + found.words.length, form: { kind: 'hijri', year: null, ...found.day } } : null;
}

// "Easter Island", "the Easter Rising", "the Good Friday Agreement".
const isName = (words: readonly Word[], i: number) =>
  isCapitalised(wordAt(words, i)) && !says(words, i, 'in') && /^\p{L}/u.test(wordAt(words, i).text);
