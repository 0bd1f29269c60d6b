export { listedActor } from './actor-key.ts';
export { type CheckedClaim, ClaimChecker } from './check-claim.ts';
export type { ClaimQuery, IncidentFilter, Window } from './claim-query.ts';
export { digestRecord, type IncidentDigest } from './digest.ts';
export { type VerdictSince, verdictHistory } from './history.ts';
export type { ReadClaim } from './read/claim-parts.ts';
export { readClaim } from './read/read-claim.ts';
export type { ClaimContext } from './read/subject.ts';
export { type Refusal, refuse } from './refusal.ts';
