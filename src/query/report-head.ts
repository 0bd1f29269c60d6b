import type { ReportHead } from '../model/view/report-head.ts';
import type { RecordIndex } from './record-index.ts';

export function reportHead(index: RecordIndex, documentId: string): ReportHead {
  return index.head(documentId);
}

/** Makes the head of a document anew; `reportHead` gives the one that the index keeps. */
export function headOf(index: RecordIndex, documentId: string): ReportHead {
  const reports = index.reportsOf(documentId);
  const dated = [...reports].sort((a, b) => {
    const [x, y] = [a.published?.earliest ?? '9', b.published?.earliest ?? '9'];
    return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
  });
  const first = dated[0];
  return {
    documentId,
    source: index.sourceOf(documentId),
    title: first?.title ?? index.titleOf(documentId),
    author: first?.author ?? null,
    published: first?.published ?? null,
    url: httpUrl(first?.url ?? null),
    language: first?.language ?? 'en',
    reports: reports.length,
  };
}

/** An address that a browser may be sent to: of a report's own, only http and https are kept as links. */
function httpUrl(url: string | null): string | null {
  if (url === null) return null;
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}
