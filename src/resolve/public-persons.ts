import { postClassOf } from '../codebook/posts.ts';
import { allValues } from '../model/account.ts';
import { claimValue } from '../model/claim.ts';
import type { Reading } from '../model/reading.ts';
import type { SourcedRecord } from '../model/sourced-record.ts';

/** The names of persons on record, and which of them are public. */
export interface NamedPersons {
  /** Forms of names by document. */
  readonly forms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Forms of the names of public persons. */
  readonly public: ReadonlySet<string>;
  /** Ids of the mentions that make a person public: two persons may share a form of their names. */
  readonly publicMentions: ReadonlySet<string>;
}

interface People {
  readonly forms: Map<string, Set<string>>;
  readonly public: Set<string>;
  readonly publicMentions: Set<string>;
}

/**
 * A person is public who holds a post that the codebook marks so in any report, or who is named as a perpetrator; everybody else
 * is private. Exports mask private names, and a private person has no page of their own.
 */
export function namedPersons(record: SourcedRecord): NamedPersons {
  const people: People = { forms: new Map(), public: new Set(), publicMentions: new Set() };
  for (const reading of record.readings) addPeople(reading, people);
  addSameActors(record, people);
  return people;
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

  for (const key of open) people.publicMentions.add(key);
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
