import { englishCalendar } from '../../codebook/calendar.ts';
import type { Match } from './form.ts';
import { countedAt, durationValue, unitAt } from './unit-phrase.ts';
import { type Word, wordAt } from './words.ts';

/** "every Friday", "each day", "daily", "twice a week", "per month", "Fridays". */
export function setAt(words: readonly Word[], i: number): Match | null {
  const word = wordAt(words, i).lower;
  const named = englishCalendar.sets[word];
  if (named !== undefined && !(word === 'daily' && isTitle(words, i)))
    return { from: i, to: i + 1, form: { kind: 'set', value: named } };
  if (word === 'every' || word === 'each' || word === 'per') return eachAt(words, i, word === 'per');
  const weekday = englishCalendar.weekdays[word];
  const plural = wordAt(words, i + 1);
  const isSet = weekday !== undefined && plural.lower === 's' && plural.glued;
  if (isSet) return null;
  const days = word.endsWith('days') ? englishCalendar.weekdays[word.slice(0, -1)] : undefined;
  return days === undefined
    ? null
    : { from: i, to: i + 1, form: { kind: 'set', value: `XXXX-WXX-${days === 0 ? 7 : days}` } };
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
  const part = englishCalendar.parts[wordAt(words, i + 1).lower];
  if (part) return { from: i, to: i + 2, form: { kind: 'set', value: `XXXX-XX-XXT${part}` } };
  const counted = countedAt(words, i + 1);
  if (!counted) return null;
  return { from: i, to: counted.to, form: { kind: 'set', value: durationValue(counted.amount, counted.unit) } };
}
