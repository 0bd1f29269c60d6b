import { postClassOf } from '../../codebook/posts.ts';
import type { Span } from '../../model/span.ts';
import type { Annotated, NameKind, Token } from '../annotated.ts';
import { isBound, isDescription, isParenthesis, isRivalledBy, startOfClauses } from './grammar.ts';
import type { Group } from './index.ts';

/** How far back, in sentences, a pronoun or a "the group" may look. */
const REACH = 2;

const PERSON_PRONOUNS = new Set(['he', 'she', 'him', 'her', 'his', 'hers']);

/** Nouns with "the" that mean a thing of these kinds named just before. */
const NOUNS: ReadonlyMap<string, readonly NameKind[]> = new Map([
  ...['group', 'organisation', 'organization', 'movement', 'militia', 'network', 'faction'].map(
    (noun): [string, readonly NameKind[]] => [noun, ['armed_group', 'organisation']],
  ),
  ...[
    'minister',
    'governor',
    'general',
    'president',
    'commander',
    'leader',
    'cleric',
    'judge',
    'mayor',
    'senator',
    'journalist',
    'activist',
    'colonel',
    'ambassador',
    'bishop',
    'priest',
  ].map((noun): [string, readonly NameKind[]] => [noun, ['person']]),
]);

/** Words in names of organisations that nobody calls a group or a movement. */
const NO_GROUP =
  /\b(?:universit|college|school|hospital|bank|airport|airline|hotel|mosque|church|court|ministry|department|police|army|agency|news|company|corp|inc\b|newspaper|television|radio)/i;

/** Where a chain's mentions stand. */
interface Sighting extends Span {
  readonly sentence: number;
  /** "Taliban officials": not told of itself. */
  readonly describes: boolean;
}

type Sightings = ReadonlyMap<Group, Sighting[]>;

/**
 * Links pronouns and definite nouns to a chain. "The governor" is who was told to be governor, where one alone was; else, and for pronouns and
 * "the group", within two sentences before them exactly one thing of a fitting kind must be told of. What the grammar rules out does not count:
 * "the Taliban blamed the group" means another one.
 */
export function linkReferences(document: Annotated, groups: readonly Group[]): void {
  const sightings = sightingsOf(document, groups);
  const holders = holdersOf(document, groups);
  for (const token of document.tokens) {
    const kinds = kindsOf(document, token);
    if (kinds === null) continue;
    const told = token.upos !== 'PRON' && kinds[0] === 'person' ? holderMeant(token, holders) : undefined;
    const found = told === undefined ? antecedent(document, token, kinds, sightings) : told;
    if (found === null || (told === undefined && isOtherOffice(token, found, holders))) continue;
    found.references.push({ start: token.start, end: token.end });
    sightings.get(found)!.push({ start: token.start, end: token.end, sentence: token.sentence, describes: false });
  }
}

function kindsOf(document: Annotated, token: Token): readonly NameKind[] | null {
  if (token.upos === 'PRON' && PERSON_PRONOUNS.has(token.lower)) return ['person'];
  if (token.upos !== 'NOUN' && token.upos !== 'ADJ') return null;
  const kinds = NOUNS.get(token.lower);
  const before = document.tokens[token.index - 1];
  const next = document.tokens[token.index + 1];
  // "the group of men", "the group leader": another thing.
  if (kinds === undefined || before?.lower !== 'the' || next?.lower === 'of' || next?.head === token.index) return null;
  return token.deprel === 'compound' ? null : kinds;
}

/** A post told of a chain's person: its words, lower case, and where it ends. */
interface Holding {
  readonly group: Group;
  readonly words: readonly string[];
  readonly end: number;
}

function holdersOf({ document, posts }: Annotated, groups: readonly Group[]): Holding[] {
  return posts.flatMap(({ holder, start, end }) => {
    const group = groups.find(({ names }) => names.some((name) => name.start < holder.end && holder.start < name.end));
    const words = document.text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    return group ? [{ group, words, end }] : [];
  });
}

/** The one person told so far to hold the office that a noun names; null where several do, undefined where none does. */
function holderMeant(token: Token, holdings: readonly Holding[]): Group | null | undefined {
  const told = holdings.filter(({ words, end }) => end <= token.start && words.includes(token.lower));
  const [first, ...more] = new Set(told.map(({ group }) => group));
  return more.length > 0 ? null : first;
}

/** "the minister" is not the governor who was named just before. */
function isOtherOffice(token: Token, found: Group, holdings: readonly Holding[]): boolean {
  if (token.upos === 'PRON' || found.kind !== 'person' || postClassOf(token.lower) === null) return false;
  return holdings.some(({ group, words }) => group === found && !words.includes(token.lower));
}

function sightingsOf(document: Annotated, groups: readonly Group[]): Sightings {
  return new Map(groups.map((group) => [group, group.names.map((name) => sightingOf(document, name))]));
}

function sightingOf(document: Annotated, { start, end }: Span): Sighting {
  const sentence = document.sentences.findLast((s) => s.start <= start);
  return { start, end, sentence: sentence?.index ?? 0, describes: isDescription(document, { start, end }) };
}

function antecedent(document: Annotated, token: Token, kinds: readonly NameKind[], sightings: Sightings): Group | null {
  const isPronoun = token.upos === 'PRON';
  // "Noor was among the dead, he said": somebody told of before.
  const until = isParenthesis(document, token) ? startOfClauses(document, token) : token.start;
  const counts = (sighting: Sighting, sentence: number) => sighting.sentence === sentence && sighting.end <= until;
  for (let back = 0; back <= REACH; back++) {
    const near = [...sightings].flatMap(([group, seen]) => {
      if (!kinds.includes(group.kind) || !mayBeCalled(document, group, token)) return [];
      const told = seen.filter((sighting) => counts(sighting, token.sentence - back));
      return told.length === 0 || isBound(document, token, seen) ? [] : [{ group, told }];
    });
    if (near.length === 0) continue;
    const [first, second] = near;
    const last = first!.told.at(-1)!;
    const describes = last.describes && token.lower !== 'movement';
    const doubtful = describes || (isPronoun && isRivalledBy(document, token, last.end));
    return second === undefined && !doubtful ? first!.group : null;
  }
  return null;
}

/** "the group" is no college, though it is an organisation. */
function mayBeCalled({ document }: Annotated, group: Group, token: Token): boolean {
  const words = ({ start, end }: Span) => document.text.slice(start, end);
  if (group.kind === 'person') return !group.names.every(({ end }) => ILLNESS.test(document.text.slice(end, end + 12)));
  return (
    group.kind !== 'organisation' || token.upos === 'PRON' || !group.names.some((name) => NO_GROUP.test(words(name)))
  );
}

/** "Alzheimer's disease" */
const ILLNESS = /^['’]s (?:disease|syndrom|law)/;
