import type { SourcedRecord } from '../model/sourced-record.ts';
import { accountColumns, accountRow } from './account-row.ts';
import { exportContext } from './context.ts';
import { csvTable } from './csv-cell.ts';
import { incidentColumns, incidentRow } from './incident-row.ts';
import type { Exported } from './loss.ts';
import type { MaskOptions } from './masking.ts';
import { toldIncidents } from './told-incidents.ts';

export interface CsvOptions extends MaskOptions {
  /** `accounts` (default): a row for what each document says of each incident; `incidents`: a row an incident. */
  readonly rows?: 'accounts' | 'incidents';
}

/**
 * The record as CSV (RFC 4180, UTF-8, CR LF): every source's values side by side, with precision, citations and the codes of four
 * other schemes. Cells are safe to open in a spreadsheet; names of private persons are masked unless `unmask` is set.
 */
export function exportCsv(record: SourcedRecord, options: CsvOptions = {}): Exported {
  const context = exportContext(record, options);
  const told = toldIncidents(record);
  if ((options.rows ?? 'accounts') === 'accounts') {
    const rows = told.flatMap((one) => one.accounts.map((account) => accountRow(one, account, context)));
    return { body: csvTable(accountColumns, rows), losses: context.losses.list() };
  }
  for (const one of told) {
    if (one.accounts.length > 1) context.losses.add('csv', 'citations of single values: see the rows by account');
  }
  const rows = told.map((one) => incidentRow(one, context));
  return { body: csvTable(incidentColumns, rows), losses: context.losses.list() };
}
