import { postModifiers } from '../../codebook/posts.ts';
import { titlesByWord } from '../../codebook/titles.ts';
import type { Annotated, Name } from '../annotated.ts';
import { FORENAME, nameLexicon } from '../names/lexicon.ts';
import { type PostPhrase, postPhrases } from './phrase.ts';

/** A post phrase that a sentence tells of the person named at tokens `holder`. */
export interface HeldPhrase {
  readonly holder: readonly [number, number];
  readonly phrase: PostPhrase;
  /** Where the phrase ends as told of this person: before the name that it was taken on to. */
  readonly last: number;
  /** How it is told; ends in "once" where the words before it say that it is over. */
  readonly rule: 'post before name' | 'post, name' | 'post named' | 'name, post' | 'name is post' | 'name once post';
}

/** What a sentence needs for its posts: its tokens `[from, to)` and the persons named in it, as tokens `[first, last)` in order. */
export interface Told {
  readonly document: Annotated;
  readonly from: number;
  readonly to: number;
  readonly persons: readonly (readonly [number, number])[];
  readonly phrases: readonly PostPhrase[];
}

/** Finds the phrases of a sentence once for all its persons. */
export function told(
  document: Annotated,
  [from, to]: readonly [number, number],
  persons: readonly (readonly [number, number])[],
  within: (token: number) => Name | null,
): Told {
  return { document, from, to, persons, phrases: postPhrases(document, [from, to], new Map(persons), within) };
}

/**
 * The posts of the person named at tokens `[first, last)`, those before the name first: "Interior Minister X", "the governor of Balkh, X",
 * "a guard named X", "X, 45, a former mayor of Balkh and a member of the council,", "X, who was governor".
 */
export function postsOfPerson(sentence: Told, person: readonly [number, number]): HeldPhrase[] {
  const before = beforeName(sentence, person);
  const held = (phrase: PostPhrase, rule: HeldPhrase['rule']) => ({ holder: person, phrase, last: phrase.last, rule });
  const after = afterName(sentence, person).map((phrase) => held(phrase, 'name, post'));
  const said = after.length > 0 ? [] : isPost(sentence, person);
  return [...(before === null ? [] : [before]), ...after, ...said];
}

function beforeName(sentence: Told, person: readonly [number, number]): HeldPhrase | null {
  const { tokens } = sentence.document;
  let end = person[0];
  while (end > sentence.from && titlesByWord().has(tokens[end - 1]!.lower)) end -= 1;
  for (let at = end; at <= person[0]; at++) {
    const phrase = reaching(sentence, at).at(-1);
    if (phrase && !phrase.plural && !isForename(sentence, phrase))
      return { holder: person, phrase, last: at, rule: 'post before name' };
  }
  const sign = tokens[end - 1]?.lower ?? '';
  if (end - 1 <= sentence.from) return null;
  const to = beforeBrackets(sentence, end - 1);
  const phrase = beforeComma(sentence, to);
  if (phrase === null) return null;
  if (/^(?:named|called)$/.test(sign)) return { holder: person, phrase, last: to, rule: 'post named' };
  const told = sign === ',' && isDefinite(sentence, phrase) && !isOfPersonBefore(sentence, phrase);
  return told && !isOwnClause(sentence, phrase, person)
    ? { holder: person, phrase, last: to, rule: 'post, name' }
    : null;
}

/** "Superintendent of Police (SP), X": where the brackets that end at `at` open, or `at`. */
function beforeBrackets({ document: { tokens } }: Told, at: number): number {
  return tokens[at - 1]?.text === ')' && tokens[at - 3]?.text === '(' ? at - 3 : at;
}

/** Phrases whose office ends by token `end` and which go on to it, the outermost first. */
function reaching({ phrases }: Told, end: number): PostPhrase[] {
  return phrases.filter((phrase) => phrase.headLast <= end && end <= phrase.last);
}

