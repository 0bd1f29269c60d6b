import type { PartialDate } from '../model/partial-date.ts';
import type { RecordIndex } from './record-index.ts';

/** A document as a list or a heading names it. A reprint is shown as its first report; `reports` says how many there are. */
export interface ReportHead {
  readonly documentId: string;
  readonly source: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: PartialDate | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly reports: number;
}

export function reportHead(index: RecordIndex, documentId: string): ReportHead {
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
