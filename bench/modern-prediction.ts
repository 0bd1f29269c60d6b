import type { Account } from '../src/model/account.ts';
import { allValues, firstValue } from '../src/model/account.ts';
import type { Figure } from '../src/model/account-values.ts';
import type { PartialDate } from '../src/model/partial-date.ts';
import type { ScoredFigure, ScoredIncident } from './modern-gold.ts';

/** An account in the gold's shape, by the coding rules of the set's README. `cluster` is the id of its incident. */
export function scoredIncident(account: Account, cluster: string | null): ScoredIncident {
  const place = firstValue(account, 'place');
  return {
    type: firstValue(account, 'type'),
    date: dateOf(firstValue(account, 'date')),
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
    // The set names a district where the text gives no town.
    locality: place?.locality ?? place?.admin2 ?? null,
    site: firstValue(account, 'site')?.words ?? null,
    perpetrator: allValues(account, 'perpetrator').map(({ name, status, by }) => ({ name, status, by })),
    victims: allValues(account, 'victim').filter((v) => v.name !== null || v.post !== null),
    killed: figuresOf(allValues(account, 'killed')),
    wounded: figuresOf(allValues(account, 'wounded')),
    central: firstValue(account, 'prominence') === 'central',
    cluster,
  };
}

/** The day, month or year alone: the set knows no seasons, ranges or decades. */
function dateOf(date: PartialDate | null): string | null {
  if (date === null || !['day', 'month', 'year'].includes(date.precision)) return null;
  return date.value;
}

function figuresOf(figures: readonly Figure[]): ScoredFigure[] {
  return figures.map(({ count }) => {
    switch (count.qualifier) {
      case 'vague':
        return { min: null, max: null };
      case 'at_least':
      case 'more_than':
        return { min: count.best ?? count.low, max: null };
      case 'range':
        return { min: count.low, max: count.high };
      default:
        return { min: count.best ?? count.low, max: count.best ?? count.high };
    }
  });
}
