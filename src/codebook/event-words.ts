import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/**
 * What an event word says: an incident type of the codebook (`suicide_bombing` ... `foiled`, `other`), or what became of people
 * (`kill`, `wound`).
 */
export type EventSense = string;

/** `means`: how it was done, and so the type; `neutral`: an attack; `harm`: what became of people; `plan`: what did not happen. */
export type EventWordKind = 'means' | 'neutral' | 'harm' | 'plan';

/** `plural` nouns name several happenings; an `agent` is one who does it ("gunman"). */
export type EventWordPart = 'noun' | 'plural' | 'verb' | 'agent';

/** One listed form: lower-case words without hyphens, as they follow each other in a text. */
export interface EventWord {
  readonly words: readonly string[];
  readonly sense: EventSense;
  readonly kind: EventWordKind;
  readonly part: EventWordPart;
}

interface Entry {
  readonly sense: string;
  readonly kind: EventWordKind;
  readonly nouns?: readonly string[];
  readonly plurals?: readonly string[];
  readonly verbs?: readonly string[];
  readonly agents?: readonly string[];
}

interface Context {
  readonly sense: string;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly words?: readonly string[];
}

function read<T>(file: string): T {
  return (JSON.parse(readFileSync(join(packageRoot, 'src', 'codebook', 'data', file), 'utf8')) as { entries: T })
    .entries;
}

const PARTS = [
  ['nouns', 'noun'],
  ['plurals', 'plural'],
  ['verbs', 'verb'],
  ['agents', 'agent'],
] as const;

/** All listed forms, in the order of the data. */
export const eventWords: readonly EventWord[] = read<Entry[]>('event-words.json').flatMap((entry) =>
  PARTS.flatMap(([list, part]) =>
    (entry[list] ?? []).map((phrase) => ({
      words: phrase.split(/[ -]/).filter((word) => word !== ''),
      sense: entry.sense,
      kind: entry.kind,
      part,
    })),
  ),
);

/** Forms by their first word, longest first, so that the first that fits is the fullest. */
export const eventWordsByFirst: ReadonlyMap<string, readonly EventWord[]> = byFirst(eventWords);

function byFirst(words: readonly EventWord[]): Map<string, EventWord[]> {
  const map = new Map<string, EventWord[]>();
  for (const word of words) {
    const list = map.get(word.words[0]!) ?? [];
    list.push(word);
    map.set(word.words[0]!, list);
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
}

const contexts = new Map(read<Context[]>('event-words-contexts.json').map((entry) => [entry.sense, entry]));

const figurative = new Map(read<Context[]>('event-words-figurative.json').map((entry) => [entry.sense, entry]));

function listed(sense: string, list: 'before' | 'after' | 'words'): readonly string[] {
  const found = contexts.get(sense)?.[list] ?? figurative.get(sense)?.[list];
  if (!found)
    throw new Error(`expected "${list}" of "${sense}" in event-words-contexts.json or -figurative.json, found none`);
  return found;
}

/** Words that, right before an event word, name another sense of it: "heart attack", "cyber attack". */
export const notViolentBefore: ReadonlySet<string> = new Set(listed('not_violent', 'before'));
/** Words that, right after an event noun, make it a thing or a trade: "bomb disposal", "bomb expert". */
export const notViolentAfter: ReadonlySet<string> = new Set(listed('not_violent', 'after'));
/** Words of a film, a match or a drill. */
export const settingWords: ReadonlySet<string> = new Set(listed('setting', 'words'));
/** Words of a disaster or an accident. */
export const accidentWords: ReadonlySet<string> = new Set(listed('accident', 'words'));
/** Phrases that make what follows somebody's rule or reputation: "plans attacks", "wanted for". */
export const rolePhrases: readonly string[] = listed('role', 'words');
/** Phrases of a habit or a total over many incidents. */
export const genericPhrases: readonly string[] = listed('generic', 'words');
/** Words of what might, should or must not happen. */
export const unrealPhrases: readonly string[] = listed('unreal', 'words');

/** Forms that mean something else as often, or an accident: thin evidence alone. Words joined by single spaces. */
export const ambiguousForms: ReadonlySet<string> = new Set(listed('ambiguous', 'words'));
/** Nouns that nobody attacks or shoots in the plain sense: "an attack on inflation". */
export const figurativeObjects: ReadonlySet<string> = new Set(listed('things', 'words'));
/** Subjects that strike and kill without anybody's will, or only in a manner of speaking. */
export const figurativeSubjects: ReadonlySet<string> = new Set(listed('forces', 'words'));
/** Words of a telling that is made up, played or rehearsed. */
export const fictionWords: readonly string[] = listed('settings', 'words');
/** Words of trades in which violent words are everyday ones. */
export const worldlyWords: readonly string[] = listed('worldly', 'words');
/** Words of deaths and explosions that nobody meant. */
export const mishapWords: readonly string[] = listed('mishap', 'words');
