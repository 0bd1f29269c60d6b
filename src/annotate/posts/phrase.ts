import { postClassesByWord, postModifiers, postsBeforeOf } from '../../codebook/posts.ts';
import type { Annotated, Name, Token } from '../annotated.ts';

/** The words of an office as a sentence tells them: tokens `[first, last)`, with "former" and the like, without article and owner. */
export interface PostPhrase {
  readonly first: number;
  readonly last: number;
  /** Where the words that name the office begin and end: "police chief" in "former Kabul police chief of Noor". */
  readonly headFirst: number;
  readonly headLast: number;
  /** The token before the phrase that tells it from any such office ("the", "his", the end of "the Taliban's"), or -1. */
  readonly opener: number;
  /** Tokens `[first, last)` of who owns the office: "the Taliban" in "the Taliban's interior minister"; null where nobody does. */
  readonly owner: readonly [number, number] | null;
  /** Several holders: "police chiefs". */
  readonly plural: boolean;
}

/** Names that a phrase must not run into, by the token where they begin; each is the token after its last. */
export type Persons = ReadonlyMap<number, number>;

/** Words of the longest office that is named by more than one: "deputy superintendent of police". */
const LONGEST = 5;
const MOST_BEFORE = 7;
const MOST_AFTER = 12;

/** All phrases of a sentence's tokens `[from, to)`, in order of their heads. `within` gives the name that holds a token. */
export function postPhrases(
  { tokens }: Annotated,
  [from, to]: readonly [number, number],
  persons: Persons,
  within: (token: number) => Name | null,
): PostPhrase[] {
  const found: PostPhrase[] = [];
  const taken = tokensOf(persons, to);
  for (let i = from; i < to; i++) {
    const head = headAt(tokens, i, to, taken);
    if (head === null) continue;
    found.push(phraseAbout(tokens, [from, to], head, taken, within));
    i = head.last - 1;
  }
  return found;
}

interface Head {
  readonly first: number;
  readonly last: number;
  readonly plural: boolean;
}

/** The tokens that are part of a person's name. */
function tokensOf(persons: Persons, to: number): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const [first, last] of persons) for (let i = first; i < last && i < to; i++) taken.add(i);
  return taken;
}

/** The longest office of the codebook that begins at `at`; null where none does, or its word is no noun there. */
function headAt(tokens: readonly Token[], at: number, to: number, taken: ReadonlySet<number>): Head | null {
  for (let length = Math.min(LONGEST, to - at); length > 0; length--) {
    const last = at + length;
    if (hasAny(taken, at, last)) continue;
    const lower = tokens[last - 1]!.lower.replace(/^ex-/, '');
    if ((length === 1 && !isNoun(tokens[at]!)) || lower === 'of' || lower === 'for') continue;
    const before = tokens.slice(at, last - 1).map((token) => token.lower);
    const is = (word: string) => postClassesByWord().has([...before, word].join(' '));
    if (is(lower)) return { first: at + tenureWords(before, lower), last, plural: false };
    if (/[^s]s$/.test(lower) && is(lower.slice(0, -1))) return { first: at, last, plural: true };
    const ofNext = last < to && /^(?:of|for|at)$/.test(tokens[last]!.lower);
    if (length === 1 && ofNext && postsBeforeOf().has(lower)) return { first: at, last, plural: false };
  }
  return null;
}

/** Words that open a listed office and say no more than that it is held for a time: one in "acting governor", none in "deputy governor". */
function tenureWords(before: readonly string[], last: string): number {
  const bare = [...before.slice(1), last].join(' ');
  return before.length > 0 && postModifiers().get(before[0]!)?.deputy === false && postClassesByWord().has(bare)
    ? 1
    : 0;
}

/** A word with "ex-" before it is a noun whatever the tagger says. */
function isNoun({ upos, lower }: Token): boolean {
  return upos === 'NOUN' || upos === 'PROPN' || lower.startsWith('ex-');
}

function hasAny(taken: ReadonlySet<number>, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (taken.has(i)) return true;
  return false;
}

