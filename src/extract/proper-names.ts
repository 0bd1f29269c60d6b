import type { Annotated, Token } from '../annotate/annotated.ts';
import { peopleWords } from '../codebook/people-words.ts';
import { groupAt } from './group-names.ts';
import { tokensIn } from './line.ts';
import { isBodyWord, isNotName, isPeopleName, isTitleOrPost, postOrTitleEnd } from './name-words.ts';
import { withUnlistedGroups } from './unlisted-groups.ts';

/** What a name names, as far as its form and company tell. `body`: an organisation, a building, an outlet; `other`: not known. */
export type ProperKind = 'person' | 'group' | 'place' | 'body' | 'other';

/** A name in the text, tokens `[first, last)`. */
export interface Proper {
  readonly kind: ProperKind;
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly codebookId: string | null;
}

/**
 * All names of a document in order, none inside another: armed groups of the codebook, places of the gazetteer, what the name
 * annotator found, and every other run of capitalised words, so that a person nobody has listed is still found by the company kept.
 */
export function properNames(document: Annotated): Proper[] {
  const taken: (Proper | undefined)[] = new Array(document.tokens.length);
  const claim = (name: Proper) => {
    for (let i = name.first; i < name.last; i++) if (taken[i]) return;
    for (let i = name.first; i < name.last; i++) taken[i] = name;
  };
  for (const name of listedGroups(document)) claim(name);
  for (const name of annotatedNames(document)) claim(name);
  const places = annotatedPlaces(document);
  // A place inside a longer run of capitals is part of another name ("Kandahar Hospital"), so runs are read first.
  for (const run of capitalRuns(document, taken)) {
    if (isPostAlone(document, run, taken)) continue;
    const place = places.find((p) => p.first < run.last && run.first < p.last);
    if (place && (place.last - place.first >= run.last - run.first || run.kind !== 'body')) continue;
    claim(run);
  }
  for (const place of places) claim(place);
  const dates = document.times.filter((time) => time.type !== 'duration');
  const inDate = ({ first, last }: Proper) => {
    const [start, end] = [document.tokens[first]!.start, document.tokens[last - 1]!.end];
    return dates.some((time) => time.start <= start && end <= time.end);
  };
  const named = withForenames(document, [...new Set(taken.filter((name) => name !== undefined))]).filter(
    (name) => !inDate(name),
  );
  return withUnlistedGroups(document, named);
}

/** A capitalised word that nothing else claims, right before a person's name, is part of it. */
function withForenames(document: Annotated, names: readonly Proper[]): Proper[] {
  return names.flatMap((name, i) => {
    const [before, next] = [names[i - 1], names[i + 1]];
    if (name.kind === 'other' && next?.kind === 'person' && next.first === name.last) return [];
    const joined = name.kind === 'person' && before?.kind === 'other' && before.last === name.first;
    return [joined ? proper(document, 'person', before.first, name.last, name.codebookId) : name];
  });
}

/** "Mullah", "Governor" before a name that was found without it, "Minister of ...": a title or a post, no name. */
function isPostAlone(document: Annotated, run: Proper, taken: readonly (Proper | undefined)[]): boolean {
  const words = document.tokens.slice(run.first, run.last).map(({ lower }) => lower);
  const next = document.tokens[run.last]?.lower ?? '';
  if (taken[run.last]?.kind === 'person') return words.every((word) => isTitleOrPost(word));
  return /^(?:of|for)$/.test(next) && isTitleOrPost(words.join(' '));
}

