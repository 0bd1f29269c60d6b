export type { Candidate } from './candidates.ts';
export { candidatesOf } from './candidates.ts';
export type { EventMention } from './event-mention.ts';
export { mayReportIncident } from './first-pass.ts';
export { groupsNamedIn } from './group-names.ts';
export { builtInReader, builtInStamp, extract } from './reader.ts';
export { type Argument, argumentsOf, type Role, type RoleScore, type RoleScorer } from './role-scorer.ts';
