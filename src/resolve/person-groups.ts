import { compareText } from './compare-text.ts';
import { nameWeight } from './name-likeness.ts';
import { phraseLikeness } from './text-profile.ts';
import { wordsOf } from './words.ts';

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

/** Mentions that are one person before any spelling is compared: one telling name, letter by letter, in one country, with nothing against it. */
export interface PersonGroup {
  readonly mentionIds: string[];
  readonly documentIds: Set<string>;
  readonly name: string;
  readonly posts: Set<string>;
  readonly countries: readonly string[];
  killedIn: string | null;
  readonly hitIn: Set<string>;
}

/** Groups mentions, `judged` ones each by itself, so that a judgement parts or joins no more than it names. */
export function groupMentions(persons: readonly PersonMention[], judged: ReadonlySet<string>): PersonGroup[] {
  const groups: PersonGroup[] = [];
  const open = new Map<string, PersonGroup[]>();
  for (const person of [...persons].sort((a, b) => compareText(a.id, b.id))) {
    const key = `${person.name.toLowerCase()}\n${person.countries.join(' ')}`;
    const candidates = judged.has(person.id) || nameWeight(person.name) < 2 ? [] : (open.get(key) ?? []);
    const group = candidates.find((g) => !groupsApart(g, createGroup(person)));
    if (group) extend(group, person);
    else {
      const created = createGroup(person);
      groups.push(created);
      if (!judged.has(person.id)) open.set(key, [...(open.get(key) ?? []), created]);
    }
  }
  return groups;
}

export function createGroup(person: PersonMention): PersonGroup {
  return {
    mentionIds: [person.id],
    documentIds: new Set([person.documentId]),
    name: person.name,
    posts: new Set(person.posts),
    countries: person.countries,
    killedIn: person.killedIn,
    hitIn: new Set(person.hitIn),
  };
}

function extend(group: PersonGroup, person: PersonMention): void {
  group.mentionIds.push(person.id);
  group.documentIds.add(person.documentId);
  for (const post of person.posts) group.posts.add(post);
  for (const incident of person.hitIn) group.hitIn.add(incident);
  group.killedIn ??= person.killedIn;
}

/** Whether both sides name posts and none of them is like one of the other's. */
export function postsUnlike(a: PersonGroup, b: PersonGroup): boolean {
  return a.posts.size > 0 && b.posts.size > 0 && !postsAlike(a, b);
}

export function postsAlike(a: PersonGroup, b: PersonGroup): boolean {
  return [...a.posts].some((x) =>
    [...b.posts].some((y) => phraseLikeness(x, y) >= 0.5 || saysLess(x, y) || saysLess(y, x)),
  );
}

/** "Minister" of a minister for refugees. */
function saysLess(short: string, full: string): boolean {
  const stems = new Set(wordsOf(full).map((w) => w.stem));
  return wordsOf(short).every((w) => stems.has(w.stem));
}

/**
 * Nobody dies twice; and two persons whom one document tells of are two, unless it writes the very same name twice and gives
 * the two no different posts.
 */
export function groupsApart(a: PersonGroup, b: PersonGroup): boolean {
  if (a.killedIn !== null && b.killedIn !== null && a.killedIn !== b.killedIn) return true;
  const [few, many] = a.documentIds.size <= b.documentIds.size ? [a, b] : [b, a];
  if (![...few.documentIds].some((id) => many.documentIds.has(id))) return false;
  return a.name.toLowerCase() !== b.name.toLowerCase() || postsUnlike(a, b);
}
