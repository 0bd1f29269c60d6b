export {
  FIGURE_PROPERTIES,
  type FigureLine,
  type FigureProperty,
  type IncidentSummary,
  sourceNames,
  summariseIncidents,
} from './incident-summary.ts';
export { checkedClaims, type RecordedClaim } from './recorded-claims.ts';
