import { z } from '@hono/zod-openapi';
import { parsePartialDate } from '../model/partial-date.ts';
import { FACETS, type IncidentQuery, type SORTS } from '../query/index.ts';
import { ApiError } from './api-error.ts';
import { wordsSearched } from './words-searched.ts';

const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .openapi({
    type: 'array',
    items: { type: 'string' },
    description: 'May be given several times; any of them is enough.',
  });

/** The filter of incidents as a query string; the app keeps the same in its addresses. */
export const FilterShape = z.object({
  q: z.string().max(400).optional().openapi({ description: 'Words that must all occur.' }),
  from: z.string().optional().openapi({ description: 'First day, month or year: 2023-05-03, 2023-05, 2023.' }),
  until: z.string().optional().openapi({ description: 'Last day, month or year.' }),
  ...(Object.fromEntries(FACETS.map((facet) => [facet, several])) as Record<(typeof FACETS)[number], typeof several>),
});

type FilterGiven = z.infer<typeof FilterShape> & {
  readonly sort?: (typeof SORTS)[number] | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
};

/** The filter as the record is asked. Throws an ApiError for a day that cannot be read, and for words that are not answered. */
export function queryOf(given: FilterGiven): IncidentQuery {
  const facets = FACETS.flatMap((facet) => {
    const values = given[facet];
    return values === undefined ? [] : [[facet, typeof values === 'string' ? [values] : values] as const];
  });
  return {
    words: wordsSearched(given.q),
    facets: Object.fromEntries(facets),
    from: edge(given.from, 'from', 'earliest'),
    until: edge(given.until, 'until', 'latest'),
    sort: given.sort ?? 'date',
    descending: given.order !== 'asc',
  };
}

/** The first or last day that a year, month or day can mean; null for none. Throws an ApiError for what cannot be read. */
export function edge(value: string | undefined, name: string, side: 'earliest' | 'latest'): string | null {
  if (value === undefined || value === '') return null;
  const day = parsePartialDate(value)?.[side] ?? null;
  if (day !== null) return day;
  throw new ApiError(
    'bad_request',
    `a day, month or year in "${name}", as 2023-05-03, 2023-05 or 2023`,
    `"${value.slice(0, 40)}"`,
    'Write the year first, with four digits.',
  );
}
