import { compareDates } from './compare-dates.ts';
import { compareKinds } from './compare-kinds.ts';
import { comparePerpetrators, compareVictims } from './compare-names.ts';
import { comparePlaces, compareSites } from './compare-places.ts';
import { compareReports, compareTexts } from './compare-texts.ts';
import { compareTolls } from './compare-tolls.ts';
import type { Facets } from './facets.ts';
import type { Finding } from './finding.ts';

/** Looks at one side of two accounts and says what it found: a named predicate, in words, with its weight in log-odds. Null: nothing to compare. */
export type Comparator = (a: Facets, b: Facets) => Finding | null;

export const comparators: readonly Comparator[] = [
  compareDates,
  comparePlaces,
  compareKinds,
  compareVictims,
  comparePerpetrators,
  compareTolls,
  compareSites,
  compareTexts,
  compareReports,
];
