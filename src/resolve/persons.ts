import type { Judgement } from '../model/judgement.ts';
import { cluster } from './cluster.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { compareNames, nameKeys } from './name-likeness.ts';
import { standingJudgements } from './standing-judgements.ts';
import { phraseLikeness } from './text-profile.ts';

/** A person as one document tells of them, with what can speak for or against being someone of the same name elsewhere. */
export interface PersonMention {
  readonly id: string;
  readonly documentId: string;
  readonly name: string;
  readonly posts: readonly string[];
  readonly countries: readonly string[];
  /** The incident in which the person was killed, where an account says so. */
  readonly killedIn: string | null;
  /** The incidents in whose accounts the person is told of as hit. */
  readonly hitIn: readonly string[];
}

/** Log-odds of the evidence about two mentions of like names. */
const SAME_NAME = 2;
const SHORT_FOR = -1.5;
const SAME_POST = 2;
const SAME_INCIDENT = 4;
const OTHER_COUNTRY = -2.5;
const ONE_PART = -1;

/** Groups of mention ids that are one person, each ascending. Two persons of one name in one document stay two, and nobody dies twice. */
export function resolvePersons(persons: readonly PersonMention[], judgements: readonly Judgement[]): string[][] {
  const byId = new Map(persons.map((p) => [p.id, p]));
  const standing = standingJudgements(judgements);
  const sets = new DisjointSets();
  const scores = new Map<string, number>();
  for (const [a, b] of namePairs(persons)) {
    const score = personLogOdds(a, b);
    scores.set(`${a.id} ${b.id}`, score);
    if (score > 0) sets.join(a.id, b.id);
  }
  for (const { verdict, subjects } of standing.inForce) {
    if (verdict === 'same' && subjects.every((s) => byId.has(s))) sets.join(subjects[0]!, subjects[1]!);
  }
  return sets.sets(byId.keys()).flatMap((ids) => {
    const members = ids.map((id) => byId.get(id)!);
    const index = new Map(ids.map((id, i) => [id, i]));
    const joined = standing.inForce.flatMap(({ verdict, subjects }): [number, number][] => {
      const [a, b] = [index.get(subjects[0]!), index.get(subjects[1]!)];
      return verdict === 'same' && a !== undefined && b !== undefined ? [[a, b]] : [];
    });
    return cluster({
      size: ids.length,
      joined,
      score: (i, j) => scores.get(`${ids[i]} ${ids[j]}`) ?? personLogOdds(members[i]!, members[j]!),
      parted: (i, j) => standing.on(ids[i]!, ids[j]!)?.verdict === 'different',
      conflict: (i, j) => personsApart(members[i]!, members[j]!),
    }).map((indexes) => indexes.map((i) => ids[i]!));
  });
}

/** Pairs of persons whose names are filed under a common key; a < b. */
function namePairs(persons: readonly PersonMention[]): [PersonMention, PersonMention][] {
  const filed = new Map<string, PersonMention[]>();
  const pairs = new Map<string, [PersonMention, PersonMention]>();
  for (const person of [...persons].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const key of nameKeys(person.name)) {
      const held = filed.get(key) ?? [];
      for (const other of held) pairs.set(`${other.id} ${person.id}`, [other, person]);
      filed.set(key, [...held, person]);
    }
  }
  return [...pairs.values()];
}

function personLogOdds(a: PersonMention, b: PersonMention): number {
  const { verdict } = compareNames(a.name, b.name);
  if (verdict === 'different') return -5;
  let sum = verdict === 'same' ? SAME_NAME : SHORT_FOR;
  if (verdict === 'same' && nameKeys(a.name).length < 2 && nameKeys(b.name).length < 2) sum += ONE_PART;
  if (a.hitIn.some((incident) => b.hitIn.includes(incident))) sum += SAME_INCIDENT;
  if (a.posts.some((x) => b.posts.some((y) => phraseLikeness(x, y) >= 0.5))) sum += SAME_POST;
  const apart = a.countries.length > 0 && b.countries.length > 0 && !a.countries.some((c) => b.countries.includes(c));
  return apart ? sum + OTHER_COUNTRY : sum;
}

function personsApart(a: PersonMention, b: PersonMention): boolean {
  if (a.documentId === b.documentId) return true;
  return a.killedIn !== null && b.killedIn !== null && a.killedIn !== b.killedIn;
}
