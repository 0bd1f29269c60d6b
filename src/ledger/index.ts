export type { Bodies, Entry, EntryType, Erasure, Sighting } from './entry.ts';
export { LedgerError, type LedgerFault } from './ledger-error.ts';
export type { Addition, Head, Ledger, Receipt, ReceiptOutcome, StoredEntry, Verification } from './port.ts';
export { additionFault } from './soundness.ts';
export { openSqliteLedger, type SqliteLedgerOptions } from './sqlite-ledger.ts';
