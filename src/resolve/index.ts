export { attributionLedger } from './attribution-ledger.ts';
export { explain } from './explain.ts';
export { compareNames } from './name-likeness.ts';
export { incidentId, resolve } from './resolution.ts';
export { standingAccounts } from './standing.ts';
export { stories } from './stories.ts';
export { copiedPassages, wireFamilies } from './wire.ts';
