import type { Annotated } from '../annotate/annotated.ts';
import { attackerWords, peopleWords } from '../codebook/people-words.ts';
import { isPostClass, postClassOf } from '../codebook/posts.ts';
import { reportingVerbs } from '../codebook/speech-words.ts';
import { titlesByWord } from '../codebook/titles.ts';
import type { Line } from './line.ts';
import type { PersonAt } from './named-victim.ts';
import { postsBeside } from './posts-held.ts';

interface Person extends PersonAt {
  readonly name: string;
  /** Index of the name's first token in the document. */
  readonly token: number;
  readonly line: Line;
  readonly posts: readonly string[];
  /** The common noun told right before the name: "the commander, X", "Mayor X", "the headman was named as X". */
  readonly noun: string | null;
  /** Says or answers for what is told: no pronoun of a victim means this person. */
  readonly speaks: boolean;
  readonly attacks: boolean;
}

/** How far back, in sentences, a pronoun or "the governor" may look. */
const REACH = 2;

/** How far on, in sentences, the name of one told by a noun may stand. */
const AHEAD = 8;

/**
 * The persons of a document, and whom of them "he", "him", "the cleric" stand for: the only one who can be meant in the nearest
 * sentence that names any, those who speak or attack left out. Where two can be meant, none is.
 */
export class Referents {
  private readonly persons: readonly Person[];

  constructor(document: Annotated, lines: readonly Line[]) {
    this.persons = lines.flatMap((line) => personsIn(document, line));
  }

  /** Whom the pronoun or possessive at word `at` of a line means. */
  pronoun(line: Line, at: number): PersonAt | null {
    return this.nearest(line, at, () => true);
  }

  /** Whom "the governor", "the slain cleric" means: `words` is the phrase without its article. */
  described(line: Line, at: number, words: string): PersonAt | null {
    const code = postClassOf(words)?.code;
    const holds = (person: Person) =>
      code !== undefined && person.posts.some((post) => isPostClass(post, code) || isPostClass(code, post));
    const all = this.persons.filter((p) => holds(p) && p.token < line.words[at]!.first);
    const names = namesOf(all);
    if (names.length === 1) return all[0]!;
    return names.length === 0 ? this.nearest(line, at, (person) => person.posts.length === 0, 1) : null;
  }

  /** The one person whom a report names later by the noun that it told somebody by first: "a village headman ... The headman was X". */
  namedLater(line: Line, at: number): PersonAt | null {
    const noun = line.words[at]!.text;
    const index = line.sentence.index;
    const later = this.persons.filter(
      (p) =>
        p.noun === noun &&
        !p.speaks &&
        !p.attacks &&
        p.token > line.words[at]!.first &&
        p.line.sentence.index <= index + AHEAD,
    );
    return namesOf(later).length === 1 ? later[0]! : null;
  }

  /** Named at word `at` of a line for the first time, and neither as one who speaks nor as one who attacks. */
  isIntroduced(line: Line, at: number): boolean {
    const person = this.persons.find((p) => p.line === line && p.at === at);
    if (!person || person.speaks || person.attacks) return false;
    return !this.persons.some((p) => p.token < person.token && isSameName(p.name, person.name));
  }

  /** Told anywhere as one who attacked: "the gunman, identified as X". */
  isAttacker(name: string): boolean {
    return this.persons.some((person) => person.attacks && isSameName(person.name, name));
  }

  private nearest(line: Line, at: number, fits: (person: Person) => boolean, from = 0): PersonAt | null {
    const before = line.words[at]!.first;
    for (let back = from; back <= REACH; back++) {
      const near = this.persons.filter((p) => p.line.sentence.index === line.sentence.index - back && p.token < before);
      if (near.length === 0) continue;
      const able = near.filter((p) => !p.speaks && !p.attacks && fits(p));
      const names = namesOf(able);
      if (names.length === 1) return able[0]!;
      if (names.length > 1) return null;
    }
    return null;
  }
}

/** The different persons of a list, by the longest of their names. */
function namesOf(persons: readonly Person[]): string[] {
  const names: string[] = [];
  for (const { name } of persons) if (!names.some((other) => isSameName(other, name))) names.push(name);
  return names;
}

/** "Haqqani" and "Khalil Haqqani". */
function isSameName(a: string, b: string): boolean {
  return (
    a === b ||
    a.split(/[\s-]+/).includes(b) ||
    b.split(/[\s-]+/).includes(a) ||
    a.endsWith(` ${b}`) ||
    b.endsWith(` ${a}`)
  );
}

function personsIn(document: Annotated, line: Line): Person[] {
  return line.words.flatMap((word, at) => {
    if (word.name?.kind !== 'person' || attackerWords.has(word.name.text.toLowerCase())) return [];
    const posts = postsBeside(document, line, at).map(({ code }) => code);
    const speaks = isSpeaker(document, line, at);
    const attacks = isAttackerAt(document, line, at);
    const noun = nounBefore(line, at);
    return [{ line, at, name: word.name.text, token: word.first, posts, noun, speaks, attacks }];
  });
}

