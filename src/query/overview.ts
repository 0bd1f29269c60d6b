import { statementsIn } from '../model/reading.ts';
import type { Overview } from '../model/view/overview.ts';
import { everything, foundIncidents } from './incident-search.ts';
import type { RecordIndex } from './record-index.ts';
import { searchReports } from './report-view.ts';

const MOST_LISTED = 6;
const made = new WeakMap<RecordIndex, Overview>();

/** What the record holds; worked out once for each picture of it. How claims stand is not in it: that takes longer. */
export function overviewOf(index: RecordIndex): Overview {
  const overview = made.get(index) ?? worked(index);
  made.set(index, overview);
  return overview;
}

function worked(index: RecordIndex): Overview {
  const { record } = index;
  const { rows, facets } = foundIncidents(index.rows(), everything);
  const dated = rows.flatMap(({ date }) =>
    date?.earliest && date.latest ? [date as { earliest: string; latest: string }] : [],
  );
  return {
    reports: record.reports.length,
    documents: record.documents.size,
    sources: record.sources.size,
    incidents: rows.length,
    claims: index.claimBoard().claims.length,
    statements: record.readings.reduce((n, reading) => n + [...statementsIn(reading)].length, 0),
    from: dated.reduce<string | null>((min, { earliest }) => (min === null || earliest < min ? earliest : min), null),
    until: dated.reduce<string | null>((max, { latest }) => (max === null || latest > max ? latest : max), null),
    undated: rows.length - dated.length,
    unplaced: rows.filter(({ place }) => !place?.country).length,
    countries: facets.country,
    grades: facets.grade,
    latestReports: searchReports(index, '').slice(0, MOST_LISTED),
  };
}
