import type { Judgement } from '../model/judgement.ts';
import type { Reason } from '../model/statement.ts';
import { cluster } from './cluster.ts';
import { compareText } from './compare-text.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { compareNames, nameKeys, nameWeight } from './name-likeness.ts';
import {
  groupMentions,
  groupsApart,
  type PersonGroup,
  type PersonMention,
  postsAlike,
  postsUnlike,
} from './person-groups.ts';
import { type StandingJudgements, standingJudgements } from './standing-judgements.ts';

/** Log-odds of the evidence about two persons of like names; `SAME_NAME` by how many parts of the shorter name tell who is meant. */
const SAME_NAME = [-1, 0.6, 2] as const;
const SHORT_FOR = -1.5;
const SAME_POST = 2;
const OTHER_POST = -0.8;
const SAME_INCIDENT = 4;
const OTHER_COUNTRY = -2.5;
const OTHER_NAME = -5;

/** Groups of mention ids that are one person, each ascending, by what is told of them. People's judgements are carried out. */
export function resolvePersons(persons: readonly PersonMention[], judgements: readonly Judgement[]): string[][] {
  const standing = standingJudgements(judgements);
  const judged = new Set(standing.inForce.flatMap(({ subjects }) => subjects));
  const groups = groupMentions(persons, judged);
  const key = (i: number) => String(i).padStart(9, '0');
  const holder = new Map(groups.flatMap((g, i) => g.mentionIds.map((id) => [id, i] as const)));
  const sets = new DisjointSets();
  for (const [i, j] of namePairs(groups)) if (logOdds(groups[i]!, groups[j]!) > 0) sets.join(key(i), key(j));
  for (const { verdict, subjects } of standing.inForce) {
    const [i, j] = [holder.get(subjects[0]!), holder.get(subjects[1]!)];
    if (verdict === 'same' && i !== undefined && j !== undefined) sets.join(key(i), key(j));
  }
  return sets
    .sets(groups.map((_, i) => key(i)))
    .flatMap((set) =>
      clusterGroups(
        set.map((k) => groups[Number(k)]!),
        standing,
      ),
    )
    .map((members) => members.flatMap((g) => g.mentionIds).sort(compareText));
}

function clusterGroups(groups: readonly PersonGroup[], standing: StandingJudgements): PersonGroup[][] {
  const index = new Map(groups.flatMap((g, i) => g.mentionIds.map((id) => [id, i] as const)));
  const joined = standing.inForce.flatMap(({ verdict, subjects }): [number, number][] => {
    const [a, b] = [index.get(subjects[0]!), index.get(subjects[1]!)];
    return verdict === 'same' && a !== undefined && b !== undefined ? [[a, b]] : [];
  });
  const first = (i: number) => groups[i]!.mentionIds[0]!;
  return cluster({
    size: groups.length,
    joined,
    score: (i, j) => logOdds(groups[i]!, groups[j]!),
    parted: (i, j) => standing.on(first(i), first(j))?.verdict === 'different',
    conflict: (i, j) => groupsApart(groups[i]!, groups[j]!),
  }).map((indexes) => indexes.map((i) => groups[i]!));
}

/** Pairs of groups whose names are filed under a common key, as indexes i < j. */
function namePairs(groups: readonly PersonGroup[]): [number, number][] {
  const filed = new Map<string, number[]>();
  const pairs = new Map<string, [number, number]>();
  for (const [j, group] of groups.entries()) {
    for (const key of fileKeys(group)) {
      const held = filed.get(key) ?? [];
      for (const i of held) pairs.set(`${i} ${j}`, [i, j]);
      held.push(j);
      filed.set(key, held);
    }
  }
  return [...pairs.values()];
}

/** Two telling parts are enough anywhere; one is filed with the country, and any with the incident that the person was hit in. */
function fileKeys({ name, countries, hitIn }: PersonGroup): string[] {
  const parts = nameKeys(name);
  const twos = parts.flatMap((x, i) => parts.slice(i + 1).map((y) => `${x} ${y}`));
  const where = countries.length > 0 ? countries : ['?'];
  const ones = parts.length === 1 ? where.map((c) => `${parts[0]} in ${c}`) : [];
  return [...new Set([...twos, ...ones, ...parts.flatMap((x) => [...hitIn].map((i) => `${x} hit in ${i}`))])];
}

function logOdds(a: PersonGroup, b: PersonGroup): number {
  return comparePersons(a, b).reduce((sum, r) => sum + (r.weight ?? 0), 0);
}

/** What speaks for and against two persons of like names being one, each with its weight in log-odds. */
export function comparePersons(a: PersonGroup, b: PersonGroup): Reason[] {
  const { verdict, words } = compareNames(a.name, b.name);
  if (verdict === 'different') return [{ rule: 'other_name', words, weight: OTHER_NAME }];
  const telling = Math.min(2, nameWeight(a.name), nameWeight(b.name)) as 0 | 1 | 2;
  const found: Reason[] = [
    verdict === 'same'
      ? { rule: 'same_name', words, weight: SAME_NAME[telling] }
      : { rule: 'short_for', words, weight: SHORT_FOR },
  ];
  if ([...a.hitIn].some((incident) => b.hitIn.has(incident)))
    found.push({ rule: 'same_incident', words: 'hit in one incident', weight: SAME_INCIDENT });
  const posts = `${[...a.posts].join(', ')} and ${[...b.posts].join(', ')}`;
  if (postsAlike(a, b)) found.push({ rule: 'same_post', words: posts, weight: SAME_POST });
  else if (postsUnlike(a, b)) found.push({ rule: 'other_post', words: posts, weight: OTHER_POST });
  const apart = a.countries.length > 0 && b.countries.length > 0 && !a.countries.some((c) => b.countries.includes(c));
  if (apart)
    found.push({
      rule: 'other_country',
      words: `${a.countries.join(', ')} and ${b.countries.join(', ')}`,
      weight: OTHER_COUNTRY,
    });
  return found;
}
