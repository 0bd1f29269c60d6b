import { peopleWords } from '../../codebook/people-words.ts';
import { forceWords, principalWords } from '../../codebook/release-words.ts';
import { type Count, count, vagueCount } from '../../model/count.ts';
import type { Line } from '../line.ts';

/** People whom a force took or killed, as one noun phrase tells them: words `[first, last)` of the line. */
export interface Party {
  readonly line: Line;
  readonly first: number;
  readonly last: number;
  /** `principal`: the leader or helper that an operation is aimed at; `member`: anyone with him. */
  readonly kind: 'principal' | 'member';
  readonly count: Count;
  /** The head noun, lower case, or the person's name. */
  readonly head: string;
  readonly name: string | null;
  /** "the insurgents", "both men": told before. */
  readonly definite: boolean;
  /** "two additional insurgents": beside those told before. */
  readonly more: boolean;
  /** "including a leader": counted in the number before it. */
  readonly share: boolean;
}

const STOP =
  /^(?:[.,;:"“”–—]|and|or|of|in|on|at|by|to|for|from|with|who|whom|which|that|was|were|is|are|be|been|has|had|have|after|before|when|where|while|as|into|over|during|but|than|near|throughout|no|not|if|including|within|inside|outside|through|because|until)$/;
const DEFINITE = /^(?:the|this|these|those|both|all)$/;
/** A person told before, of whom the words here say nothing else. */
const PRONOUN = /^(?:he|she|him)$/;
/** Nouns before which a word for people says whose or what kind: "insurgent activity". */
const OF_THEIRS =
  /^(?:activity|activities|attacks?|networks?|groups?|operations?|materials?|movement|leadership|positions?|forces?|weapons?|funding|propaganda)$/;
const BESIDE = /^(?:another|other|additional|more|further|second|third|separate|also)$/;
const LOOSE = /^(?:number|group|couple|handful|pair)$/;
const PLURAL = /(?:[^s]s|men|women|people|children|personnel)$/;

/** The party whose phrase starts at word `at`, or null: a force is none, nor is a thing. */
export function partyAt(line: Line, at: number): Party | null {
  const word = line.words[at];
  if (word && PRONOUN.test(word.text)) return pronoun(line, at);
  const opening = openingAt(line, at);
  const from = opening.next;
  let last = -1;
  for (let i = from; i < Math.min(from + 11, line.words.length); i++) {
    const { text, name } = line.words[i]!;
    if (forceWords.has(text)) return null;
    if (last >= 0 && OF_THEIRS.test(text)) return null;
    if (isPeople(text) || (name?.kind === 'person' && last < 0)) last = i;
    else if (last >= 0 && name === null && text !== '(') break;
    if (STOP.test(text) || /^(?:#|the|a|an|his|her|their)$/.test(text)) break;
    if (VERBAL.test(text) && i > from && last < 0) return null;
  }
  if (last < 0 || line.words[last] === undefined) return null;
  return partyOf(line, at, last, opening);
}

const VERBAL = /^(?:found|seized|fired|used|called|led|located|discovered|searched|conducted|directed|coordinated)$/;

function pronoun(line: Line, at: number): Party {
  const one = { count: count(1, line.words[at]!.text), head: 'person', name: null };
  return { line, first: at, last: at + 1, kind: 'member', ...one, definite: true, more: false, share: false };
}

/** A noun for people who are not those carrying out the operation. */
export function isPeople(text: string): boolean {
  return principalWords.has(text) || (peopleWords.has(text) && !forceWords.has(text));
}

interface Opening {
  readonly next: number;
  readonly count: Count | null;
  readonly definite: boolean;
  readonly more: boolean;
}

function openingAt(line: Line, at: number): Opening {
  let [i, stated, definite, more] = [at, null as Count | null, false, false];
  for (; i < Math.min(at + 7, line.words.length); i++) {
    const { text, number } = line.words[i]!;
    if (number) stated ??= number.count;
    else if (text === 'a' || text === 'an') stated ??= count(1, text);
    else if (DEFINITE.test(text)) {
      definite = stated === null;
      if (text === 'both') stated ??= count(2, text);
    } else if (BESIDE.test(text)) more = true;
    else if (LOOSE.test(text) && line.words[i + 1]?.text === 'of') stated = vagueCount(`${text} of`, null);
    else if (!(text === 'of' && stated !== null) && !/^(?:his|her|their|its|approximately)$/.test(text)) break;
  }
  more ||= /^another/i.test(stated?.words ?? '');
  return { next: i, count: stated, definite, more };
}

function partyOf(line: Line, at: number, last: number, opening: Opening): Party {
  const word = line.words[last]!;
  const name = word.name?.kind === 'person' ? word.name.text : null;
  const open = name === null && PLURAL.test(word.text);
  const words = line.source.slice(line.words[at]!.start, word.end);
  return {
    line,
    first: at,
    last: last + 1,
    kind: name !== null || principalWords.has(word.text) ? 'principal' : 'member',
    count: opening.count ?? (open ? vagueCount(words, 2) : count(1, words)),
    head: name ?? word.text,
    name,
    definite: opening.definite,
    more: opening.more,
    share: false,
  };
}

const BESIDES = /^ (?:, )?(?:(?:and|along with|as well as|together with|plus|and also) |(?=[#@a]))/;

/** A list of parties that starts at word `at`: "a leader, his deputy and two insurgents". Empty when none starts there. */
export function partiesFrom(line: Line, at: number): Party[] {
  const list: Party[] = [];
  for (let i = at; i >= 0 && i < line.words.length; ) {
    const party = partyAt(line, i);
    if (!party) break;
    const before = list.at(-1);
    const apposed = before && line.words[i - 1]?.text === ',' && isSame(before, party);
    if (apposed)
      list[list.length - 1] = { ...before, name: before.name ?? party.name, kind: 'principal', last: party.last };
    else list.push(party);
    i = linkEnd(line, party.last);
  }
  return list;
}

/** "@, a commander", "the man, a facilitator": one person told twice. */
function isSame(a: Party, b: Party): boolean {
  if (a.count.best !== 1 || b.count.best !== 1) return false;
  return (a.name === null) !== (b.name === null) || (a.definite && a.kind === 'member' && b.kind === 'principal');
}

/** Where the next member of a list starts, or -1. */
function linkEnd(line: Line, at: number): number {
  const rest = line.words
    .slice(at, at + 4)
    .map(({ text }) => text)
    .join(' ');
  const link = BESIDES.exec(` ${rest} `)?.[0].trim() ?? '';
  if (link === '') return rest.startsWith(', ') && /^[#@a-z]/.test(rest.slice(2)) ? at + 1 : -1;
  return at + link.split(' ').length;
}
