import { cluster } from './cluster.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { rarityOf } from './rarity.ts';
import { countWords, profileLikeness, type TextProfile, type WordCounts, weigh } from './text-profile.ts';

/** A text to sort by what it tells of. */
export interface StoryText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** Texts less alike than this on average are about other matters. */
const SAME_MATTER = 0.12;
/** Within one matter, and words weighed anew, texts of one happening are at least this much alike on average. */
const SAME_HAPPENING = 0.2;
/** A few texts apart are more often short or odd than a happening of their own: they need less likeness to the rest. */
const FEW = 4;
const FEW_LIKENESS = 0.12;
/** How much of a word's weight rests on how the texts of one matter share it. */
const LOCAL_SHARE = 0.5;
const NAME_FACTOR = { matter: 1.4, happening: 2 };

interface Counted {
  readonly id: string;
  readonly counts: WordCounts;
}

/**
 * Sorts texts by the happening they tell of, by their words alone: for texts of which nothing is known but the words. First by matter: average
 * linkage over profiles weighed by a fixed table of word rarity. Then, within a matter, words that all its texts share lose weight and what
 * tells its happenings apart (names, numbers, dates) gains it, and texts are grouped anew. Returns ids, ascending, in groups by first id.
 */
export function stories(texts: readonly StoryText[]): string[][] {
  const counted = [...texts]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, title, text }) => ({ id, counts: countWords(text, title) }));
  const groups = matters(counted).flatMap((matter) => happenings(matter));
  return groups.map((group) => group.map((t) => t.id)).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

function matters(texts: readonly Counted[]): Counted[][] {
  const profiles = texts.map((t) => weigh(t.counts, rarityOf, NAME_FACTOR.matter));
  return connected(profiles).flatMap((members) =>
    average(
      members.map((i) => profiles[i]!),
      SAME_MATTER,
    ).map((group) => group.map((k) => texts[members[k]!]!)),
  );
}

/** Indexes of profiles that hang together through pairs alike enough: no group can reach over two of these. */
function connected(profiles: readonly TextProfile[]): number[][] {
  const sets = new DisjointSets();
  const key = (i: number) => String(i).padStart(9, '0');
  const filed = new Map<string, [number, number][]>();
  profiles.forEach((profile, i) => {
    const likeness = new Map<number, number>();
    for (const [at, stem] of profile.stems.entries()) {
      const weight = profile.weights[at]!;
      const held = filed.get(stem) ?? [];
      for (const [j, other] of held) likeness.set(j, (likeness.get(j) ?? 0) + weight * other);
      held.push([i, weight]);
      filed.set(stem, held);
    }
    for (const [j, value] of likeness) if (value > SAME_MATTER) sets.join(key(i), key(j));
  });
  return sets.sets(profiles.map((_, i) => key(i))).map((set) => set.map(Number));
}

function average(profiles: readonly TextProfile[], least: number): number[][] {
  return cluster({
    size: profiles.length,
    score: (i, j) => profileLikeness(profiles[i]!, profiles[j]!) - least,
    joined: [],
    parted: () => false,
    conflict: () => false,
  });
}

function happenings(matter: readonly Counted[]): Counted[][] {
  const inTexts = new Map<string, number>();
  for (const { counts } of matter) for (const stem of counts.keys()) inTexts.set(stem, (inTexts.get(stem) ?? 0) + 1);
  const local = (stem: string) => {
    const n = inTexts.get(stem) ?? 0;
    // A word of one text alone says nothing about which texts belong together.
    return n < 2 ? 0 : rarityOf(stem) * (LOCAL_SHARE * Math.log((matter.length + 1) / n) + 1 - LOCAL_SHARE);
  };
  const profiles = matter.map((t) => weigh(t.counts, local, NAME_FACTOR.happening));
  return absorbFew(average(profiles, SAME_HAPPENING), profiles).map((group) => group.map((i) => matter[i]!));
}

/** Joins groups of few texts to the group they are most like, where they are alike enough. */
function absorbFew(groups: readonly number[][], profiles: readonly TextProfile[]): number[][] {
  const left = groups.map((g) => [...g]);
  const likeness = (a: readonly number[], b: readonly number[]) => {
    let sum = 0;
    for (const i of a) for (const j of b) sum += profileLikeness(profiles[i]!, profiles[j]!);
    return sum / (a.length * b.length);
  };
  for (;;) {
    let most = FEW_LIKENESS;
    let pair: [number, number] | null = null;
    for (const [a, few] of left.entries()) {
      if (few.length > FEW) continue;
      for (const [b, other] of left.entries()) {
        const value = a === b ? 0 : likeness(few, other);
        if (value > most) [most, pair] = [value, [a, b]];
      }
    }
    if (!pair) return left.map((g) => g.sort((x, y) => x - y));
    left[pair[1]]!.push(...left[pair[0]]!);
    left.splice(pair[0], 1);
  }
}
