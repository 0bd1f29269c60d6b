import { postClassOf } from '../codebook/posts.ts';
import { allValues } from '../model/account.ts';
import { claimValue } from '../model/claim.ts';
import type { Reading } from '../model/reading.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';

/** What stands where a private person's name stood. */
export const MASK = '[name withheld]';

export interface MaskOptions {
  /** Leaves every name as it is. Off by default: private persons are masked, public officials, public figures and armed actors stay. */
  readonly unmask?: boolean;
}

/** Replaces the names of private persons in words that come from one document. */
export type Masker = (documentId: string, words: string) => string;

interface People {
  /** Forms of names by document. */
  readonly forms: Map<string, Set<string>>;
  readonly public: Set<string>;
}

/**
 * A masker for the whole record. A person is public who holds a post that the codebook marks so in any report, or who is named
 * as a perpetrator; everybody else is private. Names are replaced wherever they occur in words of a document that names them,
 * quotes included; the citation's span still leads to the full words in the ledger. A name that no reader recognised as a
 * person's cannot be masked.
 */
export function masker(record: SourcedRecord, { unmask = false }: MaskOptions = {}): Masker {
  if (unmask) return (_, words) => words;
  const people: People = { forms: new Map(), public: new Set() };
  for (const reading of record.readings) addPeople(reading, people);
  addSameActors(record, people);
  const patterns = new Map<string, RegExp | null>();
  return (documentId, words) => {
    let pattern = patterns.get(documentId);
    if (pattern === undefined) {
      pattern = patternOf([...(people.forms.get(documentId) ?? [])].filter((form) => !people.public.has(form)));
      patterns.set(documentId, pattern);
    }
    return pattern === null ? words : words.replace(pattern, MASK);
  };
}

function addPeople(reading: Reading, people: People): void {
  const formsOf = new Map<string, Set<string>>();
  const add = (mentionId: string | null, ...names: readonly (string | null)[]) => {
    const key = mentionId ?? names[0] ?? '';
    const forms = formsOf.get(key) ?? new Set<string>();
    for (const name of names) if (name !== null && name.length > 1) forms.add(name);
    formsOf.set(key, forms);
  };
  const open = new Set<string>();
  const holds = (key: string | null, post: string | null) => {
    if (key !== null && post !== null && postClassOf(post)?.public) open.add(key);
  };
  const persons = new Set<string>();
  for (const m of reading.mentions) {
    if (m.mentionKind !== 'person') continue;
    persons.add(m.id);
    add(m.id, m.name, m.citation.quote);
  }
  for (const account of reading.accounts) {
    for (const v of allValues(account, 'victim')) {
      if (v.name === null) continue;
      add(v.mentionId, v.name);
      holds(v.mentionId ?? v.name, v.post);
    }
    for (const p of allValues(account, 'perpetrator')) open.add(p.mentionId ?? p.name);
  }
  for (const claim of reading.claims) {
    const speaker = claimValue(claim, 'speaker');
    if (speaker?.mentionId && persons.has(speaker.mentionId)) add(speaker.mentionId, speaker.name);
  }
  for (const s of reading.actors) if ('post' in s.value) holds(s.subject, s.value.post);

  const inDocument = people.forms.get(reading.documentId) ?? new Set<string>();
  for (const [key, forms] of formsOf) {
    for (const form of forms) {
      inDocument.add(form);
      if (open.has(key) || open.has(form)) people.public.add(form);
    }
  }
  people.forms.set(reading.documentId, inDocument);
}

/** Who is public in one report is public in all that the resolver ties to it, and under every form of the name there. */
function addSameActors(record: SourcedRecord, people: People): void {
  for (const actor of record.actors) {
    if (actor.actorKind !== 'person') continue;
    const forms = [actor.name, ...actor.aliases];
    if (forms.some((form) => people.public.has(form))) for (const form of forms) people.public.add(form);
  }
}

/** Whole names only, longest first, so that a full name is not cut by its own surname. Null when there is nothing to mask. */
function patternOf(forms: readonly string[]): RegExp | null {
  if (forms.length === 0) return null;
  const words = [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = words.map((form) => form.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