/** "Minister of Refugees", "Secretary for Borders": what a post is in charge of is nobody. */
function isPortfolio(document: Annotated, first: number, last: number): boolean {
  const { tokens } = document;
  if (last - first !== 1 || !/^(?:of|for)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  return isTitleOrPost(tokens[first - 2]?.lower ?? '') && /s$/.test(tokens[first]!.lower);
}

function listedGroups(document: Annotated): Proper[] {
  const found: Proper[] = [];
  for (let i = 0; i < document.tokens.length; ) {
    const group = groupAt(document.tokens, i);
    if (group) found.push(proper(document, 'group', i, group.last, group.id));
    i = group ? group.last : i + 1;
  }
  return found;
}

const KINDS: Readonly<Record<string, ProperKind>> = { person: 'person', state_body: 'body', armed_group: 'group' };

/**
 * What the name annotator is sure of. Its organisations are left to the form of the name: of unlisted names it takes as many
 * persons as bodies for them, and a hospital named after a person for the person.
 */
function annotatedNames(document: Annotated): Proper[] {
  return document.names.flatMap((name) => {
    const kind = KINDS[name.kind];
    const [first, last] = tokensIn(document, name);
    const words = document.tokens.slice(first, last);
    if (!kind || first >= last || !words.some((word) => /^\p{Lu}/u.test(word.text))) return [];
    // "Gunmen" that open a sentence are nobody's name; "Russian troops" name no body.
    if (words.every((word) => peopleWords.has(word.lower) || isNotName(word.lower))) return [];
    if (kind === 'body' && words.some((word) => /^\p{Ll}{4,}/u.test(word.text))) return [];
    if (/^(?:of|in|at|for|from|to|by|with|and)$/.test(words[0]!.text)) return [];
    // "the Noori network", "the Rahimi family": many people, or a thing, that bear a person's name.
    if (kind === 'person' && NAMESAKES.test(document.tokens[last]?.text ?? ''))
      return [proper(document, 'body', first, last)];
    if (kind === 'person' && isPortfolio(document, first, last)) return [];
    if (kind === 'person' && words.some((word) => isBodyWord(word.lower) || postOrTitleEnd([word], 0, 1) > 0))
      return [];
    return [proper(document, kind, first, last, name.codebookId)];
  });
}

const NAMESAKES =
  /^(?:network|family|clan|tribe|faction|brothers|foundation|hospital|mosque|street|stadium|airport|university|seminary|madrasa)$/;

function annotatedPlaces(document: Annotated): Proper[] {
  return document.places.flatMap((place) => {
    const [first, last] = tokensIn(document, place);
    return first < last ? [proper(document, 'place', first, last, place.place.gazetteerId)] : [];
  });
}

function proper(
  document: Annotated,
  kind: ProperKind,
  first: number,
  last: number,
  codebookId: string | null = null,
): Proper {
  const text = document.document.text.slice(document.tokens[first]!.start, document.tokens[last - 1]!.end);
  return { kind, first, last, text: kind === 'group' ? text.replace(/\.$/, '') : text, codebookId };
}

/** Particles that stand inside names without a capital. */
const PARTICLES = new Set([
  'al',
  'ul',
  'ur',
  'bin',
  'ibn',
  'bint',
  'de',
  'del',
  'la',
  'von',
  'van',
  'el',
  'ud',
  'e',
  'i',
  'zai',
  'da',
  'dos',
  'der',
]);

/** Maximal runs of capitalised words that nothing has claimed yet, titles and posts before them cut off. */
function capitalRuns(document: Annotated, taken: readonly (Proper | undefined)[]): Proper[] {
  const known = new Set<string>();
  const runs: Proper[] = [];
  for (const sentence of document.sentences) {
    if (isHeadlineCase(document.tokens, sentence.first, sentence.last)) continue;
    for (let i = sentence.first; i < sentence.last; ) {
      const last = runEnd(document.tokens, i, sentence.last, taken);
      if (last > i) runs.push(...runAt(document, i, last, sentence.first, known));
      i = Math.max(last, i + 1);
    }
  }
  return runs.map((run) =>
    run.kind === 'other' && known.has(run.text.toLowerCase()) ? { ...run, kind: 'person' } : run,
  );
}

/** Words in capitals by the style of a headline tell nothing. */
function isHeadlineCase(tokens: readonly Token[], first: number, last: number): boolean {
  const words = tokens.slice(first, last).filter((token) => /^\p{L}{4,}/u.test(token.text));
  const capitals = words.filter((token) => /^\p{Lu}/u.test(token.text));
  return words.length >= 5 && capitals.length > words.length * 0.7;
}

function runEnd(tokens: readonly Token[], at: number, end: number, taken: readonly (Proper | undefined)[]): number {
  let last = at;
  let i = at;
  while (i < end && !taken[i]) {
    const token = tokens[i]!;
    if (isNameWord(token) || (i > at && endsName(tokens, i))) last = i + 1;
    else if (!(i > at && continues(tokens, i, end))) break;
    i += 1;
  }
  return last;
}

/** "Nisar Ahmad Ahmadi," ends in a word that is also a people's: no noun follows that it could describe. */
function endsName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.text ?? '';
  return isPeopleName(tokens[at]!.lower) && /^\p{Lu}/u.test(tokens[at]!.text) && !/^\p{L}/u.test(next);
}