/**
 * Of "the spokesman for the governor, X" the spokesman is meant, of "a close aide of the governor, X" the governor: the outermost, unless it
 * may be one of many and an office that only one can hold stands in it.
 */
function beforeComma(sentence: Told, end: number): PostPhrase | null {
  const [outer, ...inner] = reaching(sentence, end);
  if (outer === undefined) return null;
  const { tokens } = sentence.document;
  const speaks = /^spokes/.test(tokens[outer.headLast - 1]!.lower);
  return (speaks || isSole(sentence, outer) ? null : inner.find((phrase) => isSole(sentence, phrase))) ?? outer;
}

/** "the governor", "its leader", "the Taliban's governor": there is one. */
function isSole({ document }: Told, { opener, owner, plural }: PostPhrase): boolean {
  return !plural && (owner !== null || (opener >= 0 && !/^an?$/.test(document.tokens[opener]!.lower)));
}

/** "Amir Khan": what could be an office is the first word of the name. */
function isForename({ document }: Told, { first, last, opener, owner }: PostPhrase): boolean {
  const { lower } = document.tokens[first]!;
  return last - first === 1 && opener < 0 && owner === null && (nameLexicon().of(lower) & FORENAME) !== 0;
}

function isDefinite({ document }: Told, phrase: PostPhrase): boolean {
  if (!phrase.plural) return phrase.opener >= 0;
  return oneOf(document, leftEdge(document, phrase) - 2) === leftEdge(document, phrase);
}

/** The token after "one of" at `at`, or `at`. */
function oneOf({ tokens }: Annotated, at: number): number {
  return tokens[at]?.lower === 'one' && tokens[at + 1]?.lower === 'of' ? at + 2 : at;
}

/** Where a phrase begins with its article and owner. */
function leftEdge({ tokens }: Annotated, { first, opener, owner }: PostPhrase): number {
  if (owner === null) return opener >= 0 ? opener : first;
  return /^(?:the|a|an)$/.test(tokens[owner[0] - 1]?.lower ?? '') ? owner[0] - 1 : owner[0];
}

/** ", X, a police spokesman, Y": told of the person before it. */
function isOfPersonBefore({ document, persons }: Told, phrase: PostPhrase): boolean {
  const at = leftEdge(document, phrase) - 1;
  return document.tokens[at]?.text === ',' && persons.some(([, last]) => last === at);
}

/** "told by the governor, X said that": the comma parts two clauses, and the name begins the second. */
function isOwnClause({ document }: Told, phrase: PostPhrase, [, last]: readonly [number, number]): boolean {
  const { tokens } = document;
  const next = tokens[last];
  const before = tokens[leftEdge(document, phrase) - 1];
  return before?.upos === 'ADP' && next !== undefined && /^(?:VBD|VBZ|VBP|MD)$/.test(next.xpos);
}

