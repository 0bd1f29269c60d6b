import type { PartialDate } from '../model/partial-date.ts';
import type { Report } from '../model/report.ts';
import type { Evidence, WireFamily } from '../model/sourced-record.ts';
import { creditedAgency } from './agency-credits.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { publishedOf } from './facets.ts';

/** Documents that are one telling: one source, one copied text, or one agency that both credit. */
export interface Telling {
  /** Ascending. */
  readonly documentIds: readonly string[];
  /** Ids of the sources that published them, ascending. */
  readonly sourceIds: readonly string[];
  /** Why they count once; null for a telling of one document. */
  readonly why: string | null;
}

type Published = Pick<Evidence, 'documents' | 'sources' | 'reports'>;

/** How documents depend on each other: made once for a record, asked for each incident. */
export class Independence {
  private readonly reportsOf = new Map<string, readonly Report[]>();
  private readonly familyOf = new Map<string, string>();
  private readonly agencyOf = new Map<string, string | null>();
  private evidence: Published;

  constructor(evidence: Published, families: readonly WireFamily[]) {
    this.evidence = evidence;
    for (const report of evidence.reports) {
      const held = this.reportsOf.get(report.documentId);
      this.reportsOf.set(report.documentId, held ? [...held, report] : [report]);
    }
    for (const family of families) for (const id of family.documentIds) this.familyOf.set(id, family.id);
  }

  /** Takes over what has changed of the evidence: the reports of some documents, and the families of some. */
  follow(
    evidence: Published,
    reportsOf: ReadonlyMap<string, readonly Report[]>,
    familyOf: ReadonlyMap<string, string | null>,
  ): void {
    this.evidence = evidence;
    for (const [id, reports] of reportsOf) {
      this.reportsOf.set(id, reports);
      this.agencyOf.delete(id);
    }
    for (const [id, family] of familyOf) {
      if (family) this.familyOf.set(id, family);
      else this.familyOf.delete(id);
    }
  }

  sourceIds(documentId: string): readonly string[] {
    const reports = this.reportsOf.get(documentId) ?? [];
    return [...new Set(reports.flatMap(({ sourceId }) => sourceId ?? []))].sort();
  }

  /** When the document was first published, as far as its reports say. */
  published(documentId: string): PartialDate | null {
    return publishedOf(this.reportsOf.get(documentId) ?? []);
  }

  /** The independent tellings among `documentIds`, in order of their first documents. */
  tellings(documentIds: Iterable<string>): Telling[] {
    const ids = [...new Set(documentIds)].sort();
    const sets = new DisjointSets();
    const why = new Map<string, string>();
    const first = new Map<string, string>();
    for (const id of ids) {
      for (const [key, words] of this.ties(id)) {
        const other = first.get(key);
        if (other === undefined) first.set(key, id);
        else {
          sets.join(id, other);
          why.set(id, words);
        }
      }
    }
    return sets.sets(ids).map((documentIds) => ({
      documentIds,
      sourceIds: [...new Set(documentIds.flatMap((id) => this.sourceIds(id)))].sort(),
      why: documentIds.flatMap((id) => why.get(id) ?? [])[0] ?? null,
    }));
  }

  private ties(id: string): [string, string][] {
    const ties: [string, string][] = this.sourceIds(id).map((s) => [`s:${s}`, 'one source']);
    const family = this.familyOf.get(id);
    if (family) ties.push([`f:${family}`, 'copies of one text']);
    const agency = this.agency(id);
    if (agency) ties.push([`a:${agency}`, `both rest on ${agency}`]);
    return ties;
  }

  /** The agency a document rests on: the one it credits, or the agency that published it. */
  private agency(id: string): string | null {
    let agency = this.agencyOf.get(id);
    if (agency === undefined) {
      const own = this.sourceIds(id)
        .map((s) => this.evidence.sources.get(s))
        .find((s) => s?.sourceKind === 'agency');
      agency = own?.name ?? creditedAgency(this.evidence.documents.get(id)?.text ?? '');
      this.agencyOf.set(id, agency);
    }
    return agency;
  }
}
