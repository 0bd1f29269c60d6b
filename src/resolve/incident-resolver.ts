import { overlaps } from '../model/span.ts';
import { blockKeysOf } from './blocking.ts';
import { cluster } from './cluster.ts';
import type { Facets } from './facets.ts';
import { logOddsOf } from './score.ts';
import type { StandingJudgements } from './standing-judgements.ts';

/**
 * Groups accounts into incidents, one account at a time. Adding an account compares it with those it blocks with and groups anew only
 * the accounts that are joined to it, directly or through others, by pairs more likely one incident than not. As a group depends on nothing but its own
 * members, the outcome is the same in any order of arrival, and what an account is not joined to stays as it was.
 */
export class IncidentResolver {
  private readonly facets = new Map<string, Facets>();
  private readonly filed = new Map<string, Set<string>>();
  private readonly looked = new Map<string, Set<string>>();
  /** Pairs that are more likely one incident than not. */
  private readonly joined = new Map<string, Set<string>>();
  private readonly scores = new Map<string, Map<string, number>>();
  private readonly groupOf = new Map<string, readonly string[]>();
  private judgements: StandingJudgements;
  private judgedSame: ReadonlyMap<string, ReadonlySet<string>>;

  constructor(judgements: StandingJudgements) {
    this.judgements = judgements;
    this.judgedSame = judgedSameBy(judgements);
  }

  /** Adds an account; adding the same one again changes nothing. */
  add(facets: Facets): void {
    if (this.file(facets)) this.regroup(this.neighbourhood(facets.id));
  }

  /** Adds many and groups once: the same outcome as adding them one by one. */
  addAll(all: Iterable<Facets>): void {
    const open = new Set<string>();
    for (const facets of all) if (this.file(facets)) open.add(facets.id);
    this.regroupAll(open);
  }

  /**
   * Takes accounts out, files others (also anew, with other facets) and puts `judgements` in force; then groups anew only what hung
   * together with any of these before or does now. The outcome is that of a resolver made afresh from the accounts that are left.
   */
  revise(gone: Iterable<string>, come: Iterable<Facets>, judgements: StandingJudgements): void {
    const judged = changedSubjects(this.judgements, judgements);
    const leaving = new Set(gone);
    const open = new Set<string>();
    for (const id of [...judged, ...leaving]) {
      if (open.has(id) || !this.facets.has(id)) continue;
      for (const member of this.neighbourhood(id)) open.add(member);
    }
    this.judgements = judgements;
    this.judgedSame = judgedSameBy(judgements);
    for (const id of leaving) this.unfile(id);
    for (const facets of come) if (this.file(facets)) open.add(facets.id);
    for (const id of judged) open.add(id);
    for (const id of open) if (!this.facets.has(id)) open.delete(id);
    this.regroupAll(open);
  }

  /** The groups, each ascending, in order of their first members. */
  groups(): readonly (readonly string[])[] {
    return [...new Set(this.groupOf.values())].sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  }

  /** The group that an account is in now. */
  groupWith(accountId: string): readonly string[] {
    return this.groupOf.get(accountId) ?? [];
  }

  /** Files an account and joins it to those it is likely one with; false when it was filed before. */
  private file(facets: Facets): boolean {
    if (this.facets.has(facets.id)) return false;
    this.facets.set(facets.id, facets);
    this.joined.set(facets.id, new Set());
    this.scores.set(facets.id, new Map());
    for (const other of this.candidates(facets)) {
      const apart = toldApart(facets, this.facets.get(other)!);
      if (!apart && this.score(facets.id, other) > 0) link(this.joined, facets.id, other);
    }
    return true;
  }

  /** Takes an account out again, with all that was worked out of it. */
  private unfile(id: string): void {
    const facets = this.facets.get(id);
    if (!facets) return;
    const { filed, looks } = blockKeysOf(facets);
    for (const key of filed) this.filed.get(key)?.delete(id);
    for (const key of looks) this.looked.get(key)?.delete(id);
    for (const other of this.joined.get(id) ?? []) this.joined.get(other)?.delete(id);
    for (const other of this.scores.get(id)?.keys() ?? []) this.scores.get(other)?.delete(id);
    for (const held of [this.facets, this.joined, this.scores, this.groupOf]) held.delete(id);
  }

