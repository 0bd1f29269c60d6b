import { overlaps } from '../model/span.ts';
import { blockKeysOf } from './blocking.ts';
import { cluster } from './cluster.ts';
import type { Facets } from './facets.ts';
import { PairScores } from './pair-scores.ts';
import { PostingTable } from './posting-table.ts';
import { logOddsOf } from './score.ts';
import type { StandingJudgements } from './standing-judgements.ts';

/**
 * Groups accounts into incidents, one account at a time. Adding an account compares it with those it blocks with and groups anew only
 * the accounts that are joined to it, directly or through others, by pairs more likely one incident than not. As a group depends on nothing but its own
 * members, the outcome is the same in any order of arrival, and what an account is not joined to stays as it was.
 */
export class IncidentResolver {
  /** Accounts are numbered as they come; a number is never given twice, so what was worked out for one that left is never asked for. */
  private readonly numbers = new Map<string, number>();
  private readonly facets: (Facets | undefined)[] = [];
  private readonly groupOf: (readonly string[] | undefined)[] = [];
  private readonly filed = new PostingTable();
  private readonly looked = new PostingTable();
  /** Pairs that are more likely one incident than not, by number. */
  private readonly joined = new Map<number, number[]>();
  private readonly scores = new PairScores();
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
      if (open.has(id) || !this.numbers.has(id)) continue;
      for (const member of this.neighbourhood(id)) open.add(member);
    }
    this.judgements = judgements;
    this.judgedSame = judgedSameBy(judgements);
    for (const id of leaving) this.unfile(id);
    for (const facets of come) if (this.file(facets)) open.add(facets.id);
    for (const id of judged) open.add(id);
    for (const id of open) if (!this.numbers.has(id)) open.delete(id);
    this.regroupAll(open);
  }

  /** The groups, each ascending, in order of their first members. */
  groups(): readonly (readonly string[])[] {
    const groups = new Set<readonly string[]>();
    for (const group of this.groupOf) if (group !== undefined) groups.add(group);
    return [...groups].sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
  }

  /** The group that an account is in now. */
  groupWith(accountId: string): readonly string[] {
    const number = this.numbers.get(accountId);
    return (number === undefined ? undefined : this.groupOf[number]) ?? [];
  }

  /** Files an account and joins it to those it is likely one with; false when it was filed before. */
  private file(facets: Facets): boolean {
    if (this.numbers.has(facets.id)) return false;
    const number = this.facets.length;
    this.numbers.set(facets.id, number);
    this.facets.push(facets);
    this.groupOf.push(undefined);
    for (const other of this.candidates(facets, number)) {
      const apart = toldApart(facets, this.facets[other]!);
      if (apart || this.score(number, other) <= 0) continue;
      addTo(this.joined, number, other);
      addTo(this.joined, other, number);
    }
    return true;
  }

  /** Takes an account out again, with all that was worked out of it. */
  private unfile(id: string): void {
    const number = this.numbers.get(id);
    if (number === undefined) return;
    const { filed, looks } = blockKeysOf(this.facets[number]!);
    for (const key of filed) this.filed.remove(key, number);
    for (const key of looks) this.looked.remove(key, number);
    for (const other of this.joined.get(number) ?? []) {
      const left = this.joined.get(other)!.filter((one) => one !== number);
      if (left.length > 0) this.joined.set(other, left);
      else this.joined.delete(other);
    }
    this.joined.delete(number);
    this.numbers.delete(id);
    this.facets[number] = undefined;
    this.groupOf[number] = undefined;
  }

  private candidates(facets: Facets, number: number): Set<number> {
    const { filed, looks } = blockKeysOf(facets);
    const found = new Set<number>();
    for (const key of looks) for (const other of this.filed.of(key)) found.add(other);
    for (const key of filed) for (const other of this.looked.of(key)) found.add(other);
    for (const key of filed) this.filed.add(key, number);
    for (const key of looks) this.looked.add(key, number);
    return found;
  }

  private score(a: number, b: number): number {
    return this.scores.get(a, b, this.compare);
  }

  private readonly compare = (a: number, b: number): number => {
    const [x, y] = [this.facets[a]!, this.facets[b]!];
    return x.id < y.id ? logOddsOf(x, y) : logOddsOf(y, x);
  };

  /** All that hangs together with `id` through pairs joined by likeness or by people, ascending. */
  private neighbourhood(id: string): string[] {
    const seen = new Set([id]);
    const queue = [id];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const near = this.joined.get(this.numbers.get(next)!) ?? [];
      for (const other of [...near.map((number) => this.facets[number]!.id), ...(this.judgedSame.get(next) ?? [])]) {
        if (seen.has(other) || !this.numbers.has(other)) continue;
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
    const numbers = ids.map((id) => this.numbers.get(id)!);
    const groups = cluster({
      size: ids.length,
      score: (i, j) => this.score(numbers[i]!, numbers[j]!),
      joined: this.judgedPairs(ids),
      parted: (i, j) => this.judgements.on(ids[i]!, ids[j]!)?.verdict === 'different',
      conflict: (i, j) => toldApart(this.facets[numbers[i]!]!, this.facets[numbers[j]!]!),
    });
    for (const indexes of groups) {
      const group = indexes.map((i) => ids[i]!);
      for (const i of indexes) this.groupOf[numbers[i]!] = group;
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
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const held = links.get(from);
    if (held) held.add(to);
    else links.set(from, new Set([to]));
  }
}

function addTo(lists: Map<number, number[]>, key: number, number: number): void {
  const held = lists.get(key);
  if (held) held.push(number);
  else lists.set(key, [number]);
}
