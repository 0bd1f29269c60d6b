import { englishCalendar } from '../../codebook/calendar.ts';
import type { Match } from './form.ts';
import { isDash, says, saysAll, type Word, wordAt } from './words.ts';

const PHRASES = [
  { words: ['right', 'now'], value: 'PRESENT_REF' },
  { words: ['the', 'time', 'being'], value: 'PRESENT_REF' },
  { words: ['these', 'days'], value: 'PRESENT_REF' },
  { words: ['the', 'present'], value: 'PRESENT_REF' },
  { words: ['present', 'day'], value: 'PRESENT_REF' },
  { words: ['present', '-', 'day'], value: 'PRESENT_REF' },
  { words: ['modern', 'day'], value: 'PRESENT_REF' },
  { words: ['recent', 'years'], value: 'PAST_REF' },
  { words: ['recent', 'months'], value: 'PAST_REF' },
  { words: ['recent', 'weeks'], value: 'PAST_REF' },
  { words: ['recent', 'days'], value: 'PAST_REF' },
  { words: ['some', 'time', 'ago'], value: 'PAST_REF' },
  { words: ['a', 'long', 'time', 'ago'], value: 'PAST_REF' },
  { words: ['not', 'long', 'ago'], value: 'PAST_REF' },
  { words: ['long', 'ago'], value: 'PAST_REF' },
  { words: ['the', 'recent', 'past'], value: 'PAST_REF' },
  { words: ['the', 'near', 'future'], value: 'FUTURE_REF' },
  { words: ['the', 'foreseeable', 'future'], value: 'FUTURE_REF' },
  { words: ['the', 'future'], value: 'FUTURE_REF' },
] as const;

/** Words that point at the present, the past or the future without a date: "now", "former", "recently", "the future". */
export function referenceAt(words: readonly Word[], i: number): Match | null {
  for (const phrase of PHRASES) {
    if (saysAll(words, i, phrase.words))
      return { from: i, to: i + phrase.words.length, form: { kind: 'reference', value: phrase.value } };
  }
  if (says(words, i, 'the', 'past') && /^(?:in|of|from)$/.test(wordAt(words, i - 1).lower)) {
    return { from: i, to: i + 2, form: { kind: 'reference', value: 'PAST_REF' } };
  }
  const word = wordAt(words, i);
  const value = englishCalendar.references[word.lower];
  if (value === undefined) return null;
  if (word.lower === 'former' && says(words, i - 1, 'the') && !/^\p{L}/u.test(wordAt(words, i + 1).lower)) return null;
  if (word.lower === 'current' && isDash(wordAt(words, i - 1))) return null;
  return { from: i, to: i + 1, form: { kind: 'reference', value } };
}

/** "the same time", "at this time", "that time", "this period": a time that only the story knows. */
export function vagueTimeAt(words: readonly Word[], i: number): Match | null {
  const the = says(words, i, 'the', 'same') ? 2 : /^(?:this|that)$/.test(wordAt(words, i).lower) ? 1 : 0;
  const article = says(words, i, 'the') && /^(?:at|by|of|since|until)$/.test(wordAt(words, i - 1).lower) ? 1 : 0;
  const lead = the || article;
  const noun = wordAt(words, i + lead).lower;
  if (lead === 0 || (noun !== 'time' && noun !== 'period')) return null;
  // ", this time to Rome": a turn, not a date.
  if (says(words, i, 'this') && !/^\p{L}/u.test(wordAt(words, i - 1).lower)) return null;
  if (noun === 'period' && the === 0) return null;
  return {
    from: i,
    to: i + lead + 1,
    form: { kind: 'vague', about: says(words, i - 1, 'during') || says(words, i - 1, 'in') ? 'period' : noun },
  };
}