function phraseAbout(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  head: Head,
  taken: ReadonlySet<number>,
  within: (token: number) => Name | null,
): PostPhrase {
  let first = head.first;
  while (first > from && head.first - first < MOST_BEFORE && !taken.has(first - 1) && describes(tokens, first - 1))
    first -= 1;
  const owns = first > from && /^['’]s?$/.test(tokens[first - 1]!.text);
  const owner = owns ? ownerBefore(tokens, from, first - 1, within) : null;
  return {
    first,
    last: endOfPhrase(tokens, head.last, Math.min(to, head.last + MOST_AFTER), taken, within),
    headFirst: head.first,
    headLast: head.last,
    opener: owns || (first > from && isOpener(tokens[first - 1]!)) ? first - 1 : -1,
    owner,
    plural: head.plural,
  };
}

function isOpener({ lower, upos, xpos }: Token): boolean {
  return upos === 'DET' || /^(?:PRP|WP)\$$/.test(xpos) || lower === 'a' || lower === 'an';
}

/** A word before the office that is part of its phrase: "deputy", "Kabul", "former", the hyphen of "ex-minister". */
function describes(tokens: readonly Token[], at: number): boolean {
  const { upos, xpos, lower, text, start, end } = tokens[at]!;
  if (text === '-') return tokens[at - 1]?.end === start && tokens[at + 1]?.start === end;
  if (postModifiers().has(lower)) return xpos !== 'VBD';
  if (upos === 'NOUN' || upos === 'PROPN') return /^\p{L}/u.test(text) && !BREAKS.has(lower);
  return (upos === 'ADJ' || DEGREES.has(lower)) && /^[\p{L}\d]/u.test(text) && !BREAKS.has(lower);
}

const DEGREES: ReadonlySet<string> = new Set(['most', 'very', 'highly', 'well', 'then']);

/** Words that are not said of an office though they stand before it as nouns or adjectives: days, and "shot dead Judge X". */
const BREAKS: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow dead shot killed wounded'.split(
    ' ',
  ),
);

/** The name that ends before the "'s" at `at`, or the one word there where it is a noun. */
function ownerBefore(
  tokens: readonly Token[],
  from: number,
  at: number,
  within: (token: number) => Name | null,
): readonly [number, number] | null {
  if (at <= from) return null;
  let first = at - 1;
  const name = within(first);
  while (first > from && name !== null && within(first - 1) === name) first -= 1;
  return name === null && !/^(?:PROPN|NOUN)$/.test(tokens[first]!.upos) ? null : [first, at];
}

/** "of Balkh", "for refugees and repatriation", "in the interior ministry": what the office is in charge of, and where. */
function endOfPhrase(
  tokens: readonly Token[],
  start: number,
  to: number,
  taken: ReadonlySet<number>,
  within: (token: number) => Name | null,
): number {
  let end =
    /^(?:elect|designate)$/.test(tokens[start + 1]?.lower ?? '') && tokens[start]!.text === '-' ? start + 2 : start;
  const head = end;
  while (end < to && joinsOn(tokens, head, end)) {
    const next = endOfNouns(tokens, end + 1, to, taken);
    if (next === null) break;
    end = next;
    while (end < to && tokens[end]!.lower === 'and' && !names(within, end - 1)) {
      const more = tokens[end + 1]?.upos === 'DET' ? null : endOfNouns(tokens, end + 1, to, taken);
      if (more === null || isVerb(tokens[more])) break;
      end = more;
    }
  }
  return end;
}

/** Whether the preposition at `at` leads on; all but "of" and "for" only right after the office itself. */
function joinsOn(tokens: readonly Token[], headLast: number, at: number): boolean {
  const { lower } = tokens[at]!;
  if (lower === 'of' || lower === 'for') return true;
  if (at !== headLast) return lower === 'in' && /^[\p{Lu}]/u.test(tokens[at + 1]?.text ?? '');
  return /^(?:in|at|to|with)$/.test(lower);
}

function names(within: (token: number) => Name | null, at: number): boolean {
  const name = within(at);
  return name !== null && (name.kind === 'place' || name.kind === 'armed_group');
}

function isVerb(token: Token | undefined): boolean {
  return token !== undefined && /^(?:VBD|VBZ|VBP|MD)$/.test(token.xpos);
}

/** The end of the nouns that begin at `at` with their article and what describes them; null where there is none, or a person's name. */
function endOfNouns(tokens: readonly Token[], at: number, to: number, taken: ReadonlySet<number>): number | null {
  let end = at;
  let noun = false;
  if (end < to && /^(?:the|its|their)$/.test(tokens[end]!.lower)) end += 1;
  for (; end < to && !taken.has(end); end++) {
    const { upos, text, lower } = tokens[end]!;
    const joins = /^(?:['’]s?|-|\/)$/.test(text);
    if (!joins && upos !== 'NOUN' && upos !== 'PROPN' && upos !== 'ADJ' && upos !== 'NUM') break;
    if (BREAKS.has(lower)) break;
    noun ||= upos === 'NOUN' || upos === 'PROPN';
  }
  if (taken.has(end) && end === at) return null;
  return noun ? end : null;
}