function nounBefore(line: Line, at: number): string | null {
  let i = at - 1;
  while (i > 0 && titlesByWord().has(line.words[i]!.text) && postClassOf(line.words[i]!.text) === null) i -= 1;
  if (line.words[i]?.text === ',') i -= 1;
  const named =
    / (?<noun>[a-z]+) (?:was|has been|had been) (?:(?:later|locally|also) )?(?:named|identified)(?: by (?![.,;])[^ ]+(?: (?![.,;])[^ ]+){0,3})? as $/.exec(
      line.text.slice(0, line.words[i + 1]!.column),
    );
  const noun = named?.groups?.noun ?? line.words[i]?.text ?? '';
  return /^[a-z]+$/.test(noun) && (peopleWords.has(noun) || postClassOf(noun) !== null) ? noun : null;
}

const ANSWERS =
  /^(?:condemn|denounce|express|visit|offer|mourn|pay|send|call|vow|order|praise|hail|thank|greet|deplore|attend|lead|head|meet|chair|host|arrive|travel|decline|refuse)$/;

/** The name is what a reporting verb has for its subject, or the source of a quotation. */
function isSpeaker(document: Annotated, line: Line, at: number): boolean {
  const { first, last, start, end } = line.words[at]!;
  if (document.quotes.some(({ source }) => source !== null && source.start <= start && end <= source.end)) return true;
  for (let i = first; i < last; i++) {
    const token = document.tokens[i]!;
    for (let up = token, steps = 0; steps < 3; steps++) {
      const head = document.tokens[up.head]!;
      if (up.deprel === 'nsubj' && (reportingVerbs.has(head.lemma) || ANSWERS.test(head.lemma))) return true;
      if (!/^(?:flat|compound|appos|nmod:desc)/.test(up.deprel) || head.index === up.index) break;
      up = head;
    }
  }
  return false;
}

const DEEDS =
  /^(?:kill|shoot|stab|attack|detonate|explode|storm|ram|murder|behead|wound|injure|carry|open|drive|blow|throw|hurl|plan|fire)$/;

/** "a suicide bomber named X", "X, the gunman,", "identified the attacker as X", "X opened fire". */
export function isAttackerAt(document: Annotated, line: Line, at: number): boolean {
  return besideAttackerWord(line, at) || doesDeed(document, line, at);
}

const NAMING =
  /^(?:[,(]|named|called|identified|as|by|police|authorities|officials|media|been|was|is|were|a|an|the|#|-|year|old|aged|whom|who|had|has|have|named|locals?)$/;

function besideAttackerWord(line: Line, at: number): boolean {
  const { words } = line;
  for (let i = at - 1; i >= Math.max(0, at - 14); i--) {
    const { text, name } = words[i]!;
    if (attackerWords.has(text) || (text === 'suspect' && words[i + 1]?.text !== '@')) {
      // "gunmen killed X": the name is the object of a verb between them.
      return words.slice(i + 1, at).every((word, k, between) => NAMING.test(word.text) || isAside(between, k));
    }
    if (name?.kind === 'person' || /^[.;:]$/.test(text)) break;
  }
  // "X, the gunman," and "X, one of the attackers".
  if (words[at + 1]?.text !== ',' && words[at + 1]?.text !== '(') return false;
  for (let i = at + 2; i < Math.min(at + 10, words.length); i++) {
    const { text } = words[i]!;
    if (attackerWords.has(text)) return true;
    if (/^(?:[.,;:()@]|who|was|were|and|by|of(?! the)|when|shot|killed)$/.test(text) && text !== 'of') return false;
  }
  return false;
}

/** A word of "a #-year-old Syrian", "from the village". */
function isAside(between: readonly { readonly text: string; readonly name: unknown }[], k: number): boolean {
  const { text } = between[k]!;
  const named = between.some((word) => /^(?:named|identified|called|as|,)$/.test(word.text));
  return named && !/(?:ed|ing)$|^(?:shot|dead|down|at|on|against|of|in|killed|said|says|told)$/.test(text);
}

/** The subject, in the active voice, of a verb of violence with an object of its own: "X shot three men". */
function doesDeed(document: Annotated, line: Line, at: number): boolean {
  const { first, last } = line.words[at]!;
  for (let i = first; i < last; i++) {
    const token = document.tokens[i]!;
    const head = document.tokens[token.head]!;
    if (token.deprel !== 'nsubj' || !DEEDS.test(head.lemma) || !head.xpos.startsWith('VB') || head.index < i) continue;
    const object = document.tokens
      .slice(head.index, head.index + 6)
      .find((t) => t.head === head.index && t.deprel === 'obj');
    const passive = document.tokens
      .slice(i, head.index)
      .some((t) => t.head === head.index && t.deprel.startsWith('aux:pass'));
    if (passive || (head.xpos === 'VBN' && object === undefined)) continue;
    if (/^(?:carry)$/.test(head.lemma))
      return object !== undefined && /^(?:attack|bombing|assault|shooting|killing)s?$/.test(object.lower);
    if (/^(?:open)$/.test(head.lemma)) return object?.lower === 'fire';
    if (/^(?:detonate|behead|murder)$/.test(head.lemma)) return true;
    if (/^(?:kill|shoot|stab|wound|injure)$/.test(head.lemma))
      return object !== undefined && !/^(?:himself|herself)$/.test(object.lower);
  }
  return false;
}