  private candidates(facets: Facets): Set<string> {
    const { filed, looks } = blockKeysOf(facets);
    const found = new Set<string>();
    for (const key of looks) for (const id of this.filed.get(key) ?? []) found.add(id);
    for (const key of filed) for (const id of this.looked.get(key) ?? []) found.add(id);
    for (const key of filed) addTo(this.filed, key, facets.id);
    for (const key of looks) addTo(this.looked, key, facets.id);
    found.delete(facets.id);
    return found;
  }

  private score(a: string, b: string): number {
    const held = this.scores.get(a)?.get(b);
    if (held !== undefined) return held;
    const [x, y] = a < b ? [a, b] : [b, a];
    const score = logOddsOf(this.facets.get(x)!, this.facets.get(y)!);
    this.scores.get(a)?.set(b, score);
    this.scores.get(b)?.set(a, score);
    return score;
  }

  /** All that hangs together with `id` through pairs joined by likeness or by people, ascending. */
  private neighbourhood(id: string): string[] {
    const seen = new Set([id]);
    const queue = [id];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const other of [...(this.joined.get(next) ?? []), ...(this.judgedSame.get(next) ?? [])]) {
        if (seen.has(other) || !this.facets.has(other)) continue;
        seen.add(other);
        queue.push(other);
      }
    }
    return [...seen].sort();
  }

  private regroupAll(open: Set<string>): void {
    for (const id of open) {
      const ids = this.neighbourhood(id);
      for (const member of ids) open.delete(member);
      this.regroup(ids);
    }
  }

  private regroup(ids: readonly string[]): void {
    const groups = cluster({
      size: ids.length,
      score: (i, j) => this.score(ids[i]!, ids[j]!),
      joined: this.judgedPairs(ids),
      parted: (i, j) => this.judgements.on(ids[i]!, ids[j]!)?.verdict === 'different',
      conflict: (i, j) => toldApart(this.facets.get(ids[i]!)!, this.facets.get(ids[j]!)!),
    });
    for (const indexes of groups) {
      const group = indexes.map((i) => ids[i]!);
      for (const id of group) this.groupOf.set(id, group);
    }
  }

  /** What people joined among `ids`, as indexes, the latest judgement first. */
  private judgedPairs(ids: readonly string[]): [number, number][] {
    if (!ids.some((id) => this.judgedSame.has(id))) return [];
    const index = new Map(ids.map((id, i) => [id, i]));
    return this.judgements.inForce.flatMap(({ verdict, subjects }): [number, number][] => {
      const [a, b] = [index.get(subjects[0]!), index.get(subjects[1]!)];
      return verdict === 'same' && a !== undefined && b !== undefined ? [[a, b]] : [];
    });
  }
}

/** One reader that makes two accounts of one document says that they are two: "a second blast". */
export function toldApart(a: Facets, b: Facets): boolean {
  return a.documentId === b.documentId && a.reader === b.reader && !overlaps(a.anchor, b.anchor);
}

function judgedSameBy({ inForce }: StandingJudgements): Map<string, Set<string>> {
  const judged = new Map<string, Set<string>>();
  for (const { verdict, subjects } of inForce) if (verdict === 'same') link(judged, subjects[0]!, subjects[1]!);
  return judged;
}

/** Subjects of the judgements that came, went or changed their rank: all but the oldest ones that both lists end with. */
function changedSubjects(before: StandingJudgements, after: StandingJudgements): Set<string> {
  const [a, b] = [before.inForce, after.inForce];
  let same = 0;
  while (same < Math.min(a.length, b.length) && a.at(-1 - same)!.id === b.at(-1 - same)!.id) same++;
  const changed = [...a.slice(0, a.length - same), ...b.slice(0, b.length - same)];
  return new Set(changed.flatMap(({ subjects }) => subjects));
}

function link(links: Map<string, Set<string>>, a: string, b: string): void {
  addTo(links, a, b);
  addTo(links, b, a);
}

function addTo(index: Map<string, Set<string>>, key: string, id: string): void {
  const held = index.get(key);
  if (held) held.add(id);
  else index.set(key, new Set([id]));
}
