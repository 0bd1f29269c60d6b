import type { Overview } from '../model/view/overview.ts';
import { claimRow } from './claim-view.ts';
import { grouped } from './grouped.ts';
import { everything, searchIncidents } from './incident-search.ts';
import type { RecordIndex } from './record-index.ts';
import { searchReports } from './report-view.ts';

const MOST_LISTED = 6;

export function overviewOf(index: RecordIndex): Overview {
  const { record } = index;
  const { rows, facets } = searchIncidents(index.rows(), everything);
  const dated = rows.flatMap(({ date }) =>
    date?.earliest && date.latest ? [date as { earliest: string; latest: string }] : [],
  );
  const claims = index.claims().map(claimRow);
  const verdicts = grouped(claims, ({ verdict }) => verdict);
  return {
    reports: record.reports.length,
    documents: record.documents.size,
    sources: record.sources.size,
    incidents: rows.length,
    claims: claims.length,
    statements: index.statements().size,
    from: dated.reduce<string | null>((min, { earliest }) => (min === null || earliest < min ? earliest : min), null),
    until: dated.reduce<string | null>((max, { latest }) => (max === null || latest > max ? latest : max), null),
    undated: rows.length - dated.length,
    unplaced: rows.filter(({ place }) => !place?.country).length,
    countries: facets.country,
    grades: facets.grade,
    verdicts: [...verdicts].map(([value, list]) => ({ value, count: list.length })).sort((a, b) => b.count - a.count),
    latestReports: searchReports(index, '').slice(0, MOST_LISTED),
    contradicted: claims
      .filter(({ verdict }) => verdict === 'contradicted')
      .reverse()
      .slice(0, MOST_LISTED),
  };
}
