import { englishCalendar } from '../../codebook/calendar.ts';
import type { Match } from './form.ts';
import { countedAt, durationValue, unitAt } from './unit-phrase.ts';
import { isCapitalised, says, type Word, wordAt } from './words.ts';

/** "every Friday", "each spring", "daily", "twice a week", "per month", "Fridays", "weekends". */
export function setAt(words: readonly Word[], i: number): Match | null {
  const word = wordAt(words, i).lower;
  const named = englishCalendar.sets[word];
  if (named !== undefined && !(word === 'daily' && isTitle(words, i)))
    return { from: i, to: i + 1, form: { kind: 'set', value: named } };
  if (word === 'every' || word === 'each' || word === 'per') return eachAt(words, i, word === 'per');
  const often = oftenAt(words, i);
  if (often) return often;
  if (word === 'weekends') return { from: i, to: i + 1, form: { kind: 'set', value: 'XXXX-WXX-WE' } };
  if (word === 'weekdays') return { from: i, to: i + 1, form: { kind: 'set', value: 'XXXX-WXX-X' } };
  const weekday = englishCalendar.weekdays[word];
  const plural = wordAt(words, i + 1);
  const isSet = weekday !== undefined && plural.lower === 's' && plural.glued;
  if (isSet) return null;
  const days = word.endsWith('days') ? englishCalendar.weekdays[word.slice(0, -1)] : undefined;
  return days === undefined
    ? null
    : { from: i, to: i + 1, form: { kind: 'set', value: `XXXX-WXX-${days === 0 ? 7 : days}` } };
}

// "once a year", "three times a week"
function oftenAt(words: readonly Word[], i: number): Match | null {
  const word = wordAt(words, i).lower;
  const times = englishCalendar.numbers[word] !== undefined && says(words, i + 1, 'times') ? i + 2 : null;
  const at = word === 'once' || word === 'twice' ? i + 1 : times;
  if (at === null || !(says(words, at, 'a') || says(words, at, 'each') || says(words, at, 'every'))) return null;
  const unit = unitAt(words, at + 1);
  if (!unit || unit === 'weekend' || wordAt(words, at + 1).lower.endsWith('s')) return null;
  return { from: i, to: at + 2, form: { kind: 'set', value: durationValue(1, unit) } };
}

// "every March", "each winter"
function monthOrSeasonAt(words: readonly Word[], i: number): string | null {
  const word = wordAt(words, i);
  const month = isCapitalised(word) ? englishCalendar.months[word.lower] : undefined;
  if (month !== undefined) return `XXXX-${String(month).padStart(2, '0')}`;
  const season = englishCalendar.seasons[word.lower];
  return season === undefined || word.lower === 'fall' ? null : `XXXX-${season}`;
}

// "Daily Mail", "Daily News": a newspaper.
const isTitle = (words: readonly Word[], i: number) =>
  wordAt(words, i).text === 'Daily' && /^\p{Lu}/u.test(wordAt(words, i + 1).text);

function eachAt(words: readonly Word[], i: number, per: boolean): Match | null {
  const unit = unitAt(words, i + 1);
  if (unit && unit !== 'weekend') return { from: i, to: i + 2, form: { kind: 'set', value: durationValue(1, unit) } };
  if (per) return null;
  const weekday = englishCalendar.weekdays[wordAt(words, i + 1).lower];
  if (weekday !== undefined)
    return { from: i, to: i + 2, form: { kind: 'set', value: `XXXX-WXX-${weekday === 0 ? 7 : weekday}` } };
  const named = monthOrSeasonAt(words, i + 1);
  if (named) return { from: i, to: i + 2, form: { kind: 'set', value: named } };
  const part = englishCalendar.parts[wordAt(words, i + 1).lower];
  if (part) return { from: i, to: i + 2, form: { kind: 'set', value: `XXXX-XX-XXT${part}` } };
  const counted = countedAt(words, i + 1);
  if (!counted) return null;
  return { from: i, to: counted.to, form: { kind: 'set', value: durationValue(counted.amount, counted.unit) } };
}
