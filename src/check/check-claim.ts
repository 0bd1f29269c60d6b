import { annotate } from '../annotate/index.ts';
import type { Check } from '../model/check.ts';
import { noFacts } from '../model/report.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';
import { everyIncident, type IncidentFilter } from './claim-query.ts';
import { coverageOf, ReportCounts } from './coverage.ts';
import { digestRecord, type IncidentDigest } from './digest.ts';
import { Digests } from './digests.ts';
import { find } from './forms/index.ts';
import type { ReadClaim } from './read/claim-parts.ts';
import { readClaim } from './read/read-claim.ts';
import type { ClaimContext } from './read/subject.ts';
import { type Refusal, refuse } from './refusal.ts';
import { tollOf } from './toll.ts';
import { variantsOf } from './variants.ts';

/** A claim held against the record: every reading with its check; `verdict` is that of the likeliest reading that can be tested. */
export interface CheckedClaim {
  readonly kind: 'checked_claim';
  readonly words: string;
  readonly context: ClaimContext;
  readonly read: ReadClaim;
  readonly checks: readonly Check[];
  readonly verdict: Check['verdict'];
}

/** A record made ready for many checks: the digests of its incidents are gathered once. */
export class ClaimChecker {
  readonly digests: Digests;
  readonly record: SourcedRecord;
  private readonly reports: ReportCounts;

  constructor(record: SourcedRecord) {
    this.record = record;
    this.digests = Digests.of(digestRecord(record));
    this.reports = new ReportCounts(record);
  }

  /** Reads `words` as a claim and holds it against the record, or refuses a query that the project does not answer. */
  check(words: string, context: ClaimContext): CheckedClaim | Refusal {
    return refuse(words) ?? this.checkReported(words, context);
  }

  /** As `check`, for a claim found in a report: what was publicly said is on record whatever it speaks of, so nothing is refused. */
  checkReported(words: string, context: ClaimContext): CheckedClaim {
    const read = readClaim(words, context, this.digests, (id) => this.groupsNamedIn(id));
    const checks =
      read.readings.length > 0 ? read.readings.map((reading) => this.hold(reading)) : [this.untested(read)];
    return {
      kind: 'checked_claim',
      words,
      context,
      read,
      checks,
      verdict: (checks.find((c) => c.verdict !== 'not_testable') ?? checks[0]!).verdict,
    };
  }

  private groupsNamedIn(documentId: string): readonly string[] {
    const document = this.record.documents.get(documentId);
    if (document === undefined) return [];
    const times = new Map<string, number>();
    for (const { kind, codebookId } of annotate(document, noFacts, { until: 'names' }).names) {
      if (kind === 'armed_group' && codebookId !== null) times.set(codebookId, (times.get(codebookId) ?? 0) + 1);
    }
    return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
  }

  private hold(reading: ReadClaim['readings'][number]): Check {
    const { record, digests, reports } = this;
    const checked = { record, digests, reports, tollOf };
    const finding = find(reading.query, checked);
    const filter: IncidentFilter = 'filter' in reading.query ? reading.query.filter : everyIncident;
    const ids = (list: readonly IncidentDigest[]) => [...new Set(list.map((d) => d.incident.id))];
    return {
      kind: 'check',
      reading,
      verdict: finding.verdict,
      reason: finding.reason,
      incidentsFor: ids(finding.supporting),
      incidentsAgainst: ids(finding.opposing),
      wouldChange: finding.wouldChange,
      coverage: coverageOf(this.reports, digests, filter),
      variants: variantsOf(reading.query, checked),
    };
  }

  private untested(read: ReadClaim): Check {
    const coverage = coverageOf(this.reports, this.digests, everyIncident);
    const reason = read.notTestable ?? 'It cannot be read as a query.';
    return {
      kind: 'check',
      reading: null,
      verdict: 'not_testable',
      reason,
      incidentsFor: [],
      incidentsAgainst: [],
      wouldChange: null,
      coverage,
      variants: [],
    };
  }
}
