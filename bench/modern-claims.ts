import { existsSync, readFileSync } from 'node:fs';
import { type CheckedClaim, ClaimChecker } from '../src/check/index.ts';
import { parsePartialDate } from '../src/model/partial-date.ts';
import type { SourcedRecord } from '../src/model/sourced-record.ts';
import { bestAssignment } from './assignment.ts';
import type { ScoredArticle } from './modern-gold.ts';
import { pairWeight } from './modern-score.ts';

/** A public claim with the verdict that follows from the gold incidents alone, as `modern/claims.<part>.json` has it. */
export interface GoldClaim {
  readonly id: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly date: string | null;
  readonly source: string | null;
  readonly expected: 'consistent' | 'contradicted' | 'untestable';
  readonly by: readonly string[];
  readonly may_also?: readonly string[];
}

export interface ClaimScore {
  readonly right: number;
  readonly of: number;
  /** One line for each claim that came out otherwise. */
  readonly errors: readonly string[];
}

const EXPECTED = { consistent: 'consistent', contradicted: 'contradicted', untestable: 'not_testable' } as const;

export function readClaims(file: string): GoldClaim[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as GoldClaim[]) : [];
}

/**
 * A claim is right when its verdict is, and the incidents that carry the verdict are the gold's: all of `by`, besides them only
 * `may_also`. `documentOf` leads from an article's id to its document, `keys` from an incident of the record to the gold's key.
 */
export function scoreClaims(
  claims: readonly GoldClaim[],
  record: SourcedRecord,
  documentOf: ReadonlyMap<string, string>,
  keys: ReadonlyMap<string, string>,
): ClaimScore {
  const checker = new ClaimChecker(record);
  const errors = claims.flatMap((claim) => {
    const on = claim.date === null ? null : (parsePartialDate(claim.date)?.latest ?? null);
    const documentId = documentOf.get(claim.source ?? '') ?? null;
    const checked = checker.check(claim.text, { speaker: claim.speaker, on, documentId });
    const fault = checked.kind === 'refusal' ? 'refused' : faultOf(claim, checked, keys);
    return fault === null ? [] : [`${claim.id} expected ${claim.expected}: ${fault}`];
  });
  return { right: claims.length - errors.length, of: claims.length, errors };
}

function faultOf(claim: GoldClaim, checked: CheckedClaim, keys: ReadonlyMap<string, string>): string | null {
  const first = checked.checks.find((c) => c.verdict === checked.verdict);
  const reading = `${first!.reading?.words ?? 'no reading'} ${first!.reason}`;
  if (checked.verdict !== EXPECTED[claim.expected]) return `${checked.verdict}. ${reading}`;
  if (claim.expected === 'untestable') return null;
  const cited = (claim.expected === 'contradicted' ? first!.incidentsAgainst : first!.incidentsFor).map(
    (id) => keys.get(id) ?? id,
  );
  const missing = claim.by.filter((key) => !cited.includes(key));
  const wrong = cited.filter((key) => !claim.by.includes(key) && !claim.may_also?.includes(key));
  if (missing.length + wrong.length === 0) return null;
  return `verdict right, missing ${missing.join(', ') || 'none'}, wrong ${wrong.join(', ') || 'none'}. ${reading}`;
}

/** The gold key of each predicted cluster: the one most of its matched accounts have. */
export function keysOfClusters(
  gold: ReadonlyMap<string, ScoredArticle>,
  predicted: ReadonlyMap<string, ScoredArticle>,
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [id, { incidents }] of gold) {
    const found = predicted.get(id)?.incidents ?? [];
    const assigned = bestAssignment(incidents.map((g) => found.map((p) => pairWeight(g, p))));
    for (const [g, p] of assigned.entries()) {
      const [key, cluster] = [incidents[g]!.key, found[p]?.cluster];
      if (!key || !cluster) continue;
      const of = votes.get(cluster) ?? new Map<string, number>();
      votes.set(cluster, of.set(key, (of.get(key) ?? 0) + 1));
    }
  }
  return new Map(
    [...votes].map(([cluster, of]) => [cluster, [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]]),
  );
}
