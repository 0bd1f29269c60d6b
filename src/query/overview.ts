import type { Reading } from '../model/reading.ts';
import type { Overview } from '../model/view/overview.ts';
import { isoDay } from './date-columns.ts';
import { everything, type Found, foundIncidents } from './incident-search.ts';
import type { RecordIndex } from './record-index.ts';
import { daysOf } from './timeline.ts';

const made = new WeakMap<RecordIndex, Overview>();

/** What the record holds; worked out once for each picture of it. How claims stand is not in it: that takes longer. */
export function overviewOf(index: RecordIndex): Overview {
  const overview = made.get(index) ?? worked(index);
  made.set(index, overview);
  return overview;
}

function worked(index: RecordIndex): Overview {
  const { record } = index;
  const found = foundIncidents(index.rows(), everything);
  const { dated, first, last } = daysOf(found);
  const facets = found.facets();
  return {
    reports: record.reports.length,
    documents: record.documents.size,
    sources: record.sources.size,
    incidents: found.total,
    claims: index.claimBoard().claims.length,
    statements: record.readings.reduce((n, reading) => n + statementCount(reading), 0),
    from: dated > 0 ? isoDay(first) : null,
    until: dated > 0 ? isoDay(last) : null,
    undated: found.total - dated,
    unplaced: found.total - inCountries(found),
    countries: facets.country,
    grades: facets.grade,
  };
}

/** How many of the incidents found have a country, of which a row has one at most. */
function inCountries({ columns, fits }: Found): number {
  let n = 0;
  for (const postings of columns.facet('country').values()) n += postings.countIn(fits);
  return n;
}

function statementCount({ accounts, claims, actors }: Reading): number {
  let n = actors.length;
  for (const { statements } of accounts) n += statements.length;
  for (const { statements } of claims) n += statements.length;
  return n;
}
