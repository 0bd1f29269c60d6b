/** The public surface: reports in, a sourced record out, claims held against it. See ARCHITECTURE.md for what each part does. */
export { type CheckedClaim, ClaimChecker, type Refusal as ClaimRefusal } from './check/index.ts';
export { type Exported, exportCsv, exportGeoJson, exportJsonl } from './export/index.ts';
export { builtInReader } from './extract/index.ts';
export { type Incoming, ingest, type Refused, refusalWords } from './ingest/index.ts';
export { type Ledger, LedgerError, openSqliteLedger } from './ledger/index.ts';
export type { Account } from './model/account.ts';
export type { Check, Verdict } from './model/check.ts';
export { type Citation, citationFault } from './model/citation.ts';
export type { Claim } from './model/claim.ts';
export { createDocument, type Document } from './model/document.ts';
export type { Actor, Incident } from './model/incident.ts';
export type { Reader, Reading } from './model/reading.ts';
export type { Report, ReportFacts } from './model/report.ts';
export type { SourcedRecord } from './model/sourced-record.ts';
export type { Statement } from './model/statement.ts';
export { type Added, addReports, readIncoming, recordOf } from './pipeline.ts';
export { type IncidentSummary, summariseIncidents } from './query/index.ts';
export { resolve } from './resolve/index.ts';
