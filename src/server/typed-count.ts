import { vagueWords } from '../codebook/number-words.ts';
import { type Count, type CountQualifier, count, countRange, vagueCount } from '../model/count.ts';

const QUALIFIED: readonly (readonly [RegExp, CountQualifier])[] = [
  [/^(?:at least|no fewer than|≥|>=) ?(\d{1,6})$/, 'at_least'],
  [/^(?:more than|over|>) ?(\d{1,6})$/, 'more_than'],
  [/^(?:at most|up to|≤|<=) ?(\d{1,6})$/, 'at_most'],
  [/^(?:about|around|some|nearly|≈|~) ?(\d{1,6})$/, 'about'],
  [/^(\d{1,6})$/, 'exact'],
];
/** A number of people as a person types it, with what the words leave open; null where it cannot be read. */
export function typedCount(given: string): Count | null {
  const words = given.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const [pattern, qualifier] of QUALIFIED) {
    const found = pattern.exec(words);
    if (found) return count(Number(found[1]), given.trim(), qualifier);
  }
  const range = /^(?:between )?(\d{1,6}) ?(?:-|–|to|and) ?(\d{1,6})$/.exec(words);
  if (range) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return low <= high ? countRange(low, high, given.trim()) : null;
  }
  const least = vagueWords.get(words);
  return least === undefined ? null : vagueCount(given.trim(), least);
}
