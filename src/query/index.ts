export type { ClaimRow, ClaimView } from '../model/view/claim-view.ts';
export { FIGURE_PROPERTIES, type FigureProperty } from '../model/view/figures.ts';
export { FACETS, type Facet, type IncidentRow } from '../model/view/incident-row.ts';
export type { IncidentView } from '../model/view/incident-view.ts';
export type { Overview } from '../model/view/overview.ts';
export type { ReportRow } from '../model/view/report-head.ts';
export type { ReportView } from '../model/view/report-view.ts';
export type { ReviewProgress } from '../model/view/review-progress.ts';
export type { StructureView } from '../model/view/structure.ts';
export { actorView, searchActors } from './actor-view.ts';
export { additionsOf } from './additions.ts';
export { claimRow, claimView, decidingFirst, incidentsNamed } from './claim-view.ts';
export { coverageOf } from './coverage.ts';
export { decisionsOf, FOLLOWS } from './decisions.ts';
export { documentsOf, type HistorySources, incidentHistory } from './incident-history.ts';
export { incidentRow, type SearchRow } from './incident-row.ts';
export {
  everything,
  type Found,
  foundIncidents,
  type IncidentQuery,
  searchIncidents,
} from './incident-search.ts';
export {
  type FigureLine,
  type IncidentSummary,
  sourceNames,
  summariseIncidents,
} from './incident-summary.ts';
export { incidentView } from './incident-view.ts';
export { type NetworkQuery, networkOf } from './network.ts';
export { overviewOf } from './overview.ts';
export { placeMarks } from './place-marks.ts';
export { RecordIndex } from './record-index.ts';
export { checkedClaims, claimsBy, historyOf, type RecordedClaim, reportedClaims } from './recorded-claims.ts';
export { reportView, searchReports } from './report-view.ts';
export { reviewProgress } from './review-progress.ts';
export { SORTS } from './row-order.ts';
export { structureView } from './structure-view.ts';
export { timelineOf } from './timeline.ts';
export { VerdictHistory } from './verdict-history.ts';