/** ", the deputy governor of Balkh," and further posts joined to it; "(governor)". */
function afterName(sentence: Told, person: readonly [number, number]): PostPhrase[] {
  const { tokens } = sentence.document;
  const open = afterBrackets(sentence, person[1]);
  if (!/^(?:,|\(|–|—|--)$/.test(tokens[open]?.text ?? '')) return [];
  const found: PostPhrase[] = [];
  let at = afterAge(sentence, open + 1);
  while (at < sentence.to && found.length < 4) {
    const phrase = beginningAt(sentence, at);
    if (phrase === null || leadsToPerson(sentence, phrase, found.length)) break;
    found.push(phrase);
    const joined = tokens[phrase.last]?.lower;
    if (joined !== 'and' && joined !== ',') break;
    at = phrase.last + 1;
  }
  return found;
}

/** After "X (AK)": what stands in brackets right after a name is passed over, where it is short and not a post. */
function afterBrackets(sentence: Told, at: number): number {
  const { tokens } = sentence.document;
  if (tokens[at]?.text !== '(' || beginningAt(sentence, at + 1) !== null) return at;
  for (let i = at + 1; i < Math.min(sentence.to, at + 5); i++) if (tokens[i]!.text === ')') return i + 1;
  return at;
}

const AGE = /^\d{1,3}$/;

/** The token after "45," or "aged 45,". */
function afterAge({ document }: Told, at: number): number {
  const { tokens } = document;
  const number = tokens[at]?.lower === 'aged' ? at + 1 : at;
  return AGE.test(tokens[number]?.text ?? '') && tokens[number + 1]?.text === ',' ? number + 2 : at;
}

const ADVERBS: ReadonlySet<string> = new Set('also currently now himself herself once formerly previously'.split(' '));

/** The phrase that begins at a token with its article or owner, or after a word like "also"; of several the outermost. */
function beginningAt({ document, phrases }: Told, at: number): PostPhrase | null {
  const start = ADVERBS.has(document.tokens[at]?.lower ?? '') ? at + 1 : at;
  const begin = oneOf(document, start);
  const found = phrases.find((phrase) => leftEdge(document, phrase) === begin) ?? null;
  return found !== null && found.plural === begin > start ? found : null;
}

/** A phrase that goes on to another person's name is told of that one: "X, Governor Y and Z", "X, a cleric, and the mayor, Y". */
function leadsToPerson(sentence: Told, phrase: PostPhrase, before: number): boolean {
  const { tokens } = sentence.document;
  const next = sentence.persons.find(([first]) => first >= phrase.headLast);
  if (next === undefined) return false;
  let end = next[0];
  while (end > phrase.headLast && titlesByWord().has(tokens[end - 1]!.lower)) end -= 1;
  if (end <= phrase.last) return true;
  if (beforeComma(sentence, phrase.last) !== phrase) return false;
  return before > 0 && end === phrase.last + 1 && tokens[phrase.last]!.text === ',';
}

const LEADING: ReadonlySet<string> = new Set(
  "is was has had been also later then currently who , served serves serving worked works acted as became become becomes appointed named elected once previously formerly remains 's".split(
    ' ',
  ),
);
const SAYS: ReadonlySet<string> = new Set(
  'is was been as became become becomes appointed named elected remains'.split(' '),
);
const SERVED: ReadonlySet<string> = new Set('served serves serving worked works acted'.split(' '));
const OVER: ReadonlySet<string> = new Set('once previously formerly had served worked acted'.split(' '));

/** "X was the governor of Balkh", "X, who had served as mayor". */
function isPost(sentence: Told, person: readonly [number, number]): HeldPhrase[] {
  const { tokens } = sentence.document;
  let [says, over] = [false, false];
  for (let at = person[1]; at < Math.min(sentence.to, person[1] + 8); at++) {
    const phrase = says ? beginningAt(sentence, at) : null;
    if (phrase !== null && !leadsToPerson(sentence, phrase, 0) && !isRank(sentence, phrase))
      return [{ holder: person, phrase, last: phrase.last, rule: over ? 'name once post' : 'name is post' }];
    const { lower } = tokens[at]!;
    if (!LEADING.has(lower)) return [];
    says ||= SAYS.has(lower) || (lower === 'as' && SERVED.has(tokens[at - 1]!.lower));
    over ||= OVER.has(lower);
  }
  return [];
}

/** "is the most senior official to be killed", "the second governor killed": a rank among the dead, no post. */
function isRank({ document: { tokens } }: Told, { first, headFirst, last }: PostPhrase): boolean {
  const ranked = tokens
    .slice(first, headFirst)
    .some(({ xpos, lower }) => /^(?:JJS|RBS)$/.test(xpos) || RANKS.test(lower));
  return ranked || (tokens[last]?.lower === 'to' && tokens[last + 1]?.lower === 'be');
}

const RANKS = /^(?:most|first|second|third|fourth|fifth|highest|latest|last|only)$/;

/** Whether a word says that a post is over, acting or to come, and none that makes it a lower one. */
export function isTenureWord(lower: string): boolean {
  return postModifiers().get(lower)?.deputy === false;
}
