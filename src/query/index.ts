export { type ClaimRow, type ClaimView, claimRow, claimView, decidingFirst, incidentsNamed } from './claim-view.ts';
export { FACETS, type Facet, type IncidentRow, incidentRow, type SearchRow } from './incident-row.ts';
export { everything, type Found, type IncidentQuery, SORTS, searchIncidents } from './incident-search.ts';
export {
  FIGURE_PROPERTIES,
  type FigureLine,
  type FigureProperty,
  type IncidentSummary,
  sourceNames,
  summariseIncidents,
} from './incident-summary.ts';
export { type IncidentView, incidentView } from './incident-view.ts';
export { type Overview, overviewOf } from './overview.ts';
export { placeMarks } from './place-marks.ts';
export { RecordIndex } from './record-index.ts';
export { checkedClaims, claimsBy, historyOf, type RecordedClaim } from './recorded-claims.ts';
export { type ReportRow, type ReportView, reportView, searchReports } from './report-view.ts';
export { type ReviewProgress, reviewProgress } from './review-progress.ts';
export { type StructureView, structureView } from './structure-view.ts';
export { timelineOf } from './timeline.ts';
