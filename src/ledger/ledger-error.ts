/**
 * `held`: another process writes; `missing`: no ledger there; `foreign`: the file is something else; `unsound`: what was to be
 * added, or what is stored, contradicts itself; `storage`: the disk refused; `closed`: used after close or without the right to write.
 */
export type LedgerFault = 'held' | 'missing' | 'foreign' | 'unsound' | 'storage' | 'closed';

/** An expected failure of a ledger, in words: what was expected, what was found, what to do. Nothing was written when it is thrown. */
export class LedgerError extends Error {
  readonly fault: LedgerFault;

  constructor(fault: LedgerFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LedgerError';
    this.fault = fault;
  }
}
