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
const JOINED_SAME = 0.93;
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
  const matches = align(left, right);
  const rest = {
    left: left.filter((part) => !matches.some((m) => m.left === part)),
    right: right.filter((part) => !matches.some((m) => m.right === part)),
  };
  const joined = joinedLikeness(a, b);
  const likeness = Math.max(joined, weighted(left, right, matches));
  const say = (verdict: NameComparison['verdict'], atMost: number, words: string): NameComparison => ({
    verdict,
    likeness: Math.min(likeness, atMost),
    words: `"${a}" and "${b}" ${words}`,
  });
  if (left.length === 0 || right.length === 0) return say('possible', 0, 'cannot be compared: one has no letters');
  if (joined >= JOINED_SAME) return say('same', 1, 'sound the same');
  if (matches.length === 0) return say('different', 0.2, 'share no part');
  if (rest.left.some(isTelling) && rest.right.some(isTelling)) return say('different', 0.4, 'have different parts');
  if (otherForenames(left, right, rest)) return say('different', 0.4, 'begin with different names');
  const telling = matches.filter((m) => isTelling(m.left) && isTelling(m.right)).length;
  const whole = rest.left.length === 0 && rest.right.length === 0;
  if (telling === 0 && !whole) return say('possible', 0.4, 'share only common parts');
  const more = [...rest.left, ...rest.right].some(isTelling);
  const enough = whole || telling >= 2 || (telling === 1 && matches.length >= 2 && !more);
  return enough
    ? say('same', 1, 'are spellings of one name')
    : say('possible', 0.6, 'can be one name, told in full and in short');
}

/** Both begin with a part that the other lacks, and one of the two tells: Mohammed bin Salman, Khalid bin Salman. */
function otherForenames(
  left: readonly NamePart[],
  right: readonly NamePart[],
  rest: { left: readonly NamePart[]; right: readonly NamePart[] },
): boolean {
  const [x, y] = [left[0]!, right[0]!];
  return rest.left.includes(x) && rest.right.includes(y) && (isTelling(x) || isTelling(y));
}

interface Match {
  readonly left: NamePart;
  readonly right: NamePart;
  readonly likeness: number;
}

const isTelling = (part: NamePart) => !part.light && !part.initial;

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
  if (a.unvowelled !== b.unvowelled) return unvowelledLikeness(skeleton(a.sounds), skeleton(b.sounds));
  return soundLikeness(a.sounds, b.sounds);
}

function unvowelledLikeness(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  return length === 0 ? 0 : Math.max(0, 0.95 - soundDistance(a, b) / length);
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

/** How many parts of a name tell who is meant; a name of one part, however rare, counts as none. */
export function nameWeight(name: string): number {
  const parts = partsOf(name);
  return parts.length < 2 ? 0 : parts.filter(isTelling).length;
}
