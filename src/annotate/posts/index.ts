import { postClassOf, postModifiers, postsBeforeOf } from '../../codebook/posts.ts';
import type { Tenure } from '../../model/actor-values.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Span } from '../../model/span.ts';
import type { Annotated, Name, PostTold } from '../annotated.ts';
import type { Annotator } from '../annotator.ts';
import { type HeldPhrase, isTenureWord, postsOfPerson, told } from './held.ts';

/**
 * Finds who holds which office, by the words beside each person's name: the post, the body it belongs to, whether it is still held, and
 * since or until when. Posts are the codebook's; a post whose holder is not named beside it is not found here.
 */
export const postAnnotator: Annotator = {
  name: 'posts',
  requires: ['tokens', 'sentences', 'tags', 'names', 'times'],
  assigns: ['posts'],
  run(document: Annotated): void {
    const persons = tokensOfPersons(document);
    let at = 0;
    document.posts = document.sentences.flatMap(({ first, last }) => {
      const from = at;
      while (at < persons.length && persons[at]![0] < last) at += 1;
      const own = persons.slice(from, at).filter((person) => person[1] <= last);
      return postsTold(document, [first, last], own);
    });
  },
};

/**
 * The posts that a sentence's tokens `[from, to)` tell of persons named at `persons`, tokens `[first, last)` in order. For stages that
 * know more names of persons than the document's own layer.
 */
export function postsTold(
  document: Annotated,
  [from, to]: readonly [number, number],
  persons: readonly (readonly [number, number])[],
): PostTold[] {
  if (persons.length === 0) return [];
  const within = nameWithin(document, from, to);
  const sentence = told(document, [from, to], persons, within);
  return persons
    .flatMap((person) => postsOfPerson(sentence, person))
    .flatMap((held) => asTold(document, held, within) ?? []);
}

function tokensOfPersons(document: Annotated): (readonly [number, number])[] {
  const persons: [number, number][] = [];
  let at = 0;
  for (const name of document.names) {
    if (name.kind !== 'person') continue;
    while (at < document.tokens.length && document.tokens[at]!.end <= name.start) at += 1;
    let last = at;
    while (last < document.tokens.length && document.tokens[last]!.start < name.end) last += 1;
    persons.push([at, last]);
  }
  return persons;
}

/** The group, body or place whose name holds a token of a sentence. */
function nameWithin({ names, tokens }: Annotated, from: number, to: number): (token: number) => Name | null {
  const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end];
  let at = firstFrom(names, start);
  const near: Name[] = [];
  for (; at < names.length && names[at]!.start < end; at++) if (BODIES.has(names[at]!.kind)) near.push(names[at]!);
  return (token) => near.find((name) => name.start <= tokens[token]!.start && tokens[token]!.end <= name.end) ?? null;
}

/** The first of names in order that does not start before an offset; no name crosses the start of a sentence. */
function firstFrom(names: readonly Name[], offset: number): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const BODIES: ReadonlySet<Name['kind']> = new Set<Name['kind']>([
  'armed_group',
  'state_body',
  'organisation',
  'unit',
  'place',
]);

function asTold(document: Annotated, held: HeldPhrase, within: (token: number) => Name | null): PostTold | null {
  const { tokens } = document;
  const { phrase, last, holder } = held;
  let first = phrase.first;
  while (first < phrase.headFirst && (isTenureWord(tokens[first]!.lower) || tokens[first]!.text === '-')) first += 1;
  const written = document.document.text.slice(tokens[first]!.start, tokens[last - 1]!.end);
  const words = written.replace(/^ex-/i, '').replace(/-(?:elect|designate)\b/i, '');
  const found = postClassOf(words) ?? postsBeforeOf().get(tokens[phrase.headFirst]!.lower) ?? classOfOne(words);
  if (!found) return null;
  const { from, until } = timesOf(document, last);
  const owner = ownerOf(document, held, within);
  return {
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
    full: { start: owner?.start ?? tokens[phrase.first]!.start, end: tokens[last - 1]!.end },
    holder: { start: tokens[holder[0]]!.start, end: tokens[holder[1] - 1]!.end },
    body: bodyOf(document, [first, last], within) ?? owner,
    tenure: tenureOf(document, held, until),
    from,
    until,
    code: found.code,
    rule: held.rule,
  };
}

/** "one of its commanders": the class of one of them. */
function classOfOne(words: string): ReturnType<typeof postClassOf> {
  return postClassOf(words.replace(/s$/, ''));
}

/** The group or body named in the post, a group before others: "spokesman for the | interior ministry |". */
function bodyOf(
  { document, tokens }: Annotated,
  [first, last]: readonly [number, number],
  within: (token: number) => Name | null,
): Span | null {
  const names = tokens.slice(first, last).map((token) => within(token.index));
  const found =
    names.find((name) => name?.kind === 'armed_group') ??
    names.find((name) => name !== null && name.kind !== 'place' && isProper(document.text.slice(name.start, name.end)));
  return found ? { start: found.start, end: found.end } : null;
}

/** "interior ministry", but not "police" or "court" alone. */
function isProper(words: string): boolean {
  return /\s|\p{Lu}/u.test(words);
}

/** The Taliban of "the Taliban's interior minister". */
function ownerOf(
  { tokens }: Annotated,
  { phrase: { owner } }: HeldPhrase,
  within: (token: number) => Name | null,
): Span | null {
  if (owner === null || within(owner[0]) === null) return null;
  return { start: tokens[owner[0]]!.start, end: tokens[owner[1] - 1]!.end };
}

function tenureOf({ tokens }: Annotated, { phrase, rule }: HeldPhrase, until: PartialDate | null): Tenure {
  for (const { lower } of tokens.slice(phrase.first, phrase.headFirst)) {
    const modifier = postModifiers().get(lower);
    if (modifier && !modifier.deputy) return modifier.tenure;
  }
  if (tokens[phrase.headFirst]!.lower.startsWith('ex-')) return 'former';
  const after = tokens[phrase.headLast]?.text === '-' ? tokens[phrase.headLast + 1] : tokens[phrase.headLast];
  if (/^(?:designate|elect)$/.test(after?.lower ?? '')) return 'designate';
  return rule === 'name once post' || until !== null ? 'former' : 'current';
}

/** "since 2021", "from 2018 until 2021" right after a post. */
function timesOf(document: Annotated, at: number): { from: PartialDate | null; until: PartialDate | null } {
  const { tokens, times } = document;
  let [from, until]: [PartialDate | null, PartialDate | null] = [null, null];
  for (let i = at; i < at + 8 && i + 1 < tokens.length; ) {
    const { lower } = tokens[i]!;
    const time = times.find((t) => t.type === 'date' && t.start === tokens[i + 1]!.start);
    if (time === undefined) break;
    if (lower === 'since' || lower === 'from') from = time.date;
    else if (/^(?:until|till|to)$/.test(lower)) until = time.date;
    else break;
    while (i < tokens.length && tokens[i]!.end < time.end) i += 1;
    i += 1;
  }
  return { from, until };
}
