import type { ClaimQuery, IncidentFilter } from '../../src/check/index.ts';
import { formatCount } from '../../src/model/count.ts';

/**
 * A query in one line that a person can write down and a test can compare: the form with its number, then every condition that is set.
 *
 *     nth 3 | by islamic_state | site mosque | in Afghanistan | 2021-08-15..2023-06-09
 */
export function queryLine(query: ClaimQuery): string {
  return [formOf(query), ...('filter' in query ? conditionsOf(query.filter) : [])].join(' | ');
}

function formOf(query: ClaimQuery): string {
  switch (query.form) {
    case 'none':
    case 'some':
    case 'unclaimed':
      return query.form;
    case 'nth':
      return `nth ${query.n}`;
    case 'most':
      return `most ${query.measure}`;
    case 'more':
      return `more ${query.measure}`;
    case 'count':
      return `count ${formatCount(query.count)}`;
    case 'total':
    case 'figure':
      return `${query.form} ${query.property} ${formatCount(query.count)}`;
    case 'attribution':
      return `${query.involved ? 'by' : 'not by'} ${query.perpetrator}`;
    case 'trend':
      return `trend ${query.measure === 'killed' ? 'killed ' : ''}${query.direction}${query.factor === null ? '' : ` ${query.factor}`} from ${query.earlier.from}..${query.earlier.until}`;
  }
}

function conditionsOf(filter: IncidentFilter): string[] {
  const of = (label: string, values: readonly string[]) => (values.length > 0 ? [`${label} ${values.join(' ')}`] : []);
  return [
    ...of('by', filter.perpetrators),
    ...of('type', filter.types),
    ...of('post', filter.victimClasses),
    ...of('site', filter.siteKinds),
    ...of('words', filter.siteWords),
    ...of('target', [...filter.targetKinds, ...filter.communities]),
    ...of(
      'in',
      filter.places.map((p) => p.words),
    ),
    ...of('not by', filter.notBy),
    `${filter.window.from ?? ''}..${filter.window.until ?? ''}`,
  ];
}
