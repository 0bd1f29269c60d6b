export { type Incoming, type Refused, refusalWords } from './incoming.ts';
export { type IngestOptions, ingest, SIZE_LIMIT } from './ingest.ts';
