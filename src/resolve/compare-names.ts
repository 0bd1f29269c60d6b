import type { Facets } from './facets.ts';
import { type Finding, finding } from './finding.ts';
import { groupKey, relatedGroups } from './group-names.ts';
import { compareNames } from './name-likeness.ts';
import { phraseLikeness } from './text-profile.ts';

/** A person is hit once: one name in both accounts is the strongest sign there is. */
export function compareVictims(a: Facets, b: Facets): Finding | null {
  let possible: Finding | null = null;
  for (const x of a.victims) {
    for (const y of b.victims) {
      const { verdict, likeness, words } = compareNames(x, y);
      if (verdict === 'same') return finding('same_victim', () => words, likeness >= 0.8 ? 1 : 0.8);
      if (verdict === 'possible') possible ??= finding('same_victim', () => words, 0.35);
    }
  }
  if (possible) return possible;
  const post = samePost(a.posts, b.posts);
  if (post) return post;
  if (a.victims.length === 0 || b.victims.length === 0) return null;
  return finding('victims_unlike', () => `${a.victims[0]} and ${b.victims[0]}: no name in both`);
}

function samePost(a: readonly string[], b: readonly string[]): Finding | null {
  for (const x of a) {
    for (const y of b) {
      const likeness = phraseLikeness(x, y);
      if (likeness >= 0.6) return finding('same_post_hit', () => `"${x}" and "${y}"`, likeness);
    }
  }
  return null;
}

/** Denials are left out: a group that denies one attack is named in its reports as the one that did it is. */
export function comparePerpetrators(a: Facets, b: Facets): Finding | null {
  const [left, right] = [a, b].map((f) =>
    f.perpetrators.filter((p) => p.status !== 'denied').map((p) => groupKey(p.name, f.place?.countryCode ?? null)),
  );
  if (left!.length === 0 || right!.length === 0) return null;
  for (const x of left!) {
    for (const y of right!)
      if (relatedGroups(x, y)) return finding('same_perpetrator', () => `both name ${a.perpetrators[0]!.name}`);
  }
  return finding('perpetrators_differ', () => `${a.perpetrators[0]!.name} and ${b.perpetrators[0]!.name}`);
}