function isNameWord(token: Token): boolean {
  return /^\p{Lu}[\p{L}'’.-]*$/u.test(token.text) && !isNotName(token.lower);
}

/** A particle or a hyphen between two words of a name: "Khalil-ur-Rehman", "Abu Ali al-Balkhi". */
function continues(tokens: readonly Token[], at: number, end: number): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  if (!next || at + 1 >= end) return false;
  if (token.text === '-') return token.start === tokens[at - 1]!.end && token.end === next.start;
  return PARTICLES.has(token.lower) && (isNameWord(next) || PARTICLES.has(next.lower) || next.text === '-');
}

function runAt(document: Annotated, start: number, last: number, sentenceStart: number, known: Set<string>): Proper[] {
  const { tokens } = document;
  const titled = postOrTitleEnd(tokens, start, last);
  const first = titled;
  if (first >= last) return [];
  const words = tokens.slice(first, last);
  const text = document.document.text.slice(words[0]!.start, words.at(-1)!.end);
  const alone = first === sentenceStart && last - first === 1;
  if (alone && isOrdinary(document, tokens[first]!) && !isApposed(tokens, last)) return [];
  const next = tokens[last]?.lower ?? '';
  if (words.some((word) => isBodyWord(word.lower)) || isBodyWord(next)) return [proper(document, 'body', first, last)];
  if (words.length === 1 && /^[\p{Lu}\d.-]{2,}$/u.test(text)) return [proper(document, 'body', first, last)];
  const before = tokens[start - 1]?.lower ?? '';
  if (
    first > start ||
    (alone && isApposed(tokens, last)) ||
    isIntroduced(tokens, start, last) ||
    (words.length >= 2 && before !== 'the')
  ) {
    remember(known, words);
    return [proper(document, 'person', first, last)];
  }
  return [proper(document, known.has(text.toLowerCase()) ? 'person' : 'other', first, last)];
}

/** Later mentions may give one word of the name only. */
function remember(known: Set<string>, words: readonly Token[]): void {
  for (const word of words) if (word.text.length > 2) known.add(word.lower);
}

const INTRODUCERS = new Set(['named', 'called', 'as', 'mr', 'mr.', 'mrs', 'mrs.', 'ms', 'ms.']);

/** "a guard named Ahmad", "Javed, 26": one word is a person's name by what stands beside it. */
function isIntroduced(tokens: readonly Token[], first: number, last: number): boolean {
  if (INTRODUCERS.has(tokens[first - 1]?.lower ?? '')) return true;
  return (
    tokens[last]?.text === ',' &&
    /^\d{1,2}$/.test(tokens[last + 1]?.text ?? '') &&
    /^[,;.]$/.test(tokens[last + 2]?.text ?? '')
  );
}

/** "Ahmed, a security guard": what stands beside the word makes it a person's name. */
function isApposed(tokens: readonly Token[], last: number): boolean {
  if (tokens[last]?.text !== ',' || !/^(?:a|an|who)$/.test(tokens[last + 1]?.lower ?? '')) return false;
  // "Detectives, who believe ..."
  if (peopleWords.has(tokens[last - 1]!.lower)) return false;
  return tokens.slice(last + 2, last + 6).some((token) => peopleWords.has(token.lower));
}

/** The first word of a sentence has a capital anyway: it is a name only when it is met with one elsewhere, and never without. */
function isOrdinary(document: Annotated, token: Token): boolean {
  const opens = new Set(document.sentences.map((sentence) => sentence.first));
  return !document.tokens.some((other) => other.text === token.text && other !== token && !opens.has(other.index));
}
