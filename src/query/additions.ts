import type { StoredEntry } from '../ledger/index.ts';
import type { AdditionRow } from '../model/view/addition.ts';
import type { RecordIndex } from './record-index.ts';
import { reportHead } from './report-head.ts';

/** Entries of reports as a page lists them; those of a document that is no longer on record are left out. */
export function additionsOf(index: RecordIndex, entries: readonly StoredEntry<'report'>[]): AdditionRow[] {
  const { record } = index;
  return entries.flatMap(({ entry: { at, actor }, body }): AdditionRow[] => {
    if (body === null || !record.documents.has(body.documentId)) return [];
    const readings = record.readings.filter(({ documentId }) => documentId === body.documentId);
    const accounts = readings.flatMap((reading) => reading.accounts);
    const incidents = new Set(accounts.flatMap(({ id }) => index.incidentOf().get(id) ?? []));
    const claims = new Set(readings.flatMap((reading) => reading.claims.map(({ id }) => id)));
    return [{ at, actor, incidents: incidents.size, claims: claims.size, head: reportHead(index, body.documentId) }];
  });
}
