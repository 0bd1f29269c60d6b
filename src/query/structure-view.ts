import { type Structure, structureAsOf } from '../resolve/index.ts';
import type { RecordIndex } from './record-index.ts';

/** Where a statement is reported, so that a reader can be led to its words. */
export interface Reported {
  readonly statementId: string;
  readonly documentId: string;
}

/** The structure on a day, the days between which it can be asked for, and where each statement of it is reported. */
export interface StructureView extends Structure {
  /** First and last day of a dated report; null where there is none. */
  readonly first: string | null;
  readonly last: string | null;
  readonly reported: readonly Reported[];
}

/** Posts and relations as reports had them up to `day`; null for a day after the last report: the record tells of the past. */
export function structureView(index: RecordIndex, day: string | null): StructureView | null {
  const days = index.record.reports.flatMap(({ published }) => published?.latest ?? []).sort();
  const last = days.at(-1) ?? null;
  if (day !== null && last !== null && day > last) return null;
  const structure = structureAsOf(index.record, day ?? last ?? '0000-01-01');
  const { posts, relations } = structure;
  const named = [
    ...posts.flatMap(({ holders, hits }) => [...holders, ...hits].flatMap(({ statementIds }) => statementIds)),
    ...relations.map(({ statementId }) => statementId),
  ];
  const reported = [...new Set(named)].flatMap((statementId) => {
    const documentId = index.statements().get(statementId)?.citation?.documentId;
    return documentId ? [{ statementId, documentId }] : [];
  });
  return { ...structure, first: days[0] ?? null, last, reported };
}
