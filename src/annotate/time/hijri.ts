import { hijriCalendar } from '../../codebook/calendar.ts';
import { dayNumberAt, type Found } from './calendar-words.ts';
import type { Form, Match } from './form.ts';
import { isCapitalised, says, saysAll, type Word, wordAt } from './words.ts';

type HijriMonth = { readonly calendar: 'solar' | 'lunar'; readonly month: number };

const NAMES = [
  ...Object.entries(hijriCalendar.solar).map(([name, month]) => ({ name, calendar: 'solar' as const, month })),
  ...Object.entries(hijriCalendar.lunar).map(([name, month]) => ({ name, calendar: 'lunar' as const, month })),
].map(({ name, calendar, month }) => ({ words: name.match(/\p{L}+|-/gu) ?? [], calendar, month }));

const BY_FIRST = new Map<string, typeof NAMES>();
for (const entry of NAMES) BY_FIRST.set(entry.words[0]!, [...(BY_FIRST.get(entry.words[0]!) ?? []), entry]);

function hijriMonthAt(words: readonly Word[], i: number): Found<HijriMonth> | null {
  const word = wordAt(words, i);
  if (!isCapitalised(word)) return null;
  const entry = BY_FIRST.get(word.lower)?.find((e) => saysAll(words, i, e.words));
  return entry ? { value: { calendar: entry.calendar, month: entry.month }, to: i + entry.words.length } : null;
}

/** A Hijri year from 1200 to 1499, with "AH", "SH", "HS" left inside the expression. */
function hijriYearAt(words: readonly Word[], i: number): Found<number> | null {
  const at = says(words, i, ',') || says(words, i, 'of') ? i + 1 : i;
  const word = wordAt(words, at);
  if (word.text.length !== 4 || !(word.number >= 1200 && word.number < 1500)) return null;
  return { value: word.number, to: eraAt(words, at + 1)?.to ?? at + 1 };
}

function eraAt(words: readonly Word[], i: number): Found<'solar' | 'lunar'> | null {
  const word = wordAt(words, i).text;
  if (word === 'AH' || word === 'AHQ') return { value: 'lunar', to: i + 1 };
  return word === 'SH' || word === 'HS' || word === 'AHS' || word === 'AP' ? { value: 'solar', to: i + 1 } : null;
}

function form(calendar: 'solar' | 'lunar', year: number | null, month: number | null, day: number | null): Form {
  return { kind: 'hijri', calendar, year, month, day };
}

/**
 * "31 Hut 1402", "Hamal 15, 1400", "15th of Saratan", "Sawr 1357", "Ramadan", "1402 SH". Most solar month names are also names of people
 * (Asad, Mehr), so a day or a year must stand beside them; "Ramadan" and "Muharram" stand alone.
 */
export function hijriDateAt(words: readonly Word[], i: number): Match | null {
  const day = dayNumberAt(words, says(words, i, 'the') ? i + 1 : i);
  if (day) {
    const month = hijriMonthAt(words, says(words, day.to, 'of') ? day.to + 1 : day.to);
    if (month) {
      const year = hijriYearAt(words, month.to);
      return {
        from: i,
        to: year?.to ?? month.to,
        form: form(month.value.calendar, year?.value ?? null, month.value.month, day.value),
      };
    }
  }
  return monthFirstAt(words, i) ?? yearAloneAt(words, i);
}

function monthFirstAt(words: readonly Word[], i: number): Match | null {
  const month = hijriMonthAt(words, i);
  if (!month) return null;
  const { calendar, month: number } = month.value;
  const day = dayNumberAt(words, month.to);
  const year = hijriYearAt(words, day?.to ?? month.to);
  if (day && (year || calendar === 'solar')) {
    return { from: i, to: year?.to ?? day.to, form: form(calendar, year?.value ?? null, number, day.value) };
  }
  const alone = hijriYearAt(words, month.to);
  if (alone) return { from: i, to: alone.to, form: form(calendar, alone.value, number, null) };
  const fast = calendar === 'lunar' && (number === 9 || number === 1);
  return fast ? { from: i, to: month.to, form: form(calendar, null, number, null) } : null;
}

function yearAloneAt(words: readonly Word[], i: number): Match | null {
  const word = wordAt(words, i);
  if (word.text.length !== 4 || !(word.number >= 1200 && word.number < 1500)) return null;
  const era = eraAt(words, i + 1);
  if (era) return { from: i, to: era.to, form: form(era.value, word.number, null, null) };
  const solar = says(words, i - 2, 'solar', 'year') || says(words, i - 3, 'solar', 'hijri', 'year');
  return solar ? { from: i, to: i + 1, form: form('solar', word.number, null, null) } : null;
}
