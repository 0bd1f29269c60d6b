import { compareSpans } from '../../model/span.ts';
import type { Annotated, Name, NameKind, Sentence, Token } from '../annotated.ts';
import type { Annotator } from '../annotator.ts';
import type { Lexical } from '../words/lexical.ts';
import { sentenceWords } from '../words/sentence-words.ts';
import { Elsewhere } from './elsewhere.ts';
import { type DocumentHabits, fillNameInput, Habits, NAME_CLASSES, type NameInput, nameInput } from './features.ts';
import { nameFinder } from './finder.ts';
import { FORENAME, nameLexicon, SURNAME } from './lexicon.ts';
import { type Listed, listedAt } from './listed.ts';
import { unitAt } from './units.ts';

const KINDS: Readonly<Record<string, NameKind>> = { PER: 'person', ORG: 'organisation', LOC: 'place' };

/**
 * Finds names: persons, organisations and places by the trained finder; armed groups, state bodies, posts, titles, demonyms and
 * weapons by the codebook's lists, and numbered military units by their words. No name lies inside another; of two that overlap a listed group or body wins unless it is part
 * of a longer organisation, and a person's name wins over a listed word in it.
 */
export const nameAnnotator: Annotator = {
  name: 'names',
  requires: ['tokens', 'sentences', 'truecase', 'tags'],
  assigns: ['names'],
  run(document: Annotated): void {
    const found = joinHyphened(document, trainedNames(document));
    const listed = document.sentences.flatMap((sentence) => findListed(document, sentence));
    document.names = merge(document, found, listed)
      .map((n) => asName(document, n))
      .sort(compareSpans);
  },
};

function asName(document: Annotated, name: Listed): Name {
  const start = document.tokens[name.first]!.start;
  const end = document.tokens[name.last - 1]!.end;
  return { start, end, kind: name.kind, codebookId: name.codebookId };
}

/** "Frank-Walter Noor": persons with nothing but a hyphen between them are one. */
function joinHyphened({ tokens }: Annotated, found: readonly Listed[]): Listed[] {
  const joined: Listed[] = [];
  for (const name of found) {
    const before = joined.at(-1);
    if (before && isJoined(tokens, before, name)) joined[joined.length - 1] = { ...before, last: name.last };
    else joined.push(name);
  }
  return joined;
}

function isJoined(tokens: readonly Token[], before: Listed, name: Listed): boolean {
  if (before.kind !== 'person' || name.kind !== 'person' || name.first !== before.last + 1) return false;
  const hyphen = tokens[before.last]!;
  return (
    hyphen.text === '-' && tokens[before.last - 1]!.end === hyphen.start && tokens[name.first]!.start === hyphen.end
  );
}

interface Ready {
  readonly sentence: Sentence;
  readonly words: readonly string[];
  readonly lower: readonly string[];
  readonly input: NameInput;
}

/** What the trained finder alone finds: persons, organisations and places, as tokens `[first, last)`. */
export function trainedNames(document: Annotated): Listed[] {
  const finder = nameFinder();
  const habits = { habits: new Habits(), elsewhere: new Elsewhere() };
  const words = sentenceWords(document);
  const ready = document.sentences.map((sentence) => readySentence(document, sentence, words[sentence.index]!, habits));
  for (const r of ready) {
    const xpos = document.tokens.slice(r.sentence.first, r.sentence.last).map((t) => t.xpos);
    fillNameInput(r.input, r.words, r.lower, xpos, habits);
  }
  return ready.flatMap((r) => spansOf(finder.find(r.input, r.words.length), r.sentence.first));
}

function readySentence(
  document: Annotated,
  sentence: Sentence,
  x: Lexical,
  { habits, elsewhere }: DocumentHabits,
): Ready {
  const tokens = document.tokens.slice(sentence.first, sentence.last);
  const words = tokens.map((t) => t.text);
  const lower = tokens.map((t) => t.lower);
  habits.add(words, lower);
  elsewhere.add(x, words, lower);
  return { sentence, words, lower, input: nameInput(x, words.length) };
}

function spansOf(labels: Int32Array, offset: number): Listed[] {
  const spans: Listed[] = [];
  for (let i = 0; i < labels.length; ) {
    const label = labels[i]!;
    let end = i + 1;
    if (label > 0) {
      while (end < labels.length && labels[end]! === label + (label % 2)) end += 1;
      const kind = KINDS[NAME_CLASSES[label]!.slice(2)];
      if (kind !== undefined) spans.push({ first: offset + i, last: offset + end, kind, codebookId: null });
    }
    i = end;
  }
  return spans;
}

