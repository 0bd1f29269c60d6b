import type { StructureView } from '../model/view/structure.ts';
import { structureAsOf } from '../resolve/index.ts';
import type { RecordIndex } from './record-index.ts';

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
