import { namesApart } from '../codebook/name-variants.ts';
import { type NamePart, namePartsOf, romanise } from './name-parts.ts';
import { skeleton, soundDistance } from './name-sounds.ts';

/** `same`: one name in two spellings. `possible`: nothing speaks against it, too little for it ("Haqqani"). */
export interface NameComparison {
  readonly verdict: 'same' | 'possible' | 'different';
  /** 0 to 1. */
  readonly likeness: number;
  readonly words: string;
}

const PART_SAME = 0.8;
const LIGHT_WEIGHT = 0.35;
const cache = new Map<string, NamePart[]>();

function partsOf(name: string): NamePart[] {
  let parts = cache.get(name);
  if (!parts) {
    parts = namePartsOf(name);
    if (cache.size > 50_000) cache.clear();
    cache.set(name, parts);
  }
  return parts;
}

/**
 * Whether two written names can be one person's. Every telling part of the shorter name must have its match in the longer one, in
 * any spelling; parts that both sides have alone (Khalil Haqqani, Sirajuddin Haqqani) make two names.
 */
export function compareNames(a: string, b: string): NameComparison {
  const [left, right] = [partsOf(a), partsOf(b)];
  if (left.length === 0 || right.length === 0)
    return { verdict: 'possible', likeness: 0, words: 'a name without letters' };
  const joined = joinedLikeness(a, b);
  const matches = align(left, right);
  const heavy = matches.filter((m) => !m.left.light && !m.left.initial && !m.right.initial);
  const [restLeft, restRight] = [
    unmatched(
      left,
      matches.map((m) => m.left),
    ),
    unmatched(
      right,
      matches.map((m) => m.right),
    ),
  ];
  const likeness = Math.max(joined, weighted(left, right, matches));
  if (joined >= 0.93) return { verdict: 'same', likeness, words: `"${a}" and "${b}" sound the same` };
  if (restLeft.some(isTelling) && restRight.some(isTelling))
    return { verdict: 'different', likeness: Math.min(likeness, 0.4), words: `"${a}" and "${b}" have different parts` };
  if (matches.length === 0)
    return { verdict: 'different', likeness: Math.min(likeness, 0.2), words: `"${a}" and "${b}" share no part` };
  return verdictOf(a, b, { matches, heavy, left, right, likeness });
}

interface Match {
  readonly left: NamePart;
  readonly right: NamePart;
  readonly likeness: number;
}

interface Alignment {
  readonly matches: readonly Match[];
  readonly heavy: readonly Match[];
  readonly left: readonly NamePart[];
  readonly right: readonly NamePart[];
  readonly likeness: number;
}

function verdictOf(a: string, b: string, { matches, heavy, left, right, likeness }: Alignment): NameComparison {
  const whole = left.length === matches.length && right.length === matches.length;
  const enough = heavy.length >= 2 || (whole && matches.length >= 1) || (heavy.length === 1 && matches.length >= 2);
  if (heavy.length === 0 && !whole)
    return {
      verdict: 'possible',
      likeness: Math.min(likeness, 0.4),
      words: `"${a}" and "${b}" share only common parts`,
    };
  return enough
    ? { verdict: 'same', likeness, words: `"${a}" and "${b}" are spellings of one name` }
    : { verdict: 'possible', likeness: Math.min(likeness, 0.6), words: `"${a}" can be short for "${b}"` };
}

const isTelling = (part: NamePart) => !part.light && !part.initial;

function unmatched(parts: readonly NamePart[], taken: readonly NamePart[]): NamePart[] {
  return parts.filter((part) => !taken.includes(part));
}

/** Best matches first, each part once: names are short, and their order differs between outlets. */
function align(left: readonly NamePart[], right: readonly NamePart[]): Match[] {
  const all: Match[] = [];
  for (const l of left) for (const r of right) all.push({ left: l, right: r, likeness: partLikeness(l, r) });
  all.sort((x, y) => y.likeness - x.likeness);
  const chosen: Match[] = [];
  for (const match of all) {
    if (match.likeness < PART_SAME) break;
    if (!chosen.some((c) => c.left === match.left || c.right === match.right)) chosen.push(match);
  }
  return chosen;
}

/** How far two parts are one name, 0 to 1. */
export function partLikeness(a: NamePart, b: NamePart): number {
  if (a.form === b.form) return 1;
  if (namesApart.has(`${a.form} ${b.form}`)) return 0;
  if (a.initial || b.initial) return a.sounds[0] === b.sounds[0] ? 0.85 : 0;
  if (a.unvowelled !== b.unvowelled) return skeleton(a.sounds) === skeleton(b.sounds) ? 0.9 : 0;
  return soundLikeness(a.sounds, b.sounds);
}

function soundLikeness(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  return length === 0 ? 0 : Math.max(0, 1 - (1.25 * soundDistance(a, b)) / length);
}

/** Names written in one word by one outlet and in two by another: compared without their spaces. */
function joinedLikeness(a: string, b: string): number {
  const [x, y] = [romanise(a), romanise(b)];
  if (x.split(/[\s-]+/).length === y.split(/[\s-]+/).length) return x === y ? 1 : 0;
  const [left, right] = [partsOf(a), partsOf(b)].map((parts) => parts.map((p) => p.sounds).join(''));
  return soundLikeness(left!, right!);
}

function weighted(left: readonly NamePart[], right: readonly NamePart[], matches: readonly Match[]): number {
  const weight = (part: NamePart) => (part.light || part.initial ? LIGHT_WEIGHT : 1);
  const total = [...left, ...right].reduce((sum, part) => sum + weight(part), 0);
  const shared = matches.reduce((sum, m) => sum + m.likeness * (weight(m.left) + weight(m.right)), 0);
  return total === 0 ? 0 : shared / total;
}

/** Keys under which a name is filed, so that only names that may be the same are compared: the skeletons of its telling parts. */
export function nameKeys(name: string): string[] {
  const parts = partsOf(name);
  const telling = parts.some(isTelling) ? parts.filter(isTelling) : parts;
  return [...new Set(telling.map((part) => skeleton(part.sounds)).filter((key) => key !== ''))].sort();
}
