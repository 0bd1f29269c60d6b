/** How the words state a number. `derived` is added up from parts that the text names. */
export type CountQualifier = 'exact' | 'at_least' | 'more_than' | 'at_most' | 'about' | 'range' | 'vague' | 'derived';

/**
 * A number of people as the words give it. A bound that the words do not set is null: "at least 47" has no `high`, "dozens" has
 * `low` 24 and neither `best` nor `high`. `words` keeps the wording, so that nothing is ever made more exact than it was said.
 */
export interface Count {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly qualifier: CountQualifier;
  readonly words: string;
}

/** A stated number with its qualifier. Throws RangeError on a negative or fractional number. */
export function count(n: number, words: string, qualifier: CountQualifier = 'exact'): Count {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`expected a whole number of people, found ${n}`);
  switch (qualifier) {
    case 'at_least':
      return { low: n, best: n, high: null, qualifier, words };
    case 'more_than':
      return { low: n + 1, best: n, high: null, qualifier, words };
    case 'at_most':
      return { low: null, best: n, high: n, qualifier, words };
    default:
      return { low: n, best: n, high: n, qualifier, words };
  }
}

/** "between 5 and 8". Throws RangeError when the bounds are the wrong way round. */
export function countRange(low: number, high: number, words: string): Count {
  if (high < low) throw new RangeError(`expected low <= high, found ${low} > ${high}`);
  return { low, best: null, high, qualifier: 'range', words };
}

/** "dozens", "several": a lower bound where the word sets one, and no number. */
export function vagueCount(words: string, low: number | null): Count {
  return { low, best: null, high: null, qualifier: 'vague', words };
}

/** The count as a person reads it: `47`, `≥ 47`, `> 40`, `5–8`, `≈ 300`, or the words themselves when vague. */
export function formatCount(c: Count): string {
  switch (c.qualifier) {
    case 'at_least':
      return `≥ ${c.low}`;
    case 'more_than':
      return `> ${c.best}`;
    case 'at_most':
      return `≤ ${c.high}`;
    case 'about':
      return `≈ ${c.best}`;
    case 'range':
      return `${c.low}–${c.high}`;
    case 'vague':
      return c.words;
    default:
      return String(c.best);
  }
}
