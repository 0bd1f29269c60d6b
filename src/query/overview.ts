import { type ClaimRow, claimRow } from './claim-view.ts';
import { grouped } from './grouped.ts';
import type { FacetValue } from './incident-search.ts';
import { everything, searchIncidents } from './incident-search.ts';
import type { RecordIndex } from './record-index.ts';
import type { ReportHead } from './report-head.ts';
import { searchReports } from './report-view.ts';

/** What the record holds, what it covers and what it does not. */
export interface Overview {
  readonly reports: number;
  readonly documents: number;
  readonly sources: number;
  readonly incidents: number;
  readonly claims: number;
  readonly statements: number;
  /** First and last day of the incidents whose date is known; ISO, null when none is. */
  readonly from: string | null;
  readonly until: string | null;
  readonly undated: number;
  readonly unplaced: number;
  readonly countries: readonly FacetValue[];
  readonly grades: readonly FacetValue[];
  readonly verdicts: readonly FacetValue[];
  readonly latestReports: readonly ReportHead[];
  readonly contradicted: readonly ClaimRow[];
}

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