function findListed(document: Annotated, sentence: Sentence): Listed[] {
  const found: Listed[] = [];
  for (let i = sentence.first; i < sentence.last; ) {
    const listed = unitAt(document.tokens, i, sentence.last) ?? listedAt(document.tokens, i, sentence.last);
    if (listed !== null && isUsedAsName(document, listed)) found.push(withoutArticle(document, listed));
    i = listed?.last ?? i + 1;
  }
  return found;
}

/** The codebook lists some names with their article; here none has it. */
function withoutArticle(document: Annotated, listed: Listed): Listed {
  const article = document.tokens[listed.first]!.lower === 'the' && listed.last - listed.first > 1;
  return article ? { ...listed, first: listed.first + 1 } : listed;
}

/** A post, title or weapon is a noun: "major losses" holds no major. */
function isUsedAsName(document: Annotated, listed: Listed): boolean {
  const { upos } = document.tokens[listed.last - 1]!;
  const bare = listed.kind === 'post' || listed.kind === 'title' || listed.kind === 'weapon';
  return !bare || upos === 'NOUN' || upos === 'PROPN' || listed.last - listed.first > 1;
}

/** Of each overlapping pair the one that says more: see `nameAnnotator`. */
function merge(document: Annotated, found: readonly Listed[], listed: readonly Listed[]): Listed[] {
  const kept: Listed[] = [];
  const dropped = new Set<Listed>();
  for (const name of found) {
    const over = listed.filter((l) => l.first < name.last && name.first < l.last);
    const strong = over.filter(
      (l) => l.kind === 'armed_group' || l.kind === 'unit' || (l.kind === 'state_body' && l.last - l.first > 1),
    );
    const covers = strong.find((l) => l.first <= name.first && l.last >= name.last);
    if (covers !== undefined) continue;
    const start = startAfterTitles(document, name, over);
    if (start >= name.last || isPortfolio(document, { ...name, first: start })) continue;
    for (const l of over) if (l.last > start) dropped.add(l);
    const body = name.kind === 'organisation' && over.some((l) => l.kind === 'state_body');
    const kind = isGoverned(document, { ...name, first: start }) ? 'place' : name.kind;
    kept.push({ ...name, first: start, kind: body ? 'state_body' : kind });
  }
  return [...kept, ...listed.filter((l) => !dropped.has(l))];
}

/** "Haji Malik": what could be an office is all that is left of the name. */
function isLastName({ tokens }: Annotated, name: Listed, { first, last }: Listed): boolean {
  const bits = nameLexicon().of(tokens[first]!.lower);
  return last >= name.last && last - first === 1 && first > name.first && (bits & (FORENAME | SURNAME)) !== 0;
}

/** "Minister of Refugees": what an office is in charge of is nobody. */
function isPortfolio({ tokens }: Annotated, { kind, first, last }: Listed): boolean {
  if (kind !== 'person' || last - first > 1 || !/^(?:of|for)$/.test(tokens[first - 1]?.lower ?? '')) return false;
  return /^(?:minister|ministry|secretary|department|ministers)$/.test(tokens[first - 2]?.lower ?? '');
}

/** "the governor of Farah", "in the city of Farah": a place, though many bear its name. */
function isGoverned({ tokens }: Annotated, { kind, first, last }: Listed): boolean {
  if (kind !== 'person' || last - first > 1 || tokens[first - 1]?.lower !== 'of') return false;
  return /^(?:governor|mayor|province|district|city|town|village|capital|county)$/.test(tokens[first - 2]?.lower ?? '');
}

/** "Mastung Assistant Commissioner X": a post that is no forename, so that what stands before it is no part of the name either. */
function isOffice({ tokens }: Annotated, { first, last }: Listed): boolean {
  return tokens.slice(first, last).every((token) => (nameLexicon().of(token.lower) & (FORENAME | SURNAME)) === 0);
}

/** A person's name starts after the titles and posts that the finder took with it. */
function startAfterTitles(document: Annotated, name: Listed, over: readonly Listed[]): number {
  if (name.kind !== 'person') return name.first;
  let start = name.first;
  for (const l of over) {
    const before = l.kind === 'title' || l.kind === 'post' || l.kind === 'demonym';
    if (before && l.first <= start && l.last > start) start = isLastName(document, name, l) ? start : l.last;
    else if (l.kind === 'post' && l.first > start && l.last < name.last && isOffice(document, l)) start = l.last;
  }
  return start;
}
