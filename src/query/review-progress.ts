import { statementsIn } from '../model/reading.ts';
import type { ReviewProgress } from '../model/view/review-progress.ts';
import type { RecordIndex } from './record-index.ts';
import { reportHead } from './report-head.ts';

const made = new WeakMap<RecordIndex, ReviewProgress>();

/** How far people have come; worked out once for each picture of the record. */
export function reviewProgress(index: RecordIndex): ReviewProgress {
  const progress = made.get(index) ?? counted(index);
  made.set(index, progress);
  return progress;
}

function counted(index: RecordIndex): ReviewProgress {
  const reviews = index.reviews();
  const counts = new Map<string, { statements: number; reviewed: number }>();
  for (const reading of index.record.readings) {
    if (reading.reader.origin === 'person') continue;
    const held = counts.get(reading.documentId) ?? { statements: 0, reviewed: 0 };
    for (const { id } of statementsIn(reading)) {
      held.statements += 1;
      if (reviews.has(id)) held.reviewed += 1;
    }
    counts.set(reading.documentId, held);
  }
  const documents = [...counts]
    .filter(([, { statements }]) => statements > 0)
    .map(([documentId, count]) => ({ head: reportHead(index, documentId), ...count }))
    .sort(
      (a, b) =>
        b.statements - b.reviewed - (a.statements - a.reviewed) || (a.head.documentId < b.head.documentId ? -1 : 1),
    );
  const sum = (key: 'statements' | 'reviewed') => documents.reduce((total, one) => total + one[key], 0);
  return { statements: sum('statements'), reviewed: sum('reviewed'), documents };
}
